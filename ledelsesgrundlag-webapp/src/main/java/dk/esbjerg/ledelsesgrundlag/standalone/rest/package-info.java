/** Published content as JSON, as the light module's REST endpoints define it and as Magnolia would answer. */
package dk.esbjerg.ledelsesgrundlag.standalone.rest;
