/** The way from what editors see to what readers see. */
package dk.esbjerg.ledelsesgrundlag.standalone.publishing;
