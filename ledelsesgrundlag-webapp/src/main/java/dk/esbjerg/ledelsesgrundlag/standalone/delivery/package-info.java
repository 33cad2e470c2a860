/** HTTP: addresses, static files, security headers and the server itself. */
package dk.esbjerg.ledelsesgrundlag.standalone.delivery;
