/** Content at rest: the data folder, the Jackrabbit repository in it, and the views of it that the rest reads. */
package dk.esbjerg.ledelsesgrundlag.standalone.repository;
