package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.task.Task;
import info.magnolia.ui.ValueContext;
import info.magnolia.ui.api.action.AbstractAction;
import info.magnolia.ui.api.location.DefaultLocation;
import info.magnolia.ui.api.location.LocationController;
import java.util.UUID;
import javax.inject.Inject;

/** Goes where the link in a mail about the same submission leads. */
public final class OpenSubmissionAction extends AbstractAction<OpenSubmissionActionDefinition> {

    private final ValueContext<Task> chosen;
    private final LocationController locations;

    @Inject
    public OpenSubmissionAction(
            OpenSubmissionActionDefinition definition, ValueContext<Task> chosen, LocationController locations) {
        super(definition);
        this.chosen = chosen;
        this.locations = locations;
    }

    @Override
    public void execute() {
        chosen.getSingle()
                .map(task -> UUID.fromString(MagnoliaReviewInbox.item(task)))
                .map(MagnoliaReviewAddress::location)
                .ifPresent(location -> locations.goTo(new DefaultLocation(location)));
    }
}
