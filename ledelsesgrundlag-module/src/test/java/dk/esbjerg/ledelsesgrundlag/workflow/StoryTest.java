package dk.esbjerg.ledelsesgrundlag.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.Randomly;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void allButTheBylineIsRequired() {
        assertEquals(
                List.of(
                        StoryField.TITLE,
                        StoryField.WORKPLACE,
                        StoryField.CHALLENGE,
                        StoryField.ACTION,
                        StoryField.RESULT,
                        StoryField.LEARNING),
                Story.EMPTY.missing());
        assertEquals(List.of(), Stories.GOOD.missing());
        assertEquals(List.of(), Stories.GOOD.withoutByline().missing());
    }

    @Test
    void whatNobodySeesIsMissing() {
        assertEquals(
                List.of(StoryField.LEARNING),
                Stories.withLearning(" \t\n\u00A0\u2003\u200B\u00AD").missing());
        assertEquals(List.of(), Stories.withLearning("\u200Bx").missing());
    }

    @Test
    void eachFieldHasItsLimit() {
        assertEquals(List.of(), filled(0).tooLong());
        assertEquals(List.of(StoryField.values()), filled(1).tooLong());
    }

    @Test
    void aStoryRefersToAHundredTasksAndToolsAtMost() {
        assertTrue(referring(100, 100, 36).refersWithinReason());
        assertFalse(referring(101, 0, 36).refersWithinReason());
        assertFalse(referring(0, 101, 36).refersWithinReason());
        assertFalse(referring(1, 0, 37).refersWithinReason());
        assertFalse(referring(0, 1, 37).refersWithinReason());
    }

    @Test
    void textThatARepositoryOrAnExportWouldChangeIsNotPlain() {
        assertTrue(Stories.withLearning("Æ 😀\n\tså").isPlainText());
        for (String broken : List.of("\r", "\0", "\u0085", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF", "\uDBFF\uDFFF")) {
            assertFalse(Stories.withLearning(broken).isPlainText(), broken);
        }
        assertFalse(new Story("", "", "", "", "", "", "", List.of(), List.of("\0")).isPlainText());
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> new Story("", "", "", "", "", "", null, List.of(), List.of()));
    }

    @Test
    void theFingerprintIsTheSameOnEveryMachineAndInEveryVersion() {
        assertEquals("93ee0d2adfa27a649138595d4d75e3cc91b3cda0101c9dc22a1e2cbfe3471ee4", Story.EMPTY.fingerprint());
        assertEquals("f254824312ddc1841f2fe42777ea4e364cdfbaa400a6e67d3f3c7cfc0bd6581f", Stories.GOOD.fingerprint());
    }

    @Test
    void textThatMovesFromOneFieldToTheNextChangesTheFingerprint() {
        Story first = new Story("ab", "c", "", "", "", "", "", List.of("x"), List.of());
        assertNotEquals(
                first.fingerprint(), new Story("a", "bc", "", "", "", "", "", List.of("x"), List.of()).fingerprint());
        assertNotEquals(
                first.fingerprint(), new Story("ab", "c", "", "", "", "", "", List.of(), List.of("x")).fingerprint());
        assertNotEquals(
                Stories.withLearning("\uD83D").fingerprint(),
                Stories.withLearning("\uD83C").fingerprint());
        assertNotEquals(
                Stories.GOOD.fingerprint(),
                Stories.withLearning(Stories.GOOD.learning() + " ").fingerprint());
    }

    @Test
    void twoStoriesHaveTheSameFingerprintOnlyIfTheyAreEqual() {
        Randomly.check(5_000, random -> assertSameOnlyIfEqual(story(random), story(random)));
    }

    private static void assertSameOnlyIfEqual(Story one, Story other) {
        assertEquals(one.equals(other), one.fingerprint().equals(other.fingerprint()));
        assertEquals(
                one.withoutByline().equals(other.withoutByline()),
                one.withoutByline().fingerprint().equals(other.withoutByline().fingerprint()));
    }

    /** Few and short texts, so that two stories are often alike but for where one ends and the next begins. */
    private static Story story(Random random) {
        return new Story(
                text(random),
                "",
                "",
                text(random),
                "",
                text(random),
                text(random),
                Randomly.some(random, 2, StoryTest::text),
                Randomly.some(random, 2, StoryTest::text));
    }

    private static String text(Random random) {
        return Randomly.one(random, List.of("", "a", "b", "ab", "\0", "\uD800"));
    }

    @Test
    void codesAreTheNamesOfTheProperties() {
        assertEquals(
                List.of("title", "workplace", "challenge", "action", "result", "learning", "byline"),
                Stream.of(StoryField.values()).map(StoryField::code).toList());
        for (State state : State.values()) {
            assertEquals(state, State.of(state.code()));
        }
        for (Action action : Action.values()) {
            assertEquals(action, Action.of(action.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> State.of("DRAFT"));
        assertThrows(IllegalArgumentException.class, () -> Action.of(""));
    }

    private static Story filled(int more) {
        List<String> texts = new ArrayList<>();
        for (StoryField field : StoryField.values()) {
            texts.add("a".repeat(field.limit() + more));
        }
        return new Story(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                List.of(),
                List.of());
    }

    private static Story referring(int tasks, int tools, int length) {
        String id = "a".repeat(length);
        return new Story("", "", "", "", "", "", "", Collections.nCopies(tasks, id), Collections.nCopies(tools, id));
    }
}
