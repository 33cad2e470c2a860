/** The framework's own text and the samples as they ship with the module, and how they get into a repository once. */
package dk.esbjerg.ledelsesgrundlag.content;
