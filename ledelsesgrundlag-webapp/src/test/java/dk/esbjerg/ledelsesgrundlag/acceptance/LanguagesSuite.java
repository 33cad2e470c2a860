package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site around the framework has languages, one of which the framework has no labels in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanguagesSuite {

    private static final String LANGUAGES = "/modules/site/config/site/i18n";
    private static final String TOOLBOX = ReadingSuite.SITE + "/vaerktoejskasse";
    /** Pages that Magnolia has kept do not follow its configuration; those with a parameter are made anew. */
    private static final String ANEW = "?type=";

    private static final String DANISH = "'',  da, 'Gå til indholdet', 'Vælg opgave, type og målgruppe'";
    private static final String ENGLISH = "/en, en, 'Skip to content',  'Choose task, type and audience'";
    private static final String GERMAN = "/de, da, 'Gå til indholdet', 'Vælg opgave, type og målgruppe'";

    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)");

    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void speak() {
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        for (String language : List.of("da", "en", "de")) {
            readers.add(
                    "config",
                    LANGUAGES + "/locales/" + language,
                    "mgnl:contentNode",
                    "language",
                    language,
                    "country",
                    "",
                    "enabled",
                    "true");
        }
        readers.set("config", LANGUAGES, "class", "info.magnolia.cms.i18n.DefaultI18nContentSupport");
        readers.set("config", LANGUAGES, "fallbackLocale", "da");
        readers.set("config", LANGUAGES, "enabled", "true");
        Eventually.shows(magnolia(), "/en" + TOOLBOX + ANEW, "lang=\"en\"");
    }

    @AfterAll
    void speakNoMore() {
        readers.remove("config", LANGUAGES);
        Eventually.holds(
                "there are no languages",
                () -> magnolia().get("/en" + TOOLBOX + ANEW).statusCode() == 404);
        Eventually.shows(magnolia(), TOOLBOX + ANEW, "lang=\"da\"");
    }

    @ParameterizedTest
    @CsvSource({DANISH, ENGLISH, GERMAN})
    void everyPageSpeaksTheLanguageOfItsAddressAndItsLinksKeepIt(
            String prefix, String language, String everywhere, String inTheToolbox) {
        assertTrue(magnolia().get(prefix + TOOLBOX).body().contains(inTheToolbox));
        assertAll(ReadingSuite.paths().map(path -> () -> assertSpeaks(prefix, path, language, everywhere)));
    }

    private void assertSpeaks(String prefix, String path, String language, String everywhere) {
        HttpResponse<String> answer = magnolia().get(prefix + path);
        Html page = WholePage.check(prefix + path, answer);

        assertTrue(answer.body().contains("<html lang=\"" + language + "\">"), prefix + path);
        assertTrue(page.says(everywhere), prefix + path);
        assertEquals(List.of(), linksWithout(prefix, answer.body()), prefix + path);
    }

    /** The links to pages of the framework that do not begin with the language. */
    private List<String> linksWithout(String prefix, String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.contains(ReadingSuite.SITE))
                .filter(link -> !link.startsWith(magnolia().contextPath() + prefix + ReadingSuite.SITE))
                .filter(link -> !link.contains("/.resources/"))
                .toList();
    }
}
