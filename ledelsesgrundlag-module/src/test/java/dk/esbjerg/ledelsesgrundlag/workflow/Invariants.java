package dk.esbjerg.ledelsesgrundlag.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.personaldata.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of every step, whoever takes it and wherever it leads, in words of its own and not the table's. */
final class Invariants {

    private static final Set<Action> DECISIONS =
            Set.of(Action.APPROVE, Action.REJECT, Action.REQUEST_CHANGES, Action.SUGGEST);
    private static final Set<State> WRITABLE = Set.of(State.DRAFT, State.CHANGES_REQUESTED);

    private Invariants() {}

    /** Takes the step, or is refused; says what the submission is then. */
    static Submission check(Submission before, Actor actor, Step step, Instant now) {
        Submission copy = copy(before);
        Optional<Refusal> refusal = Workflow.refusal(before, actor, step);
        Set<Action> offered = step.override() ? Workflow.openByOverride(before, actor) : Workflow.open(before, actor);
        if (refusal.isPresent()) {
            RefusedException refused =
                    assertThrows(RefusedException.class, () -> Workflow.take(before, actor, step, now));
            assertEquals(refusal.get(), refused.refusal());
            assertEquals(copy, before, "a refused step changes nothing");
            assertEquals(
                    !refusal.get().isClosed(),
                    offered.contains(step.action()),
                    "what is offered is refused only for what it lacks, and what is not offered never for that");
            return before;
        }
        assertTrue(offered.contains(step.action()), "what can be taken is offered");
        Outcome outcome = Workflow.take(before, actor, step, now);
        assertEquals(copy, before, "what was is not changed");
        accepted(before, actor, step, outcome, now);
        return outcome.submission();
    }

    private static void accepted(Submission before, Actor actor, Step step, Outcome outcome, Instant now) {
        Submission after = outcome.submission();
        assertFalse(before.state().isFinal(), "nothing leads on from the end");
        assertEquals(before.id(), after.id());
        assertEquals(before.caseId(), after.caseId());
        assertEquals(before.author(), after.author());
        trail(before, actor, step, after, now);
        text(before, actor, step, after);
        decision(before, actor, step, after);
        shown(before, actor, step, after);
        told(before, actor, outcome);
    }

    private static void trail(Submission before, Actor actor, Step step, Submission after, Instant now) {
        int size = before.trail().size();
        if (step.action() == Action.SAVE) {
            assertEquals(before.trail(), after.trail());
            assertEquals(before.state(), after.state());
            if (before.story().equals(after.story()) && before.consent().equals(after.consent())) {
                assertSame(before, after, "nothing to store");
            } else {
                assertEquals(before.revision() + 1, after.revision());
            }
            return;
        }
        assertEquals(before.revision() + 1, after.revision());
        assertEquals(size + 1, after.trail().size());
        assertEquals(before.trail(), after.trail().subList(0, size), "the past stays as it is");
        TrailEntry last = after.trail().get(size);
        TrailEntry previous = after.trail().get(size - 1);
        assertEquals(Optional.of(before.state()), last.from());
        assertEquals(Optional.of(previous.to()), last.from(), "each entry begins where the one before ended");
        assertEquals(after.state(), last.to());
        assertFalse(last.when().isBefore(previous.when()), "time does not run backwards");
        assertTrue(last.when().equals(now) || last.when().equals(previous.when()));
        assertEquals(actor.name(), last.who());
        assertEquals(step.action(), last.action());
        assertEquals(step.comment(), last.comment());
        assertEquals(step.override(), last.override());
        assertEquals(
                step.action() == Action.ANONYMISE
                        ? after.published().orElseThrow().fingerprint()
                        : after.story().fingerprint(),
                last.fingerprint());
    }

    private static void text(Submission before, Actor actor, Step step, Submission after) {
        if (after.story().equals(before.story())) {
            assertEquals(before.lastChangedBy(), after.lastChangedBy());
            return;
        }
        if (step.action() == Action.ANONYMISE) {
            assertEquals(before.story().withoutByline(), after.story(), "only the name goes");
            assertEquals(before.lastChangedBy(), after.lastChangedBy());
            return;
        }
        assertEquals(actor.name(), after.lastChangedBy());
        assertTrue(WRITABLE.contains(after.state()), "whoever changes the text, it goes back to its author's hands");
        assertTrue(actor.name().equals(before.author()) || step.action() == Action.SUGGEST);
    }

