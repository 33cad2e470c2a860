package dk.esbjerg.ledelsesgrundlag.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Fælles retning, faelles-retning",
        "'Ærø, Ølgod & Ådum', aeroe-oelgod-aadum",
        "'a\u030angst', aangst",
        "Café Über, cafe-uber",
        "Straße, strasse",
        "  --Hvad nu?--  , hvad-nu",
        "det går 'godt', det-gaar-godt",
        "1:1-samtaler, 1-1-samtaler",
        "😀, ''",
        "שלום, ''",
        "../../etc/passwd, etc-passwd",
        "'', ''"
    })
    void aTitleBecomesTheLastPartOfAnAddress(String title, String slug) {
        assertEquals(slug, Slug.of(title));
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String slug = Slug.of("ledelse ".repeat(1 << 17));

        assertTrue(slug.matches("(ledelse-)+ledelse") && slug.length() <= 100, slug);
        assertEquals(100, Slug.of("x".repeat(1 << 20)).length());
    }
}
