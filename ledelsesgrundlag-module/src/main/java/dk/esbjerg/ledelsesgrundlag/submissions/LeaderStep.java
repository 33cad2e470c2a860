package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a leader did on the instance that readers use, on its way to the one where it is decided about. What the leader is
 * still writing is not among it: a text goes with the step that hands it in.
 *
 * @param number grows from step to step of a submission; with it a step that arrives twice is known
 * @param actor as the instance on which they are signed in knows them
 * @param handed what is handed in; present just for {@link Action#SUBMIT}
 */
public record LeaderStep(
        UUID submission, long number, Action action, Actor actor, Instant when, Optional<Handed> handed) {

    /** The steps that go to the other instance. */
    private static final Set<Action> ACTIONS =
            EnumSet.of(Action.EDIT, Action.SUBMIT, Action.WITHDRAW, Action.ANONYMISE);

    /**
     * What is handed in, with what is needed where the submission is not known yet.
     *
     * @param started when the first draft was begun
     */
    public record Handed(UUID caseId, Instant started, Story story, Consent consent) {}

    /** @throws IllegalArgumentException if no leader takes such a step, or one without that */
    public LeaderStep {
        require(isOne(action), "No leader's step is to " + action.code());
        require(actor.role() != Role.SYSTEM, "A leader is not the program");
        require(handed.isPresent() == (action == Action.SUBMIT), "A text comes just with what hands it in");
        require(number > 0, "A step's number is positive");
    }

    static boolean isOne(Action action) {
        return ACTIONS.contains(action);
    }

    /** What it is in the words of the workflow, all of which is done or nothing. */
    List<Step> steps(int revision) {
        return handed.map(text -> List.of(
                        Step.save(text.story(), Optional.of(text.consent())).on(revision), Step.of(Action.SUBMIT)))
                .orElseGet(() -> List.of(Step.of(action)));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