    private static void decision(Submission before, Actor actor, Step step, Submission after) {
        if (!DECISIONS.contains(step.action())) {
            return;
        }
        assertEquals(Role.ADMINISTRATOR, actor.role());
        assertEquals(before.revision(), step.revision().orElseThrow(), "decided with the present text in sight");
        if (step.override()) {
            assertFalse(step.comment().isBlank(), "an emergency has a reason");
        } else {
            assertFalse(actor.name().equals(before.author()), "nobody decides on their own story");
            assertFalse(actor.name().equals(before.lastChangedBy()), "nobody decides on a text they wrote");
            assertEquals(Optional.of(actor.name()), before.claimedBy());
        }
        if (step.action() == Action.APPROVE) {
            assertEquals(before.story(), after.story());
            assertEquals(Optional.of(before.story().fingerprint()), after.approved());
            assertTrue(before.story().missing().isEmpty());
            assertTrue(before.consent().isPresent());
            assertTrue(Stream.of(StoryField.values()).noneMatch(field -> PersonalData.stops(field.of(before.story()))));
        } else {
            assertFalse(step.comment().isBlank(), "its author is told why");
        }
    }

    /** Without an approval only less becomes public. */
    private static void shown(Submission before, Actor actor, Step step, Submission after) {
        if (step.action() == Action.PUBLISH) {
            assertEquals(Role.SYSTEM, actor.role());
            assertEquals(before.approved(), after.published().map(Story::fingerprint));
            assertEquals(before.story(), after.published().orElseThrow());
        } else if (!after.published().equals(before.published())) {
            assertTrue(after.published().isEmpty()
                    || after.published().equals(before.published().map(Story::withoutByline)));
            assertTrue(actor.name().equals(before.author())
                    || step.action() == Action.TAKE_DOWN && actor.role() == Role.ADMINISTRATOR);
        }
        if (!after.approved().equals(before.approved()) && after.approved().isPresent()) {
            assertTrue(step.action() == Action.APPROVE
                    || step.action() == Action.ANONYMISE && before.approved().isPresent());
        }
    }

    private static void told(Submission before, Actor actor, Outcome outcome) {
        for (Notice notice : outcome.notices()) {
            if (notice.audience() instanceof Audience.Person person) {
                boolean self = actor.role() != Role.SYSTEM && person.name().equals(actor.name());
                assertEquals(notice.kind() == NoticeKind.RECEIVED, self);
                assertTrue(person.name().equals(before.author())
                        || before.claimedBy().equals(Optional.of(person.name())));
            } else if (notice.audience() instanceof Audience.Administrators administrators) {
                assertEquals(actor.name(), administrators.except());
            }
        }
    }

    /** What holds of a submission wherever it is. */
    static void checkAtRest(Submission submission, List<Actor> everybody) {
        assertEquals(
                submission.state(),
                submission.trail().get(submission.trail().size() - 1).to());
        for (Actor actor : everybody) {
            Set<Action> open = Workflow.open(submission, actor);
            Set<Action> byOverride = Workflow.openByOverride(submission, actor);
            assertTrue(byOverride.stream().noneMatch(open::contains), "no emergency where there is none");
            assertTrue(byOverride.isEmpty() || actor.role() == Role.ADMINISTRATOR);
            assertEquals(submission.state().isFinal(), submission.state().isFinal() && open.isEmpty());
            if (WRITABLE.contains(submission.state())) {
                assertTrue(
                        Stream.concat(open.stream(), byOverride.stream()).noneMatch(DECISIONS::contains),
                        "nobody decides on a text in its author's hands");
            }
            if (submission.isPublic()) {
                boolean author = actor.role() != Role.SYSTEM && actor.name().equals(submission.author());
                assertEquals(author, open.contains(Action.WITHDRAW), "its author can always take it back");
                assertEquals(
                        author && submission.published().orElseThrow().hasByline(),
                        open.contains(Action.ANONYMISE),
                        "and the name off it");
                assertEquals(actor.role() == Role.ADMINISTRATOR, open.contains(Action.TAKE_DOWN));
            }
        }
    }

    /** As a store builds it again. */
    private static Submission copy(Submission original) {
        return new Submission(
                original.id(),
                original.caseId(),
                original.author(),
                original.story(),
                original.consent(),
                original.state(),
                original.claimedBy(),
                original.lastChangedBy(),
                original.approved(),
                original.published(),
                List.copyOf(original.trail()),
                original.revision());
    }
}
