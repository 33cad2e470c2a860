/** Requests and answers as the program's own pages see them, without the types of the server that carries them. */
package dk.esbjerg.ledelsesgrundlag.standalone.http;
