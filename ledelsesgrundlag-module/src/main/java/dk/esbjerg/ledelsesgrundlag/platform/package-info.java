/**
 * The ports: what the framework asks of whatever runs it. Magnolia and the standalone runtime each implement them, and
 * nothing here names either.
 */
package dk.esbjerg.ledelsesgrundlag.platform;
