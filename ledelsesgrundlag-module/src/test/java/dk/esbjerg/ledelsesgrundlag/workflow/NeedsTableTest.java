package dk.esbjerg.ledelsesgrundlag.workflow;

import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.ANNA;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.OTTO;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
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

/** What each action needs, as {@code needs.csv} has it. */
class NeedsTableTest {

    private static final String NOTHING_REFUSED = "-";

    private final Table table = Table.read("needs.csv");

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        return table.rows().stream()
                .flatMap(row -> table.columns().stream()
                        .skip(1)
                        .map(column -> DynamicTest.dynamicTest(
                                column + " without " + row.get("lacks"), () -> check(row, column))));
    }

    @Test
    void theTableIsWhole() {
        List<String> columns = new ArrayList<>(List.of("lacks"));
        Stream.of(Action.values())
                .filter(action -> action != Action.START)
                .map(Action::code)
                .forEach(columns::add);
        columns.addAll(List.of("requestChanges!", "reject!", "approve!"));

        assertEquals(columns, table.columns());
    }

    @Test
    void theTableHasEveryRefusalThatAsksForSomething() {
        Set<String> refusals = table.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.matches("[A-Z_]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                EnumSet.allOf(Refusal.class).stream()
                        .filter(refusal -> !refusal.isClosed())
                        .map(Refusal::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                refusals);
    }

    private static void check(Map<String, String> row, String column) {
        boolean override = column.endsWith("!");
        Action action = Action.of(column.replace("!", ""));
        Submission whole = where(action, override);
        Submission submission = submission(row.get("lacks"), whole);
        Step step = step(row.get("lacks"), action, whole, override);
        Actor actor = who(action, override);
        String refusal =
                Workflow.refusal(submission, actor, step).map(Refusal::name).orElse(NOTHING_REFUSED);

        assertEquals(row.get(column), refusal);
        assertTrue((override ? Workflow.openByOverride(submission, actor) : Workflow.open(submission, actor))
                .contains(action));
    }

    private static Submission where(Action action, boolean override) {
        if (override) {
            return Dossier.submitted().submission();
        }
        return switch (action) {
            case SAVE, SUBMIT -> Dossier.draft().submission();
            case EDIT, CLAIM -> Dossier.submitted().submission();
            case RELEASE, SUGGEST, REQUEST_CHANGES, REJECT, APPROVE ->
                Dossier.inReview().submission();
            case PUBLISH -> Dossier.approved().submission();
            default -> Dossier.published().submission();
        };
    }

    private static Actor who(Action action, boolean override) {
        if (override) {
            return OTTO;
        }
        return switch (action) {
            case SAVE, SUBMIT, EDIT, WITHDRAW, ANONYMISE -> ANNA;
            case PUBLISH -> Actor.SYSTEM;
            default -> RITA;
        };
    }

    private static Step step(String lacks, Action action, Submission submission, boolean override) {
        Step step = new Step(
                action,
                Step.of(action).on(submission.revision()).revision(),
                "Fordi",
                override,
                Optional.of(submission.story()),
                Dossier.AGREED);
        return switch (lacks) {
            case "which revision" ->
                new Step(action, Step.of(action).revision(), step.comment(), override, step.story(), step.consent());
            case "the newest revision" -> step.on(submission.revision() - 1);
            case "a comment" -> step.saying("");
            case "a visible comment" -> step.saying(" \u00A0\u200B\n");
            case "a brief comment" -> step.saying("a".repeat(Workflow.COMMENT_LIMIT + 1));
            case "a plain comment" -> step.saying("Fordi\u0007");
            case "a story" -> bringing(step, null);
            case "a short story" -> bringing(step, Stories.withLearning("a".repeat(8_001)));
            case "few references" -> bringing(step, referring(Collections.nCopies(101, "a")));
            case "a plain story" -> bringing(step, Stories.withLearning("a\r\nb"));
            case "the approved text written" -> bringing(step, Stories.BETTER);
            default -> step;
        };
    }

    private static Submission submission(String lacks, Submission whole) {
        return switch (lacks) {
            case "a complete dossier" -> holding(whole, Stories.INCOMPLETE, whole.consent());
            case "consent" -> holding(whole, whole.story(), Optional.empty());
            case "a dossier without CPR number" -> holding(whole, Stories.WITH_CPR_NUMBER, whole.consent());
            case "the approved text in the dossier" -> holding(whole, Stories.BETTER, whole.consent());
            default -> whole;
        };
    }

    /** As it would come from a store that somebody wrote to beside the workflow; what was approved stays what it was. */
    private static Submission holding(Submission whole, Story story, Optional<Consent> consent) {
        return new Submission(
                whole.id(),
                whole.caseId(),
                whole.author(),
                story,
                consent,
                whole.state(),
                whole.claimedBy(),
                whole.lastChangedBy(),
                whole.approved(),
                whole.published(),
                whole.trail(),
                whole.revision());
    }

    private static Step bringing(Step step, Story story) {
        return new Step(
                step.action(),
                step.revision(),
                step.comment(),
                step.override(),
                Optional.ofNullable(story),
                step.consent());
    }

    private static Story referring(List<String> tasks) {
        Story good = Stories.GOOD;
        return new Story(
                good.title(),
                good.workplace(),
                good.challenge(),
                good.action(),
                good.result(),
                good.learning(),
                good.byline(),
                tasks,
                List.of());
    }
}
