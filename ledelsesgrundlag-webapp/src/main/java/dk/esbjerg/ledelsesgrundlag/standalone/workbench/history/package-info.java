/** The screens that show what was: an item's versions, what is different between two of them, and what was deleted. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;
