package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ReviewInbox;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewRequest;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submissions on a host with a review inbox of its own, which shows just those that wait. A step counts whether the inbox
 * could follow or not: what it missed, also by a crash, it is told when what is pending is finished.
 */
@Singleton
public final class OfferedSubmissions implements Submissions {

    /** The group of users who decide. */
    public static final String GROUP = "ledelsesgrundlag-administrators";

    private static final Logger log = LoggerFactory.getLogger(OfferedSubmissions.class);
    private static final Set<State> WAITING = EnumSet.of(State.SUBMITTED, State.IN_REVIEW);

    private final StoredSubmissions submissions;
    private final ReviewInbox inbox;

    @Inject
    public OfferedSubmissions(StoredSubmissions submissions, ReviewInbox inbox) {
        this.submissions = submissions;
        this.inbox = inbox;
    }

    @Override
    public Submission start(UUID id, Actor author) {
        return submissions.start(id, author);
    }

    @Override
    public Submission take(UUID id, Actor actor, Step step) {
        Submission after = submissions.take(id, actor, step);
        if (step.action() != Action.SAVE) {
            follow(id);
        }
        return after;
    }

    @Override
    public Submission retry(UUID id, Actor actor) {
        Submission after = submissions.retry(id, actor);
        follow(id);
        return after;
    }

    @Override
    public void takeDownCase(String caseId, Actor actor, String why) {
        submissions.takeDownCase(caseId, actor, why);
        followAll();
    }

    @Override
    public Optional<Submission> find(UUID id, Actor reader) {
        return submissions.find(id, reader);
    }

    @Override
    public Optional<Story> reviewed(UUID id, Actor reader) {
        return submissions.reviewed(id, reader);
    }

    @Override
    public List<Summary> of(Actor author) {
        return submissions.of(author);
    }

    @Override
    public List<Summary> submitted(Actor reader) {
        return submissions.submitted(reader);
    }

    @Override
    public void finishPending() {
        submissions.finishPending();
        followAll();
    }

    @Override
    public int eraseUnchangedFor(Duration time) {
        int erased = submissions.eraseUnchangedFor(time);
        followAll();
        return erased;
    }

    private void follow(UUID id) {
        try {
            submissions.summary(id).ifPresentOrElse(this::show, () -> inbox.settle(id.toString()));
        } catch (RuntimeException e) {
            log.error("The review inbox does not show {} as it is; it will: {}", id, e.toString());
        }
    }

    /** Has the inbox show what was changed beside these, as what leaders did on another instance. */
    public void followAll() {
        try {
            Set<String> gone = new HashSet<>(inbox.offered());
            for (Summary summary : submissions.summaries()) {
                if (gone.remove(summary.id().toString()) || isWaiting(summary)) {
                    show(summary);
                }
            }
            gone.forEach(inbox::settle);
        } catch (RuntimeException e) {
            log.error("The review inbox cannot follow the submissions; it is tried again: {}", e.toString());
        }
    }

    private void show(Summary summary) {
        String id = summary.id().toString();
        if (isWaiting(summary)) {
            inbox.offer(new ReviewRequest(
                    DossierNode.WORKSPACE,
                    id,
                    ReviewCopy.path(summary.id()),
                    summary.title(),
                    summary.author(),
                    GROUP,
                    summary.claimedBy()));
        } else {
            inbox.settle(id);
        }
    }

    private static boolean isWaiting(Summary summary) {
        return WAITING.contains(summary.state());
    }
}
