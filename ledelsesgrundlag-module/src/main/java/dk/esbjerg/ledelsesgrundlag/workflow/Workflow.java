package dk.esbjerg.ledelsesgrundlag.workflow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes submissions from one state to the next. Nothing is stored, published or sent here: {@link Outcome} says what to
 * store and whom to tell, and {@link Submission#published()} what readers are to see from then on.
 */
public final class Workflow {

    /** How many characters a comment may have. */
    public static final int COMMENT_LIMIT = 4_000;

    private Workflow() {}

    /**
     * A new and empty draft.
     *
     * @param caseId what the case will be known by if it is published: random
     * @throws RefusedException if the actor may not share stories
     */
    public static Submission start(UUID id, UUID caseId, Actor author, Instant now) {
        if (!author.role().mayShare()) {
            throw new RefusedException(Action.START, Refusal.NOT_ALLOWED);
        }
        TrailEntry first = new TrailEntry(
                now, author.name(), Action.START, Optional.empty(), State.DRAFT, "", Story.EMPTY.fingerprint(), false);
        return new Submission(
                id,
                caseId,
                author.name(),
                Story.EMPTY,
                Optional.empty(),
                State.DRAFT,
                Optional.empty(),
                author.name(),
                Optional.empty(),
                Optional.empty(),
                List.of(first),
                1);
    }

    /**
     * Takes a step.
     *
     * @param now the time for the trail, which never runs backwards even if this does
     * @throws RefusedException if the step may not be taken, with the first reason that {@link #refusal} finds
     */
    public static Outcome take(Submission submission, Actor actor, Step step, Instant now) {
        Attempt attempt = new Attempt(submission, actor, step);
        Rule rule = Rules.of(step.action());
        rule.refusal(attempt).ifPresent(refusal -> {
            throw new RefusedException(step.action(), refusal);
        });
        Changes changes = new Changes(submission);
        rule.effect().accept(changes, attempt);
        rule.to().ifPresent(changes::enter);
        return new Outcome(after(changes, attempt, now), Notices.of(attempt));
    }

    /** Why the step cannot be taken, if it cannot; for whoever has something to do before taking it, such as to publish. */
    public static Optional<Refusal> refusal(Submission submission, Actor actor, Step step) {
        return Rules.of(step.action()).refusal(new Attempt(submission, actor, step));
    }

    /** What the actor can do with the submission as it stands, given what each action {@link Refusal#isClosed() needs}. */
    public static Set<Action> open(Submission submission, Actor actor) {
        return open(submission, actor, false);
    }

    /** What the actor can do in an emergency only, because it is for others to decide. */
    public static Set<Action> openByOverride(Submission submission, Actor actor) {
        return open(submission, actor, true);
    }

    private static Set<Action> open(Submission submission, Actor actor, boolean override) {
        Set<Action> open = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            Step step = override ? Step.of(action).overriding("") : Step.of(action);
            if (Rules.of(action).closed(new Attempt(submission, actor, step)).isEmpty()) {
                open.add(action);
            }
        }
        return open;
    }

    private static Submission after(Changes changes, Attempt attempt, Instant now) {
        Submission before = attempt.submission();
        Step step = attempt.step();
        if (step.action() == Action.SAVE) {
            return changes.any() ? changes.saved() : before;
        }
        Instant latest = before.trail().get(before.trail().size() - 1).when();
        return changes.recorded(new TrailEntry(
                now.isBefore(latest) ? latest : now,
                attempt.actor().name(),
                step.action(),
                Optional.of(before.state()),
                changes.state(),
                step.comment(),
                changes.subject(step.action()).fingerprint(),
                step.override()));
    }
}
