package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages lie, how new ones come about, and how they get another address. */
class PageTreeTest {

    private static final String ARTICLE = "ledelsesgrundlag:pages/article";

    @TempDir
    static Path data;

    private static Editing site;
    private static String home;

    @BeforeAll
    static void install() {
        site = Editing.in(data);
        home = site.idOf("/ledelsesgrundlag");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theTreeShowsThePagesAtTheTopAndThoseBelowThem() {
        String html = Editing.html(site.get("/author/pages"));

        assertTrue(html.contains(">Værktøjskasse</a>"), html);
        assertTrue(html.contains("<span class=\"wb-help\">Temaoversigt</span>"), html);
        assertTrue(html.contains("<span class=\"wb-state wb-published\">Udgivet</span>"), html);
        assertFalse(html.contains(">Relationer</a>"), html);
    }

    @Test
    void followingALinkOpensWhatLiesBelowAPageAndTheNextOneClosesIt() {
        String themes = site.idOf("/ledelsesgrundlag/temaer");

        String opened = Editing.html(site.get("/author/pages?open=" + home + "&open=" + themes));
        String closed = Editing.html(site.get("/author/pages?open="));

        assertTrue(opened.contains(">Relationer</a>"), opened);
        assertTrue(opened.contains("href=\"/author/pages?open=" + home + "&amp;at=" + themes + "\""), opened);
        assertFalse(closed.contains(">Temaer</a>"), closed);
        assertTrue(closed.contains("aria-expanded=\"false\""), closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\"><script>alert(1)</script>", "none", "00000000-0000-0000-0000-000000000000"})
    void whatIsNoPageIsNotOpened(String id) {
        String html = Editing.html(site.get("/author/pages?open=" + id + "&at=" + id));

        assertFalse(html.contains("<script>alert"), html);
        assertTrue(html.contains(">Ledelsesgrundlag</a>"), html);
    }

    @Test
    void aNewPageIsADraftBelowItsParentWithAnAddressMadeFromItsTitle() {
        Answer answer = create(home, ARTICLE, Map.of("title", "Ærlighed på jobbet", "lead", "Kort sagt"));

        assertEquals(303, answer.status(), () -> Editing.html(answer));
        String page = site.idOf("/ledelsesgrundlag/aerlighed-paa-jobbet");
        assertEquals("/author/pages/" + page + "?done=created&at=", Editing.header(answer, "Location"));
        assertEquals(ARTICLE + " Kort sagt rita", site.authored(root -> {
            var node = root.getNode("ledelsesgrundlag/aerlighed-paa-jobbet");
            return node.getProperty("mgnl:template").getString() + " "
                    + node.getProperty("lead").getString() + " "
                    + node.getProperty("mgnl:createdBy").getString();
        }));
        String editor = Editing.html(site.get("/author/pages/" + page + "?done=created"));
        assertTrue(editor.contains("<span class=\"wb-state wb-draft\">Kladde</span>"), editor);
        assertTrue(editor.contains("Siden er oprettet som kladde."), editor);
        assertEquals(
                200,
                site.get("/author/preview/ledelsesgrundlag/aerlighed-paa-jobbet")
                        .status());
    }

    @Test
    void anAddressMadeFromATitleIsAlwaysAFreeOne() {
        create(home, ARTICLE, Map.of("title", "To ens"));
        create(home, ARTICLE, Map.of("title", "To ens"));

        assertTrue(site.holds("/ledelsesgrundlag/to-ens-2"));
    }

    @Test
    void anAddressThatSomebodyWroteAndASiblingHasIsRefusedBesideItsField() {
        Answer answer = create(home, ARTICLE, Map.of("title", "Andre temaer", "_address", "temaer"));

        String html = Editing.html(answer);
        assertEquals(422, answer.status());
        assertTrue(html.contains("Der er allerede en side med den adresse"), html);
        assertTrue(html.contains("value=\"Andre temaer\""), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Store Bogstaver", "a/b", "..", "-a", "æ", "a--b", "jcr:content", "a[2]", "<b>"})
    void whatIsNoAddressIsRefusedBesideItsField(String address) {
        Answer answer = create(home, ARTICLE, Map.of("title", "Titel", "_address", address));

        assertEquals(422, answer.status());
        assertTrue(Editing.html(answer).contains("id=\"f-_address-error\""));
    }

    @Test
    void aTitleWithoutALetterThatAnAddressCanHaveAsksForOne() {
        assertEquals(422, create(home, ARTICLE, Map.of("title", "!?")).status());
    }

    @Test
    void withoutATitleNothingIsMade() {
        Answer answer = create(home, ARTICLE, Map.of("title", "", "_address", "uden-titel"));

        assertEquals(422, answer.status());
        assertFalse(site.holds("/ledelsesgrundlag/uden-titel"));
    }

    @Test
    void aPageThatShowsAThemeMustSayWhich() {
        String template = "ledelsesgrundlag:pages/theme";
        Answer answer = create(home, template, Map.of("title", "Et tema"));
        assertEquals(422, answer.status());
        assertTrue(Editing.html(answer).contains(">Relationer</option>"));

        String theme = site.in(
                View.AUTHORED,
                "ledelsesgrundlag",
                root -> root.getNode("relationer").getIdentifier());
        assertEquals(
                303,
                create(home, template, Map.of("title", "Et tema", "theme", theme))
                        .status());
    }

    @Test
    void theTemplatesOfPagesAreOfferedAndOnlyThose() {
        String html = Editing.html(site.get("/author/pages/new?parent=" + home));

        assertTrue(html.contains(">Artikel</a>"), html);
        assertTrue(html.contains("En side med fri tekst."), html);
        assertFalse(html.contains(">Citat</a>"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledelsesgrundlag:components/text", "none", "<script>"})
    void aPageIsMadeOfNothingElse(String template) {
        assertRefused(409, () -> create(home, template, Map.of("title", "x")));
        assertRefused(409, () -> site.get("/author/pages/new?template=" + template));
    }

    @Test
    void aParentThatIsNoPageIsRefused() {
        for (String parent : List.of(
                UUID.randomUUID().toString(),
                "x",
                "../y",
                site.componentsOf("/ledelsesgrundlag").get(0))) {
            assertRefused(404, () -> create(parent, ARTICLE, Map.of("title", "Hjemløs")));
        }
    }

    @Test
    void aNewAddressKeepsThePlaceAndEverythingBelow() {
        create(home, ARTICLE, Map.of("title", "Flytter navn"));
        create(home, ARTICLE, Map.of("title", "Kommer efter"));
        String page = site.idOf("/ledelsesgrundlag/flytter-navn");
        create(page, ARTICLE, Map.of("title", "Nedenunder"));

        Answer answer = rename(page, "nyt-navn");

        assertEquals(303, answer.status());
        assertEquals(page, site.idOf("/ledelsesgrundlag/nyt-navn"));
        assertTrue(site.holds("/ledelsesgrundlag/nyt-navn/nedenunder"));
        String tree = Editing.html(site.get("/author/pages"));
        assertTrue(tree.indexOf(">Flytter navn</a>") < tree.indexOf(">Kommer efter</a>"), tree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"temaer", "", "Æ", "a/b", "../x"})
    void aNewAddressThatWillNotDoChangesNothing(String name) {
        String page = site.idOf("/ledelsesgrundlag/tilgaengelighed");

        assertEquals(422, rename(page, name).status());
        assertEquals(page, site.idOf("/ledelsesgrundlag/tilgaengelighed"));
    }

    @Test
    void theFrontPageKeepsItsAddress() {
        assertRefused(409, () -> rename(home, "andet"));
        assertRefused(409, () -> site.get("/author/pages/" + home + "/address"));
    }

    @Test
    void aLeaderSeesNoPages() {
        for (String address : List.of("/author/pages", "/author/pages/new")) {
            assertThrows(
                    AccessDeniedException.class, () -> site.visit(Editing.LEADER, "GET", address, Map.of(), false));
        }
    }

    @Test
    void everyScreenIsInEnglishForThoseWhoReadEnglish() {
        String html = Editing.html(site.visit(
                new User("ann", "Ann", Editing.EDITOR.roles(), true, "en"),
                "GET",
                "/author/pages/" + home,
                Map.of(),
                false));

        assertTrue(html.contains("View as a reader"), html);
        assertTrue(html.contains("Questions for reflection"), html);
    }

    private static Answer create(String parent, String template, Map<String, String> fields) {
        Map<String, List<String>> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("parent", List.of(parent));
        form.put("template", List.of(template));
        return site.post("/author/pages/new", form);
    }

    private static Answer rename(String page, String name) {
        return site.post("/author/pages/" + page + "/address", Map.of("_address", List.of(name)));
    }

    private static void assertRefused(int status, Runnable action) {
        assertEquals(status, assertThrows(Refusal.class, action::run).status());
    }
}
