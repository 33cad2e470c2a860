/**
 * The module inside Magnolia: the ports implemented with Magnolia's API, and what is done when Magnolia installs, starts
 * and stops the module. Nothing outside this package imports {@code info.magnolia}.
 */
package dk.esbjerg.ledelsesgrundlag.magnolia;
