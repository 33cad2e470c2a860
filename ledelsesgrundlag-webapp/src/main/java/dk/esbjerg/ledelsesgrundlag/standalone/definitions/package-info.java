/** The light module as it is written: its YAML and labels, read, checked and read again when a file changes. */
package dk.esbjerg.ledelsesgrundlag.standalone.definitions;
