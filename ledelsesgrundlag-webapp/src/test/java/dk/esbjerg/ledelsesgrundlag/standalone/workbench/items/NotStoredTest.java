package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The repository takes nothing: whoever sent a form gets it back as they filled it in, and can send it again. */
class NotStoredTest {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String WRITTEN = "Skrevet & <b>ikke</b> gemt »endnu«";

    private static RunningSite site;
    private static SignedIn editor;

    private final List<Session> locks = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        editor = SignedIn.to(
                site.address("").toString().replaceFirst("/$", ""), "redaktoer", site.password("redaktoer"));
        FormElement upload = editor.form(editor.get("/author/assets"), "/author/assets");
        editor.upload(upload, "files", "vejledning.txt", "Vejledning".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void takeAgain() {
        locks.forEach(Session::logout);
        locks.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/author/apps/leadershipTool, /author/items/ledelsesvaerktoejer/ID, '', title",
        "/author/pages, /author/pages/ID, /author/items/website/ID, title",
        "/author/pages, /author/pages/ID, /author/pages/new?parent=ID&template=ledelsesgrundlag:pages/article, title",
        "/author/assets, /author/assets/ID, '', caption"
    })
    void theFormComesBackWithWhatWasWritten(String list, String link, String address, String field)
            throws RepositoryException {
        String id = idOf(list, link);
        String form = (address.isEmpty() ? link : address).replace("ID", id);
        FormElement filled = editor.form(editor.get(form), form.replaceFirst("\\?.*", ""));
        SignedIn.fill(filled, field, WRITTEN);
        if (form.contains("/new?") && filled.selectFirst("[name=name]") != null) {
            SignedIn.fill(filled, "name", "skrevet");
        }
        takeNothing();

        Connection.Response refused = editor.send(filled, null);

        Document page = SignedIn.parse(refused);
        assertEquals(503, refused.statusCode(), refused::body);
        assertTrue(page.select("[role=alert]").text().contains("Det kan ikke gemmes lige nu"), page::text);
        assertFalse(page.text().contains("logget ud"), page::text);
        FormElement again = editor.form(page, form.replaceFirst("\\?.*", ""));
        assertEquals(WRITTEN, again.expectFirst("[name=" + field + "]").val());

        takeAgain();
        Connection.Response stored = editor.send(again, null);
        assertEquals(200, stored.statusCode(), stored::body);
        assertFalse(stored.url().getPath().equals("/author/pages/new"), stored::body);
    }

    @Test
    void aComponentsFormAndThatOfANewOneComeBackToo() throws RepositoryException {
        String front = idOf("/author/pages", "/author/pages/ID");
        Document page = editor.get("/author/pages/" + front);
        String component = page.select("a[href~=/components/" + UUIDS + "$]").attr("href");
        String added =
                "/author/pages/" + front + "/components/new?area=main&template=ledelsesgrundlag:components/quote";
        for (String form : List.of(component, added)) {
            String action = form.replaceFirst("\\?.*", "");
            FormElement filled = editor.form(editor.get(form), action);
            String field = filled.selectFirst("[name=quote]") != null ? "quote" : textField(filled);
            SignedIn.fill(filled, field, WRITTEN);
            takeNothing();

            Connection.Response refused = editor.send(filled, null);

            assertEquals(503, refused.statusCode(), refused::body);
            FormElement again = editor.form(SignedIn.parse(refused), action);
            assertEquals(WRITTEN, again.expectFirst("[name=" + field + "]").val(), form);
            takeAgain();
        }
    }

    @Test
    void whatHasNoFormIsOnlyRefused() throws RepositoryException {
        String front = idOf("/author/pages", "/author/pages/ID");
        Document page = editor.get("/author/pages/" + front);
        FormElement place = page.forms().stream()
                .filter(form -> form.absUrl("action").endsWith("/place"))
                .findFirst()
                .orElseThrow();
        place.appendElement("input").attr("name", "to").val("down");
        takeNothing();

        Connection.Response refused = editor.send(place, null);

        assertEquals(503, refused.statusCode(), refused::body);
        assertTrue(SignedIn.parse(refused).text().contains("Det kan ikke gemmes lige nu"), refused::body);
    }

    private static String textField(FormElement form) {
        return form.select("input[type=text], input:not([type])").stream()
                .filter(input -> !input.attr("name").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.outerHtml()))
                .attr("name");
    }

    private static String idOf(String list, String link) {
        String pattern = link.replace("ID", UUIDS);
        return editor.get(list).select("main a[href]").eachAttr("href").stream()
                .filter(href -> href.matches(pattern))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*/", "");
    }

    /** Nobody else can save anything in these workspaces while somebody holds a lock on all of it. */
    private void takeNothing() throws RepositoryException {
        for (String workspace : List.of(Page.WORKSPACE, Tool.WORKSPACE, Asset.WORKSPACE)) {
            Session session = site.get(ContentRepository.class).session(View.AUTHORED, workspace);
            locks.add(session);
            Node root = session.getRootNode();
            if (!root.isNodeType("mix:lockable")) {
                root.addMixin("mix:lockable");
                session.save();
            }
            session.getWorkspace().getLockManager().lock("/", true, true, Long.MAX_VALUE, "nobody");
        }
    }
}
