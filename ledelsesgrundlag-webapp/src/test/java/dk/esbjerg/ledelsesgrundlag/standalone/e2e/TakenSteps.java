package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people did with one submission: the steps that were acknowledged, and the one that was sent and never answered. One
 * person at a time is at it.
 */
final class TakenSteps {

    /** What a submission is in after a step, once the program has carried out what follows from it. */
    private static final Map<Action, State> LEADS_TO = Map.of(
            Action.SUBMIT, State.SUBMITTED,
            Action.CLAIM, State.IN_REVIEW,
            Action.APPROVE, State.PUBLISHED,
            Action.REQUEST_CHANGES, State.CHANGES_REQUESTED,
            Action.REJECT, State.REJECTED);

    private static final Set<Action> NOT_TAKEN_BY_ANYBODY = EnumSet.of(Action.START, Action.SAVE, Action.PUBLISH);

    private final List<Taken> acknowledged = new ArrayList<>();
    private Taken sent;

    private record Taken(Action action, String comment) {
        static Taken of(TrailEntry entry) {
            return new Taken(entry.action(), entry.comment());
        }
    }

    /** Takes a step; where the program is killed meanwhile, nobody knows whether it was taken. */
    synchronized void take(Action action, String comment, Runnable step) {
        sent = new Taken(action, comment);
        step.run();
        acknowledged.add(sent);
        sent = null;
    }

    synchronized boolean isAcknowledged(Action action) {
        return acknowledged.stream().anyMatch(taken -> taken.action() == action);
    }

    /** There is no such submission. */
    synchronized void checkNothing() {
        assertEquals(List.of(), acknowledged);
    }

    /**
     * Everything that was acknowledged is there and nothing that was not sent, and it has led where it leads. What was taken
     * unheard is taken for acknowledged from here on.
     */
    synchronized void check(Submission found) {
        List<Taken> taken = found.trail().stream()
                .filter(entry -> !NOT_TAKEN_BY_ANYBODY.contains(entry.action()))
                .map(Taken::of)
                .toList();
        List<Taken> known = new ArrayList<>(acknowledged);
        if (taken.size() > known.size() && sent != null) {
            known.add(sent);
        }
        assertEquals(known, taken, () -> "of " + found.id());
        assertEquals(state(taken), found.state(), () -> "of " + found.id());
        assertEquals(
                count(taken.stream().map(Taken::action).toList(), Action.APPROVE),
                count(found.trail().stream().map(TrailEntry::action).toList(), Action.PUBLISH));
        assertTrue(found.isPublic() == (found.state() == State.PUBLISHED));
        acknowledged.clear();
        acknowledged.addAll(taken);
        sent = null;
    }

    private static State state(List<Taken> taken) {
        return taken.isEmpty()
                ? State.DRAFT
                : LEADS_TO.get(taken.get(taken.size() - 1).action());
    }

    private static long count(List<Action> actions, Action action) {
        return actions.stream().filter(action::equals).count();
    }
}
