package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same pages after {@link HostileContent}. */
abstract class HostileSuite {

    /** Who serves the pages. */
    abstract Host host();

    /** The installed pages, and those that the scenario has added. */
    static Stream<String> paths() {
        return Stream.concat(
                ReadingSuite.paths(),
                Stream.of("/alt", "/temaer/tema-uden", "/temaer/tema-uden/opgave-uden")
                        .map(path -> ReadingSuite.SITE + path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPageIsWholeAndRunsNothing(String path) {
        WholePage.check(path, host().get(path));
    }

    /** But for the stored links to no page at all, which stay on the site and lead nowhere. */
    @Test
    void soIsEveryPageThatALinkLeadsTo() {
        assertAll(Crawl.of(host()).answers().entrySet().stream()
                .filter(found -> found.getKey().startsWith(ReadingSuite.SITE))
                .map(found -> () -> WholePage.check(found.getKey(), found.getValue())));
    }

    @ParameterizedTest
    @CsvSource({
        "'', title lead",
        "/temaer, title lead summary",
        "/temaer/retning-og-rammer, title lead points",
        "/temaer/retning-og-rammer/visionsledelse, title lead points reflectionQuestions summary",
        "/temaer/tema-uden, title",
        "/temaer/tema-uden/opgave-uden, title",
        "/vaerktoejskasse, title lead summary",
        "/vaerktoejskasse/retning-paa-en-side, title summary",
        "/cases, title lead workplace challenge",
        "/cases/vikarbudgettet-ud-paa-stuerne, title workplace challenge action result learning byline",
        "/alt, title lead heading quote source name jobTitle email phone text questions"
    })
    void whatLooksLikeMarkupIsShownAsItWasWritten(String path, String fields) {
        Html page = page(path);

        assertAll(Arrays.stream(fields.split(" "))
                .map(field -> () -> assertTrue(page.says(HostileContent.field(field)), field + " of " + path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/alt", "/temaer/relationer", "/vaerktoejskasse/retning-paa-en-side"})
    void ofRichTextOnlyWhatIsHarmlessIsLeft(String path) {
        Html page = page(path);

        assertTrue(page.text().contains(HostileContent.HARMLESS), page::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/temaer/tema-uden", "/temaer/tema-uden/opgave-uden"})
    void aPageWhoseItemIsGoneSaysSo(String path) {
        assertTrue(page(path).says("ikke offentliggjort lige nu"));
    }

    @ParameterizedTest
    @CsvSource({"/vaerktoejskasse, opgave", "/vaerktoejskasse, type", "/vaerktoejskasse, maalgruppe", "/cases, side"})
    void whatTheReaderSendsIsNotMarkupEither(String path, String parameter) {
        String value = URLEncoder.encode(HostileContent.WORDS, StandardCharsets.UTF_8);
        String address = ReadingSuite.SITE + path + "?" + parameter + "=" + value;

        WholePage.check(address, host().get(address));
    }

    @Test
    void anAddressOfMarkupLeadsNowhere() {
        HttpResponse<String> page = host().get(ReadingSuite.SITE + "/cases/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertTrue(page.statusCode() >= 400 && page.statusCode() < 500, page.body());
        assertTrue(!page.body().contains("<script>alert"), page.body());
    }

    @Test
    void aLinkStoredInRichTextFollowsItsPage() {
        String page = host().get(ReadingSuite.SITE + "/alt").body();

        assertTrue(page.contains("<a href=\"" + host().contextPath() + ReadingSuite.SITE + "/cases"), page);
    }

    private Html page(String path) {
        return WholePage.check(path, host().get(ReadingSuite.SITE + path));
    }
}
