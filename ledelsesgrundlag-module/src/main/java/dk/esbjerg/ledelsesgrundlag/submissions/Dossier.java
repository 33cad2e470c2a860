package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A submission with what is kept beside it.
 *
 * @param changed when somebody last changed the submission
 * @param submittedTitle the title that administrators know it by: as last submitted
 * @param reviewed the story as it was when administrators last had it in hand
 * @param pending whether what readers see may not yet be what it says
 * @param trouble why that could not be brought about
 * @param exchanged how it stands with its copy on the other instance, where there is one
 */
record Dossier(
        Submission submission,
        Instant changed,
        Optional<String> submittedTitle,
        Optional<Story> reviewed,
        boolean pending,
        Optional<String> trouble,
        Exchanged exchanged) {

    static Dossier begun(Submission submission) {
        return new Dossier(
                submission,
                submission.trail().get(0).when(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Exchanged.NONE);
    }

    /** What a step made of it, at that moment. */
    Dossier after(Submission next, Actor actor, Instant now) {
        boolean submitted = next.state() == State.SUBMITTED && submission.state() != State.IN_REVIEW;
        boolean settled = next.state() != State.APPROVED && sameForReaders(next);
        return new Dossier(
                next,
                now,
                submitted ? Optional.of(next.story().title()) : submittedTitle,
                reviewed(next, actor),
                !settled,
                settled ? Optional.empty() : trouble,
                exchanged.changed());
    }

    Dossier inTrouble(String why) {
        return new Dossier(submission, changed, submittedTitle, reviewed, true, Optional.of(why), exchanged);
    }

    Dossier settled() {
        return new Dossier(submission, changed, submittedTitle, reviewed, false, Optional.empty(), exchanged);
    }

    Dossier with(Exchanged other) {
        return new Dossier(submission, changed, submittedTitle, reviewed, pending, trouble, other);
    }

    boolean wasSubmitted() {
        return last(Action.SUBMIT).isPresent();
    }

    Optional<Instant> submitted() {
        return last(Action.SUBMIT);
    }

    Optional<Instant> decided() {
        return last(Action.APPROVE, Action.REJECT);
    }

    boolean overridden() {
        return submission.trail().stream().anyMatch(TrailEntry::override);
    }

    /** As the public side was brought in line with it before, and still is. */
    private boolean sameForReaders(Submission next) {
        boolean published = submission.state() == State.APPROVED && next.state() == State.PUBLISHED;
        return published || !pending && next.published().equals(submission.published());
    }

    /** When the story goes back to its author, they may change it; what administrators have read of it by then stays. */
    private Optional<Story> reviewed(Submission next, Actor actor) {
        boolean returns = !submission.state().isWithAuthor() && next.state().isWithAuthor();
        if (!returns || !actedOn(actor)) {
            return reviewed;
        }
        return Optional.of(next.story());
    }

    /** Whether anybody but the author has done something about it since it was last submitted. */
    private boolean actedOn(Actor actor) {
        String author = submission.author();
        if (!actor.name().equals(author)) {
            return true;
        }
        List<TrailEntry> trail = submission.trail();
        for (int i = trail.size() - 1; i >= 0 && trail.get(i).action() != Action.SUBMIT; i--) {
            if (!trail.get(i).who().equals(author)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Instant> last(Action first, Action... others) {
        Set<Action> actions = EnumSet.of(first, others);
        List<TrailEntry> trail = submission.trail();
        for (int i = trail.size() - 1; i >= 0; i--) {
            if (actions.contains(trail.get(i).action())) {
                return Optional.of(trail.get(i).when());
            }
        }
        return Optional.empty();
    }
}
