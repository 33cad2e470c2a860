/**
 * What readers see, checked over HTTP in one place and against every host of the framework: always the standalone
 * program, and with {@code -Dmagnolia.home=<an unpacked Magnolia Tomcat bundle>} a real Magnolia as well.
 */
package dk.esbjerg.ledelsesgrundlag.acceptance;
