/** Forms as the light module's YAML defines them: what they hold, whether it will do, and how it is stored. */
package dk.esbjerg.ledelsesgrundlag.standalone.forms;
