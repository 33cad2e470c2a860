package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    static final List<String> PARTS = Words.PARTS;

    private final Words words = new Words();

    @Test
    void anArgumentIsPutInAsItIs() {
        assertEquals(
                "Logget ind som {1} $0 {0}", words.say(DANISH, "frame.signedInAs", List.of("{1} $0 {0}", "nobody")));
    }

    @Test
    void anotherLanguageIsAnsweredInDanish() {
        assertEquals("Log ud", words.say(Locale.forLanguageTag("fr"), "frame.signOut", List.of()));
    }

    @Test
    void aKeyWithoutWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> words.say(DANISH, "frame.nothing", List.of()));
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void bothLanguagesSayTheSame(String part) {
        Map<String, String> danish = Words.read(part, "da");
        Map<String, String> english = Words.read(part, "en");

        assertFalse(danish.isEmpty(), part);
        assertEquals(new TreeSet<>(danish.keySet()), new TreeSet<>(english.keySet()));
        danish.forEach((key, said) -> assertEquals(places(said), places(english.get(key)), key));
    }

    private static TreeSet<String> places(String words) {
        return java.util.regex.Pattern.compile("\\{\\d\\}")
                .matcher(words)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
