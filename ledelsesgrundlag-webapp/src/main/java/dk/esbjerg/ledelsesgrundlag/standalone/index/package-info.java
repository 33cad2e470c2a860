/** All authored items at a glance, kept current: what they are called, what state they are in, and who refers to whom. */
package dk.esbjerg.ledelsesgrundlag.standalone.index;
