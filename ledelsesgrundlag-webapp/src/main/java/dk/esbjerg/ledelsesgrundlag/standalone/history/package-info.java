/** What was: a version for every publication, what was deleted, and the difference between any two states. */
package dk.esbjerg.ledelsesgrundlag.standalone.history;
