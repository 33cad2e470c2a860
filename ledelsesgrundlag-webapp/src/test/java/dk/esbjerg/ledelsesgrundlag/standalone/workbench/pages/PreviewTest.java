package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors see before anything is published. */
class PreviewTest {

    @TempDir
    static Path data;

    private static Editing site;

    @BeforeAll
    static void install() {
        site = Editing.in(data, "--context-path", "/intra");
        site.in(View.AUTHORED, Tool.WORKSPACE, root -> {
            var tool = root.addNode("kladde", Tool.NODE_TYPE);
            tool.setProperty("title", "Et redskab, som ingen har udgivet");
            tool.setProperty("slug", "kladde");
            tool.setProperty("kind", "tool");
            return null;
        });
        site.authored(root -> {
            var page = root.getNode("ledelsesgrundlag").addNode("side", "mgnl:page");
            page.setProperty("mgnl:template", "ledelsesgrundlag:pages/article");
            page.setProperty("hideInNav", true);
            return page.addNode("main", "mgnl:area");
        });
        site.in(View.AUTHORED, Case.WORKSPACE, root -> {
            var story = root.addNode("kladde", Case.NODE_TYPE);
            story.setProperty("title", "En case, som ingen har udgivet");
            story.setProperty("slug", "kladde");
            return null;
        });
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/temaer",
                "/ledelsesgrundlag/temaer/relationer",
                "/ledelsesgrundlag/tilgaengelighed",
                "/ledelsesgrundlag/del-din-erfaring",
                "/ledelsesgrundlag/mine-bidrag",
                "/ledelsesgrundlag/findes-ikke"
            })
    void whatIsPublishedLooksAsItDoesToReadersApartFromAddresses(String path) {
        String published = new String(
                site.get(PageRenderer.class)
                        .render(site.get(PageAddresses.class).request(path, "", Map.of()))
                        .or(() -> site.get(PageRenderer.class)
                                .renderNotFound(site.get(PageAddresses.class).request(path, "", Map.of())))
                        .orElseThrow()
                        .html(),
                StandardCharsets.UTF_8);

        String preview = Editing.html(site.get("/author/preview" + path));

        assertTrue(preview.contains("href=\"/intra/author/preview/ledelsesgrundlag\""), preview);
        // The drafts of this test are counted in the preview alone.
        assertEquals(
                withoutCounts(main(published)),
                withoutCounts(main(preview).replace("/intra/author/preview/", "/intra/")));
        Html.parse(preview);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/temaer/relationer/tydelig-og-naervaerende-ledelse",
                "/ledelsesgrundlag/vaerktoejskasse",
                "/ledelsesgrundlag/cases/kladde"
            })
    void everyLinkToAPageStaysInThePreviewAndTheStyleSheetIsTheReaders(String path) {
        String html = Editing.html(site.get("/author/preview" + path));

        List<String> links = Pattern.compile("<a [^>]*href=\"([^\"#][^\"]*)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/"))
                .toList();
        assertTrue(links.size() > 4, html);
        assertEquals(
                List.of(),
                links.stream()
                        .filter(link -> !link.startsWith("/intra/author/preview/ledelsesgrundlag"))
                        .toList());
        assertTrue(
                html.contains("<link rel=\"stylesheet\" href=\"/intra/.resources/ledelsesgrundlag/webresources/css/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag/vaerktoejskasse/kladde",
                "/ledelsesgrundlag/vaerktoejskasse/kladde.html",
                "/ledelsesgrundlag/cases/kladde"
            })
    void aDraftOfAToolOrCaseHasItsAddressInThePreviewOnly(String path) {
        Answer preview = site.get("/author/preview" + path);

        assertEquals(200, preview.status());
        assertTrue(Editing.html(preview).contains("som ingen har udgivet"));
        assertEquals(
                404,
                site.get(PageRenderer.class)
                        .render(site.get(PageAddresses.class).request(path, "", Map.of()))
                        .orElseThrow()
                        .status());
    }

    @Test
    void whatWasJustSavedIsSeenAtOnce() {
        String address = "/author/preview/ledelsesgrundlag/side";
        assertFalse(Editing.html(site.get(address)).contains("Nyt på siden"));

        site.authored(root -> root.getNode("ledelsesgrundlag/side").setProperty("lead", "Nyt på siden"));

        assertTrue(Editing.html(site.get(address)).contains("Nyt på siden"));
    }

    @Test
    void aLinkInsideTextStaysInThePreviewToo() {
        String relations = site.idOf("/ledelsesgrundlag/temaer/relationer");
        site.authored(root -> {
            var text = root.getNode("ledelsesgrundlag/side/main").addNode("0", "mgnl:component");
            text.setProperty("mgnl:template", "ledelsesgrundlag:components/text");
            return text.setProperty(
                    "text",
                    "<p><a href=\"${link:{uuid:{" + relations
                            + "},repository:{website},path:{/x},nodeData:{},extension:{html}}}\">Relationer</a></p>");
        });

        assertTrue(Editing.html(site.get("/author/preview/ledelsesgrundlag/side"))
                .contains("href=\"/intra/author/preview/ledelsesgrundlag/temaer/relationer.html\""));
    }

    @Test
    void noCacheKeepsIt() {
        assertEquals("no-store", Editing.header(site.get("/author/preview/ledelsesgrundlag"), "Cache-Control"));
    }

    /** A header of our own would take the place of the readers' strict one. */
    @Test
    void itBringsNoSecurityPolicyOfItsOwn() {
        assertEquals("", Editing.header(site.get("/author/preview/ledelsesgrundlag"), "Content-Security-Policy"));
    }

    @Test
    void whatIsNotThereIsThePageThatReadersWouldMeet() {
        Answer answer = site.get("/author/preview/ledelsesgrundlag/findes-ikke");

        assertEquals(404, answer.status());
        assertTrue(Editing.html(answer).contains("lg-main"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/author/preview", "/author/preview/"})
    void withoutAPageItBeginsAtTheFrontPage(String address) {
        Answer answer = site.get(address);

        assertEquals(303, answer.status());
        assertEquals("/author/preview/ledelsesgrundlag", Editing.header(answer, "Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/preview/ledelsesgrundlag[1]",
                "/author/preview//ledelsesgrundlag",
                "/author/preview/ledelsesgrundlag/../../x",
                "/author/preview/{}:*|",
                "/author/preview/jcr:system",
                "/author/preview/😀"
            })
    void strangeAddressesAreNotFound(String address) {
        assertEquals(404, site.get(address).status());
    }

    @Test
    void aLeaderSeesNothingOfIt() {
        assertThrows(
                AccessDeniedException.class,
                () -> site.visit(Editing.LEADER, "GET", "/author/preview/ledelsesgrundlag", Map.of(), false));
    }

    @Test
    void nothingIsPostedToIt() {
        Refusal refusal = assertThrows(Refusal.class, () -> site.post("/author/preview/ledelsesgrundlag", Map.of()));

        assertEquals(405, refusal.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/author/preview/dam/jcr:x/y.png", "/author/previews", "/author/items"})
    void otherAddressesAreLeftToOthers(String address) {
        assertNull(site.get(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone;390", "desktop;1280", "nonsense;1280"})
    void theFrameIsAsWideAsTheReadersScreenAndSaysWhatItIs(String asked) {
        String width = asked.split(";")[0];
        String page = site.idOf("/ledelsesgrundlag/temaer");

        String html = Editing.html(site.get("/author/pages/" + page + "/preview?width=" + width));

        assertTrue(
                html.contains("<iframe src=\"/intra/author/preview/ledelsesgrundlag/temaer\" title=\"»Temaer« på en "),
                html);
        assertTrue(html.contains(" width=\"" + asked.split(";")[1] + "\""), html);
        assertTrue(html.contains("Du ser siden med alle ændringer, der er gemt"), html);
    }

    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }

    private static String withoutCounts(String html) {
        return Pattern.compile("<p class=\"lg-way__count\">[^<]*</p>")
                .matcher(html)
                .replaceAll((MatchResult count) -> "");
    }
}
