package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.ui.api.action.ConfiguredActionDefinition;

/** Leads from one of our tasks in the Tasks app to the submission that it is about. */
public final class OpenSubmissionActionDefinition extends ConfiguredActionDefinition {

    public OpenSubmissionActionDefinition() {
        setImplementationClass(OpenSubmissionAction.class);
    }
}
