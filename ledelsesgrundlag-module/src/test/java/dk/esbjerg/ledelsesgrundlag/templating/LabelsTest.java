package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    private static final String KEY = "ledelsesgrundlag.site.toolbox.all";
    private static final String LANGUAGE = "ledelsesgrundlag.site.language";

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);

    @Test
    void aLabelIsInTheLanguageOfThePage() {
        site.withLabel("da", KEY, "Se alle").withLabel("en", KEY, "See all");

        assertEquals("Se alle", inDanish().label(KEY));
        assertEquals("See all", inEnglish().label(KEY));
        assertEquals("See all", site.on(SmallSite.FRONT, Locale.UK).label(KEY));
    }

    @Test
    void whereTheLanguageHasNoLabelItIsDanish() {
        site.withLabel("da", KEY, "Se alle");

        assertEquals("Se alle", inEnglish().label(KEY));
        assertEquals("Se alle", site.on(SmallSite.FRONT, Locale.GERMAN).label(KEY));
    }

    @Test
    void anEmptyLabelIsALabel() {
        site.withLabel("da", KEY, "Se alle").withLabel("en", KEY, "");

        assertEquals("", inEnglish().label(KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "ledelsesgrundlag.site.kind.podcast, podcast",
        "ledelsesgrundlag.site.kind., ''",
        "podcast, podcast",
        "'', ''"
    })
    void whereNoLanguageHasALabelItIsTheLastWordOfTheKey(String key, String shown) {
        assertEquals(shown, inDanish().label(key));
    }

    @Test
    void withoutValuesALabelIsShownAsItStands() {
        site.withLabel("da", KEY, "Det er 'godt' {0}");

        assertEquals("Det er 'godt' {0}", inDanish().label(KEY));
    }

    @Test
    void valuesAreWrittenAsTheLanguageWritesThem() {
        site.withLabel("da", KEY, "Se alle {0} redskaber").withLabel("en", KEY, "See all {0} tools");

        assertEquals("Se alle 1.234 redskaber", inDanish().label(KEY, 1234));
        assertEquals("See all 1,234 tools", inEnglish().label(KEY, 1234));
    }

    @ParameterizedTest
    @CsvSource({"0, Ingen redskaber", "1, 1 redskab", "2, 2 redskaber", "26, 26 redskaber"})
    void aLabelMayChooseItsWordsByTheNumber(int count, String shown) {
        site.withLabel("da", KEY, "{0,choice,0#Ingen redskaber|1#1 redskab|1<{0} redskaber}");

        assertEquals(shown, inDanish().label(KEY, count));
    }

    @Test
    void severalValuesComeWhereTheLabelWantsThem() {
        site.withLabel("da", KEY, "Af {1} vises {0}");

        assertEquals("Af Skolen vises <b>", inDanish().label(KEY, "<b>", "Skolen"));
    }

    @Test
    void valuesForAMissingLabelDoNoHarm() {
        assertEquals("all", inDanish().label(KEY, 7));
    }

    @Test
    void theLanguageIsThePagesWhereTheFrameworkSpeaksIt() {
        assertEquals("da", inDanish().language());
        assertEquals("en", inEnglish().language());
        assertEquals("en", site.on(SmallSite.FRONT, Locale.UK).language());
        assertEquals("da", site.on(SmallSite.FRONT, Locale.GERMAN).language());
        assertEquals("da", site.on(SmallSite.FRONT, Locale.ROOT).language());
    }

    @Test
    void aHostThatAnswersInAnotherLanguageDoesNotMakeThePageSpeakIt() {
        site.withLabel("de", LANGUAGE, "en").withLabel("de", KEY, "See all").withLabel("da", KEY, "Se alle");
        FrameworkFunctions german = site.on(SmallSite.FRONT, Locale.GERMAN);

        assertEquals("da", german.language());
        assertEquals("Se alle", german.label(KEY));
    }

    private FrameworkFunctions inDanish() {
        return site.on(SmallSite.FRONT);
    }

    private FrameworkFunctions inEnglish() {
        return site.on(SmallSite.FRONT, Locale.ENGLISH);
    }
}
