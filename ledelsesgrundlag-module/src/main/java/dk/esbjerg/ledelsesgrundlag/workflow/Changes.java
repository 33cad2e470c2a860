package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one step makes of a submission, while it is being made. */
final class Changes {

    private final Submission before;
    private Story story;
    private Optional<Consent> consent;
    private State state;
    private Optional<String> claimedBy;
    private String lastChangedBy;
    private Optional<String> approved;
    private Optional<Story> published;

    Changes(Submission before) {
        this.before = before;
        story = before.story();
        consent = before.consent();
        state = before.state();
        claimedBy = before.claimedBy();
        lastChangedBy = before.lastChangedBy();
        approved = before.approved();
        published = before.published();
    }

    /** Goes to a state, and ends what does not last into it. */
    void enter(State next) {
        state = next;
        if (next != State.IN_REVIEW) {
            claimedBy = Optional.empty();
        }
        if (next != State.APPROVED && next != State.PUBLISHED) {
            approved = Optional.empty();
        }
        if (next.isFinal()) {
            published = Optional.empty();
        }
    }

    void save(Attempt attempt) {
        rewrite(attempt);
        consent = attempt.step().consent();
    }

    /** Who only hands in the same text again has not changed it. */
    void rewrite(Attempt attempt) {
        Story written = attempt.step().story().orElseThrow();
        if (!written.equals(story)) {
            story = written;
            lastChangedBy = attempt.actor().name();
        }
    }

    void claim(Attempt attempt) {
        claimedBy = Optional.of(attempt.actor().name());
    }

    void approve(Attempt attempt) {
        approved = Optional.of(story.fingerprint());
    }

    void publish(Attempt attempt) {
        published = attempt.step().story();
    }

    /**
     * Takes the byline off what is public and off the text on its way, which would bring it back. An approval of that text
     * follows, since all that it loses is the byline; one of another text approves nothing more than before. Who last changed the text stays who they were, or an administrator might decide on their
     * own suggestion because its author wished to be anonymous.
     */
    void anonymise(Attempt attempt) {
        boolean asApproved = approved.equals(Optional.of(story.fingerprint()));
        published = published.map(Story::withoutByline);
        story = story.withoutByline();
        if (asApproved) {
            approved = Optional.of(story.fingerprint());
        }
    }

    void nothingElse(Attempt attempt) {}

    /** Whether anything is different from before. */
    boolean any() {
        return !with(before.trail(), before.revision()).equals(before);
    }

    State state() {
        return state;
    }

    /** The text that the trail tells the action to be about. */
    Story subject(Action action) {
        return action == Action.ANONYMISE ? published.orElseThrow() : story;
    }

    Submission saved() {
        return with(before.trail(), before.revision() + 1);
    }

    Submission recorded(TrailEntry entry) {
        return with(Stream.concat(before.trail().stream(), Stream.of(entry)).toList(), before.revision() + 1);
    }

    private Submission with(List<TrailEntry> trail, int revision) {
        return new Submission(
                before.id(),
                before.caseId(),
                before.author(),
                story,
                consent,
                state,
                claimedBy,
                lastChangedBy,
                approved,
                published,
                trail,
                revision);
    }
}
