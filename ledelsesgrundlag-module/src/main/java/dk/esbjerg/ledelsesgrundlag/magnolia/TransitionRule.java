package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.sharing.Actors;
import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import info.magnolia.ui.api.availability.AvailabilityRule;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.jcr.Item;
import javax.jcr.RepositoryException;

/** What the workflow says of a step with the one submission that is chosen. */
public final class TransitionRule implements AvailabilityRule {

    private final TransitionRuleDefinition definition;
    private final Submissions submissions;
    private final CurrentUser user;

    @Inject
    public TransitionRule(TransitionRuleDefinition definition, Submissions submissions, CurrentUser user) {
        this.definition = definition;
        this.submissions = submissions;
        this.user = user;
    }

    @Override
    public boolean isAvailable(Collection<?> items) {
        if (items.size() != 1) {
            return false;
        }
        Actor actor = Actors.of(user);
        return find(items.iterator().next(), actor)
                .filter(submission -> isOpen(submission, actor))
                .isPresent();
    }

    private boolean isOpen(Submission submission, Actor actor) {
        if (definition.getTransition().isEmpty()) {
            return submission.state().isReadByReviewers();
        }
        Action action = Action.of(definition.getTransition());
        Set<Action> open = Workflow.open(submission, actor);
        return definition.isOverride()
                ? !open.contains(action)
                        && Workflow.openByOverride(submission, actor).contains(action)
                : open.contains(action);
    }

    private Optional<Submission> find(Object item, Actor actor) {
        try {
            return item instanceof Item chosen
                    ? ReviewCopy.id(chosen.getPath()).flatMap(id -> submissions.find(id, actor))
                    : Optional.empty();
        } catch (RepositoryException | ContentUnavailableException gone) {
            return Optional.empty();
        }
    }
}
