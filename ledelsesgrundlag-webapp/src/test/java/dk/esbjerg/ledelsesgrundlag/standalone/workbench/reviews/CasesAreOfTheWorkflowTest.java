package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.WorkflowOnlyException;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.jcr.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published cases, and the dossiers they come from, are written by the editorial workflow and by nobody else, whatever their role. */
class CasesAreOfTheWorkflowTest {

    private static final User ADMINISTRATOR =
            new User("administrator", "Administrator", Set.of(Role.ADMINISTRATOR), true, "da");

    private static RunningSite site;
    private static String id;
    private static String dossier;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        Contributions contributions = new Contributions(site);
        var submission = contributions.published("Kun gennem godkendelse", Contributions.ADMINISTRATOR);
        id = contributions.now(submission).caseId().toString();
        dossier = submission.toString();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redaktoer", "administrator"})
    void noFormOfAnAuthorChangesACase(String name) throws Exception {
        Browsing user = site.browseAs(name);
        List<String> before = stored();
        for (String address : List.of(
                "/author/apps/leadershipCase/new?type=detail",
                "/author/items/ledelsescases/" + id,
                "/author/items/ledelsescases/" + id + "/duplicate",
                "/author/items/ledelsescases/" + id + "/move",
                "/author/items/ledelsescases/" + id + "/delete",
                "/author/items/ledelsescases/" + id + "/versions/1/restore",
                "/author/publish?item=ledelsescases/" + id,
                "/author/unpublish?item=ledelsescases/" + id)) {
            HttpResponse<String> answer = user.post(
                    address,
                    "title",
                    "Ændret",
                    "slug",
                    "aendret",
                    "revision",
                    "1",
                    "to",
                    id,
                    "item",
                    "ledelsescases/" + id);
            assertEquals(403, answer.statusCode(), address);
            assertTrue(Jsoup.parse(answer.body()).text().contains("Cases skrives af ledere"), address);
            if (!address.endsWith(id) || address.contains("publish")) {
                assertEquals(403, user.get(address).statusCode(), address);
            }
        }
        assertEquals(before, stored());
    }

    @Test
    void neitherDoesWhatWritesContentWhoeverCalls() throws Exception {
        List<String> before = stored();
        for (User user : List.of(Desk.EDITOR, ADMINISTRATOR)) {
            AuthoredContent content = site.get(AuthoredContent.class);
            for (String workspace : List.of(Case.WORKSPACE, DossierNode.WORKSPACE)) {
                assertThrows(
                        WorkflowOnlyException.class,
                        () -> content.write(
                                user,
                                workspace,
                                session -> session.getRootNode().addNode("x")));
            }
            assertThrows(WorkflowOnlyException.class, () -> content.read(user, DossierNode.WORKSPACE, session -> null));
            Publications publications = site.get(Publications.class);
            List<ItemKey> item = List.of(new ItemKey(Case.WORKSPACE, id));
            assertThrows(WorkflowOnlyException.class, () -> publications.publish(user, item, ""));
            assertThrows(WorkflowOnlyException.class, () -> publications.unpublish(user, item));
        }
        assertEquals(before, stored());
    }

    @Test
    void dossiersAreNoItems() {
        Browsing administrator = site.browseAs("administrator");
        for (String address : List.of(
                "/author/items/ledelsesbidrag/" + dossier,
                "/author/items/ledelsesbidrag/" + dossier + "/versions",
                "/author/publish?item=ledelsesbidrag/" + dossier,
                "/author/apps/leadershipSubmission")) {
            int status = administrator.get(address).statusCode();
            assertTrue(status == 403 || status == 404, address + " " + status);
        }
    }

    @Test
    void theAppShowsCasesAndOffersNothingThatChangesThem() {
        Browsing editor = site.browseAs("redaktoer");
        Document list = page(editor, "/author/apps/leadershipCase");
        assertTrue(list.text().contains("Kun gennem godkendelse"));
        Document item = page(editor, "/author/items/ledelsescases/" + id);
        assertTrue(item.text().contains("Spørg først, og lyt færdig."));
        for (Document shown : List.of(list, item, page(editor, "/author/items/ledelsescases/" + id + "/versions"))) {
            assertTrue(shown.select("main form[method=post]").isEmpty(), shown.title());
            assertTrue(
                    shown.select("main a").eachAttr("href").stream()
                            .noneMatch(link ->
                                    link.matches(".*/(new|publish|unpublish|delete|duplicate|move|restore)\\b.*")),
                    shown.title());
        }
        assertTrue(item.select("a[href*=/author/reviews]").isEmpty(), "whose it is, is no editor's business");
        Document asAdministrator = page(site.browseAs("administrator"), "/author/items/ledelsescases/" + id);
        String review = asAdministrator.select("main a[href*=/author/reviews]").attr("href");
        assertEquals(
                "/author/reviews/" + dossier,
                Browsing.location(site.browseAs("administrator").get(review)));
    }

    @Test
    void toolsCanStillBeWritten() {
        Browsing editor = site.browseAs("redaktoer");
        assertFalse(page(editor, "/author/apps/leadershipTool")
                .select("main a[href*=/new]")
                .isEmpty());
    }

    private static Document page(Browsing user, String address) {
        HttpResponse<String> answer = user.get(address);
        assertEquals(200, answer.statusCode(), address);
        return Jsoup.parse(answer.body());
    }

    private static List<String> stored() throws Exception {
        List<String> all = new ArrayList<>();
        for (View view : View.values()) {
            Session session = site.get(ContentRepository.class).session(view, Case.WORKSPACE);
            try {
                all.addAll(Snapshot.of(session.getRootNode()));
            } finally {
                session.logout();
            }
        }
        return all;
    }
}
