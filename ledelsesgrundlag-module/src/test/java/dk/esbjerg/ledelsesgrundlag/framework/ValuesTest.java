package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final TestContent tool = aTool("Trappen");

    @Test
    void aTextThatWasNeverWrittenIsEmpty() {
        assertEquals("", summary(tool));
    }

    @Test
    void aTextLosesTheWhitespaceAroundIt() {
        assertEquals("Fem  trin", summary(tool.with("summary", " \n Fem  trin\t")));
    }

    @Test
    void aBlankTextIsEmpty() {
        assertEquals("", summary(tool.with("summary", " \n\t ")));
    }

    @Test
    void severalTextsAreNotOne() {
        assertEquals("", read(tool.with("summary", texts("a", "b")), node -> Values.text(node, "summary")));
    }

    @Test
    void aNumberReadsAsText() {
        assertEquals("45", read(tool.with("durationMinutes", 45L), node -> Values.text(node, "durationMinutes")));
    }

    @Test
    void textsThatWereNeverWrittenAreNone() {
        assertEquals(List.of(), audiences(tool));
    }

    @Test
    void textsKeepTheirOrderAndLoseBlankOnes() {
        TestContent written = tool.with("audiences", texts(" leadershipTeam ", "", "  ", "executiveBoard", "a"));

        assertEquals(List.of("leadershipTeam", "executiveBoard", "a"), audiences(written));
    }

    @Test
    void aSingleTextIsAListOfOne() {
        assertEquals(List.of("leadershipTeam"), audiences(tool.with("audiences", "leadershipTeam")));
    }

    @Test
    void aSingleBlankTextIsNone() {
        assertEquals(List.of(), audiences(tool.with("audiences", "  ")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsReadFromWhateverHoldsOne(Object written, int expected) {
        assertEquals(expected, minutes(tool.with("durationMinutes", written)));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(45L, 45),
                Arguments.of("45", 45),
                Arguments.of(" 45 ", 45),
                Arguments.of(999_999_999L, 999_999_999),
                Arguments.of(0L, 0),
                Arguments.of(-5L, 0),
                Arguments.of(10_000_000_000L, 0),
                Arguments.of("1.5", 0),
                Arguments.of("en time", 0),
                Arguments.of("", 0),
                Arguments.of(texts("45"), 0));
    }

    @Test
    void aNumberThatWasNeverWrittenIsZero() {
        assertEquals(0, minutes(tool));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void aFlagIsTrueOnlyWhereItSaysTrue(Object written, boolean expected) {
        assertEquals(expected, example(tool.with("example", written)));
    }

    static Stream<Arguments> flags() {
        return Stream.of(
                Arguments.of(true, true),
                Arguments.of("true", true),
                Arguments.of(" TRUE ", true),
                Arguments.of(false, false),
                Arguments.of("ja", false),
                Arguments.of(1L, false),
                Arguments.of("", false),
                Arguments.of(texts("true"), false));
    }

    @Test
    void aFlagThatWasNeverWrittenIsFalse() {
        assertFalse(example(tool));
    }

    @Test
    void theHostsDateSaysWhenItWasMade() {
        assertEquals(Instant.parse("2024-02-06T08:00:00Z"), read(tool.createdOn("2024-02-06"), Values::created));
    }

    @Test
    void whatHasNoDateIsAsOldAsCanBe() {
        assertEquals(Instant.EPOCH, read(tool, Values::created));
    }

    @Test
    void whatIsNoTimeCountsAsNotRecorded() {
        assertEquals(Instant.EPOCH, read(tool.with("mgnl:created", "i forgårs"), Values::created));
        assertEquals(Instant.EPOCH, read(aTool("Anden").with("mgnl:created", texts("2024", "2025")), Values::created));
    }

    @Test
    void theEditorsSlugIsTheAddress() {
        assertEquals("raaderum", read(tool.with("slug", " raaderum "), Values::slug));
    }

    @Test
    void whereTheSlugIsBlankTheNodesNameIsTheAddress() {
        assertEquals("trappen", read(tool.with("slug", " "), Values::slug));
    }

    private static String[] texts(String... texts) {
        return texts;
    }

    private static String summary(TestContent content) {
        return read(content, node -> Values.text(node, "summary"));
    }

    private static List<String> audiences(TestContent content) {
        return read(content, node -> Values.texts(node, "audiences"));
    }

    private static int minutes(TestContent content) {
        return read(content, node -> Values.number(node, "durationMinutes"));
    }

    private static boolean example(TestContent content) {
        return read(content, node -> Values.flag(node, "example"));
    }

    private static <R> R read(TestContent content, NodeFunction<R> function) {
        repository.add(content);
        return repository.read("ledelsesvaerktoejer", session -> function.apply(session.getNode("/trappen")));
    }

    private interface NodeFunction<R> {
        R apply(Node node) throws RepositoryException;
    }
}
