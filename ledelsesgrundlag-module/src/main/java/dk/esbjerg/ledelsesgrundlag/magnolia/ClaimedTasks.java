package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import info.magnolia.task.Task;
import info.magnolia.task.event.TaskEvent;
import info.magnolia.task.event.TaskEventHandler;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who claims a task of ours in the Tasks app claims the submission. Where the rules refuse that, the task goes back to how
 * the submission stands.
 */
public final class ClaimedTasks implements TaskEventHandler {

    private static final Logger log = LoggerFactory.getLogger(ClaimedTasks.class);

    private final Submissions submissions;
    private final Colleagues colleagues;

    @Inject
    public ClaimedTasks(Submissions submissions, Colleagues colleagues) {
        this.submissions = submissions;
        this.colleagues = colleagues;
    }

    @Override
    public void taskClaimed(TaskEvent event) {
        Task task = event.getTask();
        if (MagnoliaReviewInbox.TASK.equals(task.getName()) && task.getActorId() != null) {
            UUID id = UUID.fromString(MagnoliaReviewInbox.item(task));
            Actor actor = new Actor(task.getActorId(), role(task.getActorId()));
            if (!isClaimedBy(id, actor)) {
                claim(id, actor);
            }
        }
    }

    private void claim(UUID id, Actor actor) {
        try {
            submissions.take(id, actor, Step.of(Action.CLAIM));
        } catch (RefusedException | NoSuchSubmissionException refused) {
            log.info("{} claimed the task of {}, but not the submission: {}", actor.name(), id, refused.getMessage());
            submissions.finishPending();
        }
    }

    private boolean isClaimedBy(UUID id, Actor actor) {
        return submissions
                .find(id, Actor.SYSTEM)
                .flatMap(submission -> submission.claimedBy())
                .equals(Optional.of(actor.name()));
    }

    private Role role(String user) {
        return colleagues.administrators().stream().map(Colleague::name).anyMatch(user::equals)
                ? Role.ADMINISTRATOR
                : Role.READER;
    }

    @Override
    public void taskAdded(TaskEvent event) {
        // By us alone.
    }

    @Override
    public void taskArchived(TaskEvent event) {
        // It comes back while the submission waits.
    }

    @Override
    public void taskResolved(TaskEvent event) {
        // As above.
    }

    @Override
    public void taskFailed(TaskEvent event) {
        // As above.
    }

    @Override
    public void taskRemoved(TaskEvent event) {
        // As above.
    }

    @Override
    public void taskScheduled(TaskEvent event) {
        // As above.
    }
}
