package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site below a path of somebody else's choosing. */
class ContextPathTest {

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo", "--context-path", "/intranet/leder/");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/temaer/relationer",
                "/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum",
                "/ledelsesgrundlag/vaerktoejskasse",
                "/ledelsesgrundlag/vaerktoejskasse/spoerg-foer-du-svarer",
                "/ledelsesgrundlag/cases"
            })
    void everyLinkStaysBelowThePathAndLeadsSomewhere(String path) {
        HttpResponse<String> page = site.get("/intranet/leder" + path);
        assertEquals(200, page.statusCode());

        List<String> links = Pattern.compile("href=\"([^\"#]+)")
                .matcher(page.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        for (String link : links) {
            assertTrue(link.startsWith("/intranet/leder/"), link);
            assertEquals(200, site.get(link).statusCode(), link);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/intranet/leder/, 302, /intranet/leder/ledelsesgrundlag",
        "/intranet/leder/ledelsesgrundlag/, 301, /intranet/leder/ledelsesgrundlag",
        "/intranet/leder/ledelsesgrundlag/cases/?side=2, 301, /intranet/leder/ledelsesgrundlag/cases?side=2"
    })
    void redirectsStayBelowThePath(String path, int status, String location) {
        HttpResponse<String> answer = site.get(path);

        assertEquals(status, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void thePathItselfLeadsToTheFrontPage() {
        HttpResponse<String> answer = site.get("/intranet/leder");

        assertTrue(answer.statusCode() == 301 || answer.statusCode() == 302, answer::toString);
        assertTrue(
                answer.headers().firstValue("Location").orElse("").endsWith("/intranet/leder/"),
                answer.headers()::toString);
    }

    @Test
    void theAddressNamesThePath() {
        assertTrue(
                site.get(WebServer.class).address().endsWith("/intranet/leder/ledelsesgrundlag"),
                site.get(WebServer.class)::address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/ledelsesgrundlag", "/health", "/intranet", "/intranet/lederen", "/intranet/leder2/x"})
    void outsideThePathThereIsNothing(String path) {
        HttpResponse<String> answer = site.get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Siden findes ikke</h1>"), answer.body());
        assertTrue(answer.body().contains("href=\"/intranet/leder/\""), answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
    }

    @Test
    void anUnknownAddressBelowThePathIsAnsweredInTheSitesDesign() {
        HttpResponse<String> answer = site.get("/intranet/leder/none");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("href=\"/intranet/leder/ledelsesgrundlag\""), answer.body());
    }

    @Test
    void whatCannotBeDoneTellsTheWayToTheFrontPage() {
        assertTrue(site.send("POST", "/intranet/leder/ledelsesgrundlag").body().contains("href=\"/intranet/leder/\""));
    }
}
