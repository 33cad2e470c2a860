package dk.esbjerg.ledelsesgrundlag.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every submission that any sequence of steps leads to, whatever its length: from each new one all steps are taken, until
 * nothing new comes. Two are the same if they differ in their past only.
 */
class EverySubmissionTest {

    private static final List<Story> STORIES =
            List.of(Stories.GOOD, Stories.BETTER, Stories.GOOD.withoutByline(), Stories.INCOMPLETE);

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "ADMINISTRATOR"})
    void keepsWhatHolds(Role role) {
        Actor author = new Actor("anna", role);
        List<Actor> everybody = List.of(
                author, new Actor("rita", Role.ADMINISTRATOR), new Actor("otto", Role.ADMINISTRATOR), Actor.SYSTEM);
        Set<Submission> known = new HashSet<>();
        Deque<Submission> waiting = new ArrayDeque<>();
        waiting.add(Workflow.start(new UUID(0, 1), new UUID(0, 2), author, Dossier.NOW));
        Set<State> reached = EnumSet.noneOf(State.class);
        while (!waiting.isEmpty()) {
            Submission before = waiting.remove();
            reached.add(before.state());
            for (Actor actor : everybody) {
                steps(before).forEach(step -> {
                    Submission after = Invariants.check(before, actor, step, Dossier.NOW);
                    if (after != before && known.add(withoutPast(after))) {
                        Invariants.checkAtRest(after, everybody);
                        waiting.add(after);
                    }
                });
            }
        }

        assertEquals(EnumSet.allOf(State.class), reached);
        assertTrue(known.size() > 300, known.size() + " submissions");
    }

    private static Stream<Step> steps(Submission submission) {
        return Stream.of(Action.values())
                .flatMap(action -> texts(action, submission)
                        .flatMap(text -> Stream.of(true, false)
                                .map(override -> new Step(
                                        action,
                                        OptionalInt.of(submission.revision()),
                                        "Fordi",
                                        override,
                                        Optional.of(text),
                                        Dossier.AGREED))));
    }

    private static Stream<Story> texts(Action action, Submission submission) {
        return switch (action) {
            case SAVE, SUGGEST -> STORIES.stream();
            case PUBLISH -> Stream.concat(Stream.of(submission.story()), STORIES.stream());
            default -> Stream.of(submission.story());
        };
    }

    private static Submission withoutPast(Submission submission) {
        return new Submission(
                submission.id(),
                submission.caseId(),
                submission.author(),
                submission.story(),
                submission.consent(),
                submission.state(),
                submission.claimedBy(),
                submission.lastChangedBy(),
                submission.approved(),
                submission.published(),
                List.of(new TrailEntry(
                        Dossier.NOW, "", Action.START, Optional.empty(), submission.state(), "", "", false)),
                1);
    }
}
