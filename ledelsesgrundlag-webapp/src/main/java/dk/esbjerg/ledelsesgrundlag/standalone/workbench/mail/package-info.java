/** How mail fares, for administrators, and a mail to try it with. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.mail;
