package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader reads the whole framework, as it is installed with the sample tools and cases. */
abstract class ReadingSuite {

    static final String SITE = "/ledelsesgrundlag";
    static final String TASK = SITE + "/temaer/retning-og-rammer/visionsledelse";

    /** Who serves the pages. */
    abstract Host host();

    /** Every page that is installed, and its heading. */
    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("", "Ledelsesgrundlag"),
                Arguments.of("/temaer", "Temaer"),
                Arguments.of("/temaer/retning-og-rammer", "Retning & Rammer"),
                Arguments.of("/temaer/relationer", "Relationer"),
                Arguments.of("/temaer/personligt-lederskab", "Personligt lederskab"),
                Arguments.of("/temaer/retning-og-rammer/visionsledelse", "Visionsledelse"),
                Arguments.of("/temaer/retning-og-rammer/uddelegering", "Uddelegering"),
                Arguments.of("/temaer/retning-og-rammer/opfoelgning", "Opfølgning"),
                Arguments.of("/temaer/relationer/borgeren-i-centrum", "Borgeren i centrum"),
                Arguments.of("/temaer/relationer/tydelig-og-naervaerende-ledelse", "Tydelig og nærværende ledelse"),
                Arguments.of("/temaer/relationer/feedback-og-facilitering", "Feedback og facilitering"),
                Arguments.of("/temaer/personligt-lederskab/autenticitet-og-transparens", "Autenticitet og transparens"),
                Arguments.of("/temaer/personligt-lederskab/fyld-rollen-ud-efter-behov", "Fyld rollen ud efter behov"),
                Arguments.of("/temaer/personligt-lederskab/reflekterende-ledelse", "Reflekterende ledelse"),
                Arguments.of("/vaerktoejskasse", "Værktøjskasse"),
                Arguments.of("/vaerktoejskasse/retning-paa-en-side", "Retning på én side"),
                Arguments.of("/cases", "Cases"),
                Arguments.of("/cases/vikarbudgettet-ud-paa-stuerne", "Vikarbudgettet kom ud på stuerne"),
                Arguments.of("/tilgaengelighed", "Tilgængelighedserklæring"),
                Arguments.of("/del-din-erfaring", "Del din erfaring"),
                Arguments.of("/mine-bidrag", "Mine bidrag"));
    }

    /** The addresses of those pages. */
    static Stream<String> paths() {
        return pages().map(page -> SITE + page.get()[0]);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAddressAnswersWithAndWithoutHtml(String path, String heading) {
        for (String address : List.of(SITE + path, SITE + path + ".html")) {
            HttpResponse<String> page = host().get(address);

            assertEquals(200, page.statusCode(), address);
            assertTrue(Crawl.contentType(page).matches("(?i)text/html; ?charset=utf-8"), Crawl.contentType(page));
            String shown = page.body().replaceFirst("(?s).*<h1[^>]*>\\s*(.*?)\\s*</h1>.*", "$1");
            assertEquals(heading.replace("&", "&amp;"), shown, address);
        }
    }

    @Test
    void aTaskShowsItsPointsItsQuestionsAndWhatRefersToIt() {
        String page = host().get(TASK).body();

        assertAll(
                () -> assertTrue(page.contains("Visionsledelse handler om, at:")),
                () -> assertTrue(page.contains("visioner og strategier ikke efterleves")),
                () -> assertTrue(page.contains("Hvornår har du sidst oversat en beslutning oppefra")),
                () -> assertTrue(page.contains("ikke en del af Esbjerg")),
                () -> assertTrue(page.contains(link("/vaerktoejskasse/retning-paa-en-side"))));
    }

    @Test
    void theToolboxIsNarrowedDownByPlainLinks() {
        String all = host().get(SITE + "/vaerktoejskasse").body();
        String cards = host().get(SITE + "/vaerktoejskasse?type=dialogueCard").body();

        assertTrue(all.contains("/vaerktoejskasse?type=dialogueCard"));
        assertTrue(all.contains(link("/vaerktoejskasse/retning-paa-en-side")));
        assertFalse(cards.contains(link("/vaerktoejskasse/retning-paa-en-side")));
        assertTrue(cards.contains(link("/vaerktoejskasse/fra-ord-til-handling")));
    }

    @Test
    void theCasesAreNarrowedDownByPlainLinks() {
        String about = host().get(SITE + "/cases?opgave=uddelegering").body();
        String others = host().get(SITE + "/cases?opgave=borgeren-i-centrum").body();

        assertTrue(about.contains(link("/cases/vikarbudgettet-ud-paa-stuerne")));
        assertFalse(others.contains(link("/cases/vikarbudgettet-ud-paa-stuerne")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vaerktoejskasse/findes-ikke",
                "/vaerktoejskasse/findes-ikke.html",
                "/cases/findes-ikke",
                "/cases/findes-ikke.html"
            })
    void aToolOrCaseThatIsGoneIsMissedInTheSitesDesignEveryTime(String path) {
        assertMissedInTheSitesDesign(path);
        assertMissedInTheSitesDesign(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/findes-ikke",
                "/findes-ikke.html",
                "/temaer/relationer/findes-ikke",
                // what a repository does not take for a path
                "/findes-ikke%20",
                "/%20findes-ikke",
                "/a:b/findes-ikke"
            })
    void aPageThatIsGoneIsMissedInTheSitesDesign(String path) {
        assertMissedInTheSitesDesign(path);
    }

    private void assertMissedInTheSitesDesign(String path) {
        HttpResponse<String> page = host().get(SITE + path);

        assertEquals(404, page.statusCode(), path);
        assertTrue(page.body().contains("css/ledelsesgrundlag"), page.body());
        assertTrue(page.body().contains(link("/vaerktoejskasse")), page.body());
    }

    @Test
    void followingEveryLinkLeadsToWholePagesAndNowhereElse() {
        Crawl crawl = Crawl.of(host());

        assertEquals(List.of(), crawl.linksElsewhere());
        assertAll(crawl.answers().entrySet().stream()
                .map(found -> () -> WholePage.check(found.getKey(), found.getValue())));
        assertTrue(
                crawl.answers().keySet().containsAll(paths().toList()),
                () -> "No link leads to some of the pages: " + crawl.answers().keySet());
    }

    @Test
    void whatThePagesAreDrawnWithIsServedByType() {
        List<String> files = Crawl.of(host()).answers().entrySet().stream()
                .filter(found -> found.getKey().startsWith("/.resources/"))
                .map(found -> Crawl.contentType(found.getValue()).replaceFirst(";.*", ""))
                .toList();

        assertEquals(List.of("image/svg+xml", "text/css"), files);
    }

    private String link(String path) {
        return "\"" + host().contextPath() + SITE + path + "\"";
    }
}
