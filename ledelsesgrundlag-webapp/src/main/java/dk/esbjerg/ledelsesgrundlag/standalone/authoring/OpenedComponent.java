package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;

/**
 * A component as a form shows it.
 *
 * @param revision to be given back when it is saved
 */
public record OpenedComponent(FormValues values, String revision) {}
