/** The screens for items of content types: the overview, lists and trees, the form of one, and what else can be done with it. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;
