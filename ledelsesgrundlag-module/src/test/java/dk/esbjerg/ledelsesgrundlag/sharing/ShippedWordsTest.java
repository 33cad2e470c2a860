package dk.esbjerg.ledelsesgrundlag.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.personaldata.Kind;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For everything that may be said to a leader the light module has the words. */
class ShippedWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/dk/esbjerg/ledelsesgrundlag/sharing");
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\.of\\(\\s*\"(\\w+)\"|new Problem\\([^\"]*(?:\"\\w+\", )?\"(\\w+)\"\\)");
    private static final Pattern REFUSED = Pattern.compile("new Refused\\([^\"]*(?:\"\", )?\"(\\w+)\"\\)");
    private static final Pattern NEWS = Pattern.compile("Place\\.contribution\\([^\"]*\"(\\w+)\"|\\?nyt=(\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyCodeHasItsWords(String language) throws IOException {
        Set<String> keys = keys(language);

        assertLabels(keys, "share.step.", codes(FormStep.values(), FormStep::code));
        assertLabels(keys, "share.field.", codes(StoryField.values(), StoryField::code));
        assertLabels(keys, "share.found.", codes(Kind.values(), Kind::code));
        assertLabels(keys, "mine.state.", stateWords());
        assertLabels(keys, "mine.now.", stateWords());
        assertLabels(keys, "mine.now.", List.of("changesSuggested"));
        assertLabels(
                keys,
                "mine.event.",
                codes(Action.values(), Action::code).stream()
                        .filter(code -> !code.equals(Action.SAVE.code()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyReasonInTheCodeHasItsWordsAndNoOtherProblemHas(String language) throws IOException {
        Set<String> keys = keys(language);
        Set<String> problems = said(PROBLEM);
        Set<String> refusals = said(REFUSED);

        assertTrue(problems.contains("cprNumber") && problems.contains("tooLong"), problems::toString);
        assertTrue(refusals.contains("gone") && refusals.contains("notSent"), refusals::toString);
        assertEquals(problems, below(keys, "share.problem."));
        assertLabels(keys, "refused.", refusals);
        assertLabels(
                keys, "refused.", refusals.stream().map(code -> code + ".what").toList());
        Set<String> news = said(NEWS);
        assertTrue(news.contains("sent") && news.contains("saved"), news::toString);
        assertLabels(keys, "mine.news.", news);
    }

    private static void assertLabels(Set<String> keys, String start, Iterable<String> codes) {
        for (String code : codes) {
            assertTrue(keys.contains(start + code), () -> "No words for " + start + code);
        }
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).toList();
    }

    private static Set<String> stateWords() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(Action.values()).map(state::word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> below(Set<String> keys, String start) {
        return keys.stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the sources of the package say in such a place. */
    private static Set<String> said(Pattern pattern) throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            said.add(found.group(group));
                        }
                    }
                });
            }
        }
        return said;
    }

    private static Set<String> keys(String language) throws IOException {
        String file = "/ledelsesgrundlag/i18n/ledelsesgrundlag-site-messages_" + language + ".properties";
        Properties labels = new Properties();
        try (InputStream bytes = ShippedWordsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        String start = "ledelsesgrundlag.site.";
        return labels.stringPropertyNames().stream()
                .map(key -> key.substring(start.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
