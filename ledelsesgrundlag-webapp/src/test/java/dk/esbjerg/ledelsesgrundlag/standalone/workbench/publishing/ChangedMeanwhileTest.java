package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What colleagues do between a question and its answer, over HTTP: nobody confirms what they have not seen. */
class ChangedMeanwhileTest {

    private static final User READER = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");

    private static RunningSite site;
    private static SignedIn editor;
    private static SignedIn colleague;
    private static int made;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        editor = signIn("redaktoer");
        colleague = signIn("administrator");
    }

    private static SignedIn signIn(String name) {
        return SignedIn.to(site.address("").toString().replaceFirst("/$", ""), name, site.password(name));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "unpublish"})
    void whatAColleagueSavedSinceTheQuestionIsSaidAndAskedAgain(String action) {
        IndexedItem tool = createTool("Spørg først " + action);
        if (action.equals("unpublish")) {
            confirm(editor, "publish", tool);
        }
        FormElement question = question(editor, action, tool);
        save(colleague, tool, "Kollegaens titel " + action);

        Connection.Response answer = editor.send(question, null);

        Document again = SignedIn.parse(answer);
        assertEquals(409, answer.statusCode());
        assertTrue(again.text().contains("»Kollegaens titel " + action + "« er ændret af Administrator"), again::text);
        assertEquals(
                action.equals("publish") ? ItemState.DRAFT : ItemState.CHANGED,
                now(tool).state());

        assertEquals(
                200, editor.send(editor.form(again, "/author/" + action), null).statusCode());
        assertEquals(
                action.equals("publish") ? ItemState.PUBLISHED : ItemState.DRAFT,
                now(tool).state());
    }

    @Test
    void aChangeOfWhatIsOnlyOfferedCountsTooAndTheChoiceAndTheCommentAreKept() {
        IndexedItem task = theTask();
        IndexedItem tool = createTool("Henviser");
        FormElement form = editor.form(editor.get(ItemAddress.editor(tool.key())), ItemAddress.editor(tool.key()));
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", "tasks")
                .val(task.key().id());
        editor.send(form, null);
        save(colleague, task, "Opgaven ændret " + ++made);
        FormElement question = question(editor, "publish", tool);
        Element offered = offered(question, task);
        assertFalse(offered.hasAttr("checked"), question::outerHtml);
        offered.attr("checked", "");
        SignedIn.fill(question, "comment", "Sammen med opgaven");
        save(colleague, task, "Opgaven ændret igen " + ++made);

        Connection.Response answer = editor.send(question, null);

        assertEquals(409, answer.statusCode());
        FormElement again = editor.form(SignedIn.parse(answer), "/author/publish");
        assertTrue(offered(again, task).hasAttr("checked"), again::outerHtml);
        assertEquals("Sammen med opgaven", again.selectFirst("[name=comment]").val());
        assertEquals(ItemState.DRAFT, now(tool).state());
        assertEquals(200, editor.send(again, null).statusCode());
        assertEquals(ItemState.PUBLISHED, now(tool).state());
        assertEquals(ItemState.PUBLISHED, now(task).state());
    }

    @Test
    void whatIsOfferedAndNotChosenMayBePublishedMeanwhile() {
        IndexedItem task = theTask();
        IndexedItem tool = createTool("Henviser uden");
        FormElement form = editor.form(editor.get(ItemAddress.editor(tool.key())), ItemAddress.editor(tool.key()));
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", "tasks")
                .val(task.key().id());
        editor.send(form, null);
        save(colleague, task, "Opgaven ændret " + ++made);
        FormElement question = question(editor, "publish", tool);
        assertFalse(offered(question, task).hasAttr("checked"), question::outerHtml);
        confirm(colleague, "publish", task);

        assertEquals(200, editor.send(question, null).statusCode());

        assertEquals(ItemState.PUBLISHED, now(tool).state());
    }

    @Test
    void whatAColleaguePublishedOrDeletedIsSaid() {
        IndexedItem tool = createTool("Udgives af en anden");
        IndexedItem other = createTool("Slettes af en anden");
        FormElement question = question(editor, "publish", tool, other);
        confirm(colleague, "publish", tool);
        delete(colleague, other);

        Connection.Response answer = editor.send(question, null);

        String again = SignedIn.parse(answer).text();
        assertEquals(409, answer.statusCode());
        assertTrue(again.contains("»Udgives af en anden« er udgivet af Administrator"), again);
        assertTrue(again.contains("»Slettes af en anden« er slettet af Administrator"), again);
    }

    @Test
    void whereNothingIsLeftToConfirmThereIsNoForm() {
        IndexedItem tool = createTool("Helt væk");
        FormElement question = question(editor, "publish", tool);
        delete(colleague, tool);

        Connection.Response answer = editor.send(question, null);

        Document page = SignedIn.parse(answer);
        assertEquals(409, answer.statusCode());
        assertTrue(page.text().contains("»Helt væk« er slettet af Administrator"), page::text);
        assertTrue(page.select("main form").isEmpty(), page::html);
    }

    @Test
    void whatIsNotAsItWasShownIsNotDeletedAndWhoRefersNowIsSaid() {
        IndexedItem tool = createTool("Skal slettes");
        String address = ItemAddress.editor(tool.key()) + "/delete";
        FormElement question = editor.form(editor.get(address), address);
        save(colleague, tool, "Skal måske ikke slettes");

        Connection.Response answer = editor.send(question, null);

        Document again = SignedIn.parse(answer);
        assertEquals(409, answer.statusCode());
        assertTrue(again.text().contains("»Skal måske ikke slettes« er ændret af Administrator"), again::text);
        assertEquals("Skal måske ikke slettes", now(tool).title());
        assertEquals(200, editor.send(editor.form(again, address), null).statusCode());
        assertTrue(index().item(READER, tool.key()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "unpublish"})
    void aFormThatDoesNotSayWhatItShowedIsNotActedOn(String action) {
        IndexedItem tool = createTool("Intet vist " + action);
        FormElement question = question(editor, action, tool);
        question.select("[name=shown]").forEach(mark -> mark.val(mark.val() + "x"));

        assertEquals(409, editor.send(question, null).statusCode());
        question.select("[name=shown]").remove();
        assertEquals(409, editor.send(question, null).statusCode());

        assertEquals(ItemState.DRAFT, now(tool).state());
    }

    private static Element offered(FormElement question, IndexedItem item) {
        Element box = question.selectFirst("input[type=checkbox][value=" + key(item) + "]");
        assertTrue(box != null, question::outerHtml);
        return box;
    }

    private static FormElement question(SignedIn who, String action, IndexedItem... items) {
        String query = List.of(items).stream()
                .map(item -> "item=" + key(item))
                .reduce((one, two) -> one + "&" + two)
                .orElseThrow();
        return who.form(who.get("/author/" + action + "?" + query), "/author/" + action);
    }

    private static void confirm(SignedIn who, String action, IndexedItem item) {
        assertEquals(200, who.send(question(who, action, item), null).statusCode());
    }

    private static void delete(SignedIn who, IndexedItem item) {
        String address = ItemAddress.editor(item.key()) + "/delete";
        assertEquals(200, who.send(who.form(who.get(address), address), null).statusCode());
    }

    private static void save(SignedIn who, IndexedItem item, String title) {
        String address = ItemAddress.editor(item.key());
        FormElement form = who.form(who.get(address), address);
        SignedIn.fill(form, "title", title);
        assertEquals(200, who.send(form, null).statusCode());
        assertEquals(title, now(item).title());
    }

    private static IndexedItem createTool(String title) {
        String address = "/author/apps/leadershipTool/new";
        FormElement form = editor.form(editor.get(address), address);
        SignedIn.fill(form, "title", title);
        SignedIn.fill(form, "summary", "Kort");
        form.select("[name=kind]").forEach(kind -> {
            if (kind.val().equals("advice")) {
                kind.attr("checked", "");
            }
        });
        form.select("[name=kind] option[value=advice]").attr("selected", "");
        Connection.Response made = editor.send(form, null);
        assertEquals(200, made.statusCode(), made::body);
        String id = made.url().getPath().replaceFirst(".*/", "");
        return index().item(READER, new dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey(Tool.WORKSPACE, id))
                .orElseThrow(() -> new AssertionError(made.body()));
    }

    private static IndexedItem theTask() {
        return index().find(READER, ItemQuery.all(Theme.WORKSPACE, Set.of(LeadershipTask.NODE_TYPE)), 0, 1)
                .items()
                .get(0);
    }

    private static IndexedItem now(IndexedItem item) {
        return index().item(READER, item.key()).orElseThrow();
    }

    private static String key(IndexedItem item) {
        return item.key().workspace() + "/" + item.key().id();
    }

    private static ItemIndex index() {
        return site.get(ItemIndex.class);
    }
}
