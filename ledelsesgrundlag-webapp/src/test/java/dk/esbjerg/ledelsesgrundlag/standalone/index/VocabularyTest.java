package dk.esbjerg.ledelsesgrundlag.standalone.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void wordsAreFoundOnceInLowerCaseWithoutMarkupAndLinks() {
        assertEquals(
                Set.of("ærlig", "tillid", "og"),
                Vocabulary.wordsOf("<p lang=\"da\">Ærlig <b>TILLID</b> og ${link:{uuid:{abc},path:{/x}}} tillid</p>"));
    }

    @Test
    void everyLetterMarkAndNumberOfUnicodeIsPartOfAWordAndNothingElse() {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .forEach(
                        character -> all.append("a ").appendCodePoint(character).append(" b"));
        String folded = Normalizer.normalize(all, Normalizer.Form.NFC).toLowerCase(Locale.forLanguageTag("da"));

        assertEquals(
                Pattern.compile("[\\p{L}\\p{M}\\p{N}]+")
                        .matcher(folded)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()),
                Vocabulary.wordsOf(all.toString()));
    }

    @Test
    void aWordLongerThanAnyIsKnownByItsStart() {
        assertEquals(Set.of("x".repeat(60), "y"), Vocabulary.wordsOf("x".repeat(61) + "-y"));
    }

    @Test
    void aHundredThousandSignsThatCouldBeginMarkupAreTextLikeAnyOther() {
        assertEquals(Set.of("ord"), Vocabulary.wordsOf("<".repeat(100_000) + " ord"));
    }
}
