/** The standalone runtime: its command line, and how its parts are put together and started. */
package dk.esbjerg.ledelsesgrundlag.standalone;
