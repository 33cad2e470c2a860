/** Mail by SMTP: where the server is, how a mail is written for it, and what its answers mean. */
package dk.esbjerg.ledelsesgrundlag.standalone.mail;
