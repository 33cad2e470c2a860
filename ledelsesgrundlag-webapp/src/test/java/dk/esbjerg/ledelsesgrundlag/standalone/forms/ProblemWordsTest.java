package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThingsWithTheSamePlaces() throws IOException {
        Map<String, List<String>> danish = places("da");

        assertFalse(danish.isEmpty());
        assertEquals(danish, places("en"));
    }

    @Test
    void whatAFieldIsCalledIsNotTakenForAnythingElse() {
        assertEquals(
                "Udfyld feltet »{1} $1 '«.",
                new ProblemWords(Locale.forLanguageTag("da")).say("required.text", "{1} $1 '"));
    }

    /** The places in each text, by its key. */
    private static Map<String, List<String>> places(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = ProblemWords.class.getResourceAsStream("problems_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Map<String, List<String>> places = new TreeMap<>();
        words.stringPropertyNames()
                .forEach(key -> places.put(
                        key,
                        PLACE.matcher(words.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .toList()));
        return places;
    }
}
