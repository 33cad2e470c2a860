/** The screens on which editors publish items and take them back, seeing before what goes with that. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;
