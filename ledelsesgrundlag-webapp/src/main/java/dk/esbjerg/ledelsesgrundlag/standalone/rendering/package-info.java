/**
 * Renders pages the way Magnolia does: the same FreeMarker files, directives and variables, the same escaping. What is
 * supported is listed in the webapp's README; anything else is an error that names file and line.
 */
package dk.esbjerg.ledelsesgrundlag.standalone.rendering;
