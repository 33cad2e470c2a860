package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address leads to. */
@ExtendWith(SharedSite.class)
class AddressesTest {

    private static final String TOOL = "/ledelsesgrundlag/vaerktoejskasse/spoerg-foer-du-svarer";
    private static final String CASE = "/ledelsesgrundlag/cases/da-tavlen-blev-vaek";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/temaer",
                "/ledelsesgrundlag/temaer/relationer",
                "/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum",
                "/ledelsesgrundlag/vaerktoejskasse",
                TOOL,
                "/ledelsesgrundlag/cases",
                CASE,
                "/ledelsesgrundlag/tilgaengelighed"
            })
    void aPageAnswersWithAndWithoutHtmlAtItsEnd(String path, RunningSite site) {
        HttpResponse<String> page = site.get(path);

        assertEquals(200, page.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(page.body(), site.get(path + ".html").body());
        assertEquals(200, site.get(path + ".html").statusCode());
        Html.parse(page.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302, /ledelsesgrundlag",
        "/?q=1&r=2, 302, /ledelsesgrundlag?q=1&r=2",
        "/ledelsesgrundlag/, 301, /ledelsesgrundlag",
        "/ledelsesgrundlag/cases/?opgave=uddelegering, 301, /ledelsesgrundlag/cases?opgave=uddelegering",
        TOOL + "/, 301, " + TOOL,
        "/no/such/, 301, /no/such"
    })
    void aSlashAtTheEndAndTheRootLeadOn(String path, int status, String location, RunningSite site) {
        HttpResponse<String> answer = site.get(path);

        assertEquals(status, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElse(""));
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/ledelsesgrundlag, 200",
        "/ledelsesgrundlag/none, 404",
        "/, 302",
        "/health, 200",
        "/.resources/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css, 200"
    })
    void headAnswersLikeGetWithoutABody(String path, int status, RunningSite site) {
        HttpResponse<String> head = site.send("HEAD", path);

        assertEquals(status, head.statusCode());
        assertEquals("", head.body());
        HttpResponse<String> get = site.get(path);
        for (String header : new String[] {"Content-Type", "Content-Length", "Location", "ETag", "Cache-Control"}) {
            assertEquals(get.headers().firstValue(header), head.headers().firstValue(header), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "BREW"})
    void nothingCanBeDoneButRead(String method, RunningSite site) {
        for (String path : new String[] {"/ledelsesgrundlag", "/", "/health", "/none", "/.resources/x"}) {
            HttpResponse<String> answer = site.send(method, path);

            assertEquals(405, answer.statusCode(), path);
            assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/ledelsesgrundlag/none",
                "/ledelsesgrundlag/temaer/none/none",
                "/ledelsesgrundlag.htm",
                "/ledelsesgrundlag.html.html",
                "/ledelsesgrundlag/main",
                "/ledelsesgrundlag/main/indledning",
                "/LEDELSESGRUNDLAG",
                "/jcr:system",
                "/.html",
                "/ledelsesgrundlag/.html"
            })
    void anUnknownAddressIsAnsweredInTheSitesDesign(String path, RunningSite site) {
        HttpResponse<String> answer = site.get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Siden findes ikke</h1>"), answer.body());
        assertTrue(answer.body().contains("lg-header"), answer.body());
        Html.parse(answer.body());
    }

    @Test
    void theNotFoundPageItselfIsNotFound(RunningSite site) {
        assertEquals(404, site.get("/ledelsesgrundlag/ikke-fundet").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/ledelsesgrundlag/vaerktoejskasse/none, Redskabet findes ikke",
        "/ledelsesgrundlag/vaerktoejskasse/redskab, Redskabet findes ikke",
        "/ledelsesgrundlag/vaerktoejskasse/redskab.html, Redskabet findes ikke",
        "/ledelsesgrundlag/vaerktoejskasse/redskab?redskab=none, Redskabet findes ikke",
        "/ledelsesgrundlag/vaerktoejskasse/SPOERG-FOER-DU-SVARER, Redskabet findes ikke",
        "/ledelsesgrundlag/cases/none, Casen findes ikke",
        "/ledelsesgrundlag/cases/case, Casen findes ikke"
    })
    void anUnknownToolOrCaseIsNotFoundInTheSitesDesign(String path, String title, RunningSite site) {
        HttpResponse<String> answer = site.get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<h1>" + title + "</h1>"), answer.body());
        Html.parse(answer.body());
    }

    @Test
    void theAddressOfAToolGoesBeforeWhatTheQuerySays(RunningSite site) {
        assertEquals(title(site.get(TOOL)), title(site.get(TOOL + "?redskab=none&redskab=regler-der-spaender-ben")));
    }

    @Test
    void theQueryNarrowsTheToolboxDown(RunningSite site) {
        String all = site.get("/ledelsesgrundlag/vaerktoejskasse").body();
        String some = site.get("/ledelsesgrundlag/vaerktoejskasse.html?opgave=uddelegering")
                .body();
        String nonsense = site.get("/ledelsesgrundlag/vaerktoejskasse?opgave=%3Cscript%3E&type=&x=y")
                .body();

        assertTrue(teasers(all) > teasers(some) && teasers(some) > 0);
        assertEquals(all, nonsense);
    }

    @Test
    void theFirstOfSeveralValuesCounts(RunningSite site) {
        assertEquals(
                site.get("/ledelsesgrundlag/vaerktoejskasse?opgave=uddelegering")
                        .body(),
                site.get("/ledelsesgrundlag/vaerktoejskasse?opgave=uddelegering&opgave=visionsledelse")
                        .body());
    }

    @Test
    void healthTellsThatPagesCanBeServed(RunningSite site) {
        HttpResponse<String> answer = site.get("/health");

        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("{\"status\":\"ok\"}", answer.body());
    }

    @Test
    void everyLinkOnTheFrontPageLeadsSomewhere(RunningSite site) {
        Pattern.compile("(?:href)=\"(/[^\"#]*)")
                .matcher(site.get("/ledelsesgrundlag").body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .forEach(link -> assertEquals(200, site.get(link).statusCode(), link));
    }

    private static String title(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*<title>(.*?)</title>.*", "$1");
    }

    private static long teasers(String html) {
        return Pattern.compile("class=\"lg-teaser\"").matcher(html).results().count();
    }
}
