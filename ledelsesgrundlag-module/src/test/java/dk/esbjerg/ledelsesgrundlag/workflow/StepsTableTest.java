package dk.esbjerg.ledelsesgrundlag.workflow;

import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.ANNA;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.CARL;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.OTTO;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.RITA;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every role, state and action, as {@code steps.csv} has them. */
class StepsTableTest {

    private static final String PUBLIC = " (public)";
    private static final String ANONYMOUS = " (anonymous)";
    private static final Map<String, Actor> ACTORS = Map.of(
            "reader",
            new Actor("rasmus", Role.READER),
            "leader",
            new Actor("lone", Role.LEADER),
            "editor",
            new Actor("erik", Role.EDITOR),
            "administrator",
            OTTO,
            "author",
            ANNA,
            "author without a role",
            new Actor("anna", Role.READER),
            "author who is administrator",
            new Actor("anna", Role.ADMINISTRATOR),
            "reviewer",
            RITA,
            "last changer",
            CARL,
            "system",
            Actor.SYSTEM);

    private final Table table = Table.read("steps.csv");

    @TestFactory
    Stream<DynamicTest> everyCellHoldsAndIsOffered() {
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("who") + ", " + row.get("state"),
                        () -> assertAll(actions(table).map(column -> () -> check(row, column)))));
    }

    @Test
    void theTableIsWhole() {
        Set<String> expected = new TreeSet<>();
        for (String actor : ACTORS.keySet()) {
            for (State state : State.values()) {
                expected.add(actor + ", " + state.code());
                if (!state.isFinal() && state != State.PUBLISHED) {
                    expected.add(actor + ", " + state.code() + PUBLIC);
                }
            }
            expected.add(actor + ", " + State.PUBLISHED.code() + ANONYMOUS);
        }
        List<String> columns = new ArrayList<>(List.of("who", "state"));
        Stream.of(Action.values()).map(Action::code).forEach(columns::add);
        columns.addAll(List.of("requestChanges!", "reject!", "approve!"));

        assertEquals(columns, table.columns());
        assertEquals(
                expected,
                table.rows().stream()
                        .map(row -> row.get("who") + ", " + row.get("state"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(expected.size(), table.rows().size());
    }

    @Test
    void theTableHasEveryRefusalThatClosesAnAction() {
        Set<String> refusals = table.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.matches("[A-Z_]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                EnumSet.allOf(Refusal.class).stream()
                        .filter(Refusal::isClosed)
                        .map(Refusal::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                refusals);
    }

    private static void check(Map<String, String> row, String column) {
        Actor actor = ACTORS.get(row.get("who"));
        Submission submission = submission(row.get("state"), actor.equals(CARL));
        boolean override = column.endsWith("!");
        Action action = Action.of(column.replace("!", ""));
        Step step = step(action, submission, override);
        String where = row + " " + column;

        assertEquals(row.get(column), result(submission, actor, step), where);
        assertEquals(
                stateOf(row.get(column)) != null,
                (override ? Workflow.openByOverride(submission, actor) : Workflow.open(submission, actor))
                        .contains(action),
                where);
    }

    private static String result(Submission submission, Actor actor, Step step) {
        Optional<Refusal> refusal = Workflow.refusal(submission, actor, step);
        try {
            State state = Workflow.take(submission, actor, step, Dossier.NOW)
                    .submission()
                    .state();
            assertEquals(Optional.empty(), refusal);
            return state.code();
        } catch (RefusedException refused) {
            assertEquals(Optional.of(refused.refusal()), refusal);
            assertEquals(step.action(), refused.action());
            return refused.refusal().name();
        }
    }

    private static State stateOf(String cell) {
        return Stream.of(State.values())
                .filter(state -> state.code().equals(cell))
                .findFirst()
                .orElse(null);
    }

    private static Step step(Action action, Submission submission, boolean override) {
        Step step = new Step(
                action,
                Step.of(action).on(submission.revision()).revision(),
                "Fordi",
                false,
                Optional.of(submission.story()),
                Dossier.AGREED);
        return override ? step.overriding("Ingen andre er her") : step;
    }

    /** Led there by its steps, with Rita as the reviewer; Carl may have changed the text last. */
    private static Submission submission(String name, boolean changed) {
        Dossier dossier = name.endsWith(PUBLIC) ? Dossier.published().author(Action.EDIT) : Dossier.draft();
        if (changed) {
            dossier.suggested(CARL, Stories.BETTER);
        }
        State state = State.of(name.replace(PUBLIC, "").replace(ANONYMOUS, ""));
        if (state == State.CHANGES_REQUESTED && changed) {
            return dossier.submission();
        }
        if (state == State.DRAFT) {
            return changed ? dossier.author(Action.SUBMIT).author(Action.EDIT).submission() : dossier.submission();
        }
        dossier.author(Action.SUBMIT);
        if (state == State.SUBMITTED) {
            return dossier.submission();
        }
        if (state == State.WITHDRAWN) {
            return dossier.author(Action.WITHDRAW).submission();
        }
        dossier.take(RITA, Action.CLAIM);
        return switch (state) {
            case CHANGES_REQUESTED -> dossier.take(RITA, Action.REQUEST_CHANGES).submission();
            case REJECTED -> dossier.take(RITA, Action.REJECT).submission();
            case APPROVED -> dossier.take(RITA, Action.APPROVE).submission();
            case PUBLISHED -> {
                dossier.take(RITA, Action.APPROVE).publish();
                yield name.endsWith(ANONYMOUS)
                        ? dossier.author(Action.ANONYMISE).submission()
                        : dossier.submission();
            }
            default -> dossier.submission();
        };
    }

    private static Stream<String> actions(Table table) {
        return table.columns().stream().skip(2);
    }
}
