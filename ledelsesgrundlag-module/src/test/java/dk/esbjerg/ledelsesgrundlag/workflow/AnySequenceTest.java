package dk.esbjerg.ledelsesgrundlag.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.Randomly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever several people try, in whatever order, with whatever they bring. */
class AnySequenceTest {

    private static final List<Actor> EVERYBODY = List.of(
            new Actor("anna", Role.LEADER),
            new Actor("adam", Role.ADMINISTRATOR),
            new Actor("rita", Role.ADMINISTRATOR),
            new Actor("otto", Role.ADMINISTRATOR),
            new Actor("erik", Role.EDITOR),
            new Actor("anna", Role.READER),
            Actor.SYSTEM);
    private static final List<Story> STORIES = List.of(
            Stories.GOOD,
            Stories.BETTER,
            Stories.GOOD.withoutByline(),
            Stories.INCOMPLETE,
            Stories.WITH_CPR_NUMBER,
            Stories.withLearning("a".repeat(8_001)),
            Stories.withLearning("a\u0000b"));
    private static final Set<Action> ENDS = Set.of(Action.WITHDRAW, Action.TAKE_DOWN);
    private static final List<String> COMMENTS = List.of("Fordi", "Fordi", "", "a".repeat(4_001));

    /**
     * What somebody tries.
     *
     * @param likely whether it is one of what is open to somebody, with what it needs; or else anything at all
     * @param choice which of those
     * @param seconds how far the clock has moved, also backwards
     */
    record Try(boolean likely, int choice, int story, int comment, int revision, boolean override, int seconds) {}

    private record Move(Actor actor, Step step) {}

    private final Map<Action, Integer> taken = new EnumMap<>(Action.class);
    private int overridden;
    private int publicInTheEnd;

    @Test
    void everyStepKeepsWhatHolds() {
        Randomly.check(
                1_000,
                random -> assertKeepsWhatHolds(
                        random.nextBoolean(),
                        Stream.generate(() -> attempt(random))
                                .limit(1 + random.nextInt(40))
                                .toList()));

        for (Action action : EnumSet.complementOf(EnumSet.of(Action.START))) {
            assertTrue(taken.getOrDefault(action, 0) > 5, () -> action + " was hardly ever taken");
        }
        assertTrue(overridden > 5, "nobody ever overrode");
        assertTrue(publicInTheEnd > 50, "hardly anything was public in the end");
    }

    private void assertKeepsWhatHolds(boolean byAnAdministrator, List<Try> tries) {
        Actor author = EVERYBODY.get(byAnAdministrator ? 1 : 0);
        Submission submission = Workflow.start(new UUID(0, 1), new UUID(0, 2), author, Dossier.NOW);
        Instant now = Dossier.NOW;
        Set<Story> approved = new HashSet<>();
        for (Try attempt : tries) {
            now = now.plusSeconds(attempt.seconds());
            Submission before = submission;
            Move move = move(attempt, before);
            Step step = move.step();
            submission = Invariants.check(before, move.actor(), step, now);
            Invariants.checkAtRest(submission, EVERYBODY);
            if (submission != before) {
                taken.merge(step.action(), 1, Integer::sum);
                overridden += step.override() ? 1 : 0;
                if (step.action() == Action.APPROVE) {
                    approved.add(before.story());
                }
            }
            submission.published().ifPresent(story -> assertTrue(isApproved(story, approved)));
            assertApprovalsAreInTheTrail(submission);
        }
        publicInTheEnd += submission.isPublic() ? 1 : 0;
    }

    private static Try attempt(Random random) {
        return new Try(
                random.nextInt(10) > 0,
                random.nextInt(100_001),
                random.nextInt(STORIES.size()),
                random.nextInt(COMMENTS.size()),
                random.nextInt(6),
                random.nextInt(5) == 0,
                random.nextInt(121) - 60);
    }

    private static Move move(Try attempt, Submission submission) {
        List<Move> likely = attempt.likely() ? likely(attempt, submission, attempt.override()) : List.of();
        if (attempt.likely() && likely.isEmpty()) {
            likely = likely(attempt, submission, false);
        }
        return likely.isEmpty() ? anything(attempt, submission) : likely.get(attempt.choice() % likely.size());
    }

    /** Any step at all, which mostly is refused. */
    private static Move anything(Try attempt, Submission submission) {
        Actor actor = EVERYBODY.get(attempt.choice() % EVERYBODY.size());
        Action action = Action.values()[attempt.choice() / 7 % Action.values().length];
        OptionalInt seen = attempt.revision() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(submission.revision() - (attempt.revision() == 1 ? 1 : 0));
        Optional<Consent> consent = attempt.comment() == 2 ? Optional.empty() : Dossier.AGREED;
        Story story = STORIES.get(attempt.story());
        return new Move(
                actor,
                new Step(
                        action,
                        seen,
                        COMMENTS.get(attempt.comment()),
                        attempt.override(),
                        Optional.of(story),
                        consent));
    }

    /** What is open to somebody, with what it needs; to give up ends everything, and is tried less often. */
    private static List<Move> likely(Try attempt, Submission submission, boolean override) {
        List<Move> moves = new ArrayList<>();
        for (Actor actor : EVERYBODY) {
            Set<Action> open =
                    attempt.override() ? Workflow.openByOverride(submission, actor) : Workflow.open(submission, actor);
            for (Action action : open) {
                Story story = action == Action.PUBLISH ? submission.story() : STORIES.get(attempt.story() % 4);
                Step step = new Step(
                        action,
                        OptionalInt.of(submission.revision()),
                        "Fordi",
                        override,
                        Optional.of(story),
                        Dossier.AGREED);
                int weight = ENDS.contains(action) ? 1 : action == Action.REJECT ? 10 : 30;
                moves.addAll(Collections.nCopies(weight, new Move(actor, step)));
            }
        }
        return moves;
    }

    private static boolean isApproved(Story story, Set<Story> approved) {
        return approved.contains(story)
                || approved.stream().map(Story::withoutByline).anyMatch(story::equals);
    }

    /** What is approved or public was approved by somebody, by the trail alone; or it is that without its name. */
    private static void assertApprovalsAreInTheTrail(Submission submission) {
        Set<String> told = new HashSet<>();
        for (TrailEntry entry : submission.trail()) {
            if (entry.action() == Action.APPROVE || entry.action() == Action.ANONYMISE) {
                told.add(entry.fingerprint());
            }
        }
        submission.published().map(Story::fingerprint).ifPresent(shown -> assertTrue(told.contains(shown)));
        assertFalse(submission.isPublic()
                && submission.trail().stream().noneMatch(entry -> entry.action() == Action.APPROVE));
    }
}
