/**
 * Leaders' dossiers in the repository, and the cases that are published from them. This package alone writes either: every
 * step is taken by the rules of the workflow and stored with its trail and notices in one save.
 */
package dk.esbjerg.ledelsesgrundlag.submissions;
