/**
 * The editors' and administrators' side, {@code /author}: its frame, its words and the way to its screens. Each kind of
 * screen has a package of its own below this one.
 */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench;
