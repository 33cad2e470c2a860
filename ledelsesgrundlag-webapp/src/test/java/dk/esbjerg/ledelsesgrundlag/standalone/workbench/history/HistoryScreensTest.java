package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Changes;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Deletions;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Restorations;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestPublisher;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Visits;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.WorkbenchFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryScreensTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final User ENGLISH = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "en");
    private static final User ADMINISTRATOR = new User("ida", "Ida Bach", Set.of(Role.ADMINISTRATOR), true, "da");

    private static TestRepository repository;
    private static DefinitionRegistry definitions;
    private static VersionsScreen versions;
    private static TrashScreen trashScreen;
    private static Trash trash;
    private static Publications publications;

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
        definitions = new DefinitionRegistry(LightModuleFolder.real());
        AuthoredContent content = new AuthoredContent(repository.repository());
        Versions kept = new Versions(repository.repository(), content);
        Words words = new Words();
        FieldNames names = new FieldNames(definitions);
        Frame frame = TestFrame.around(new WorkbenchFiles());
        trash = new Trash(repository.repository());
        publications = TestPublisher.publications(repository);
        ItemIndex index = new ItemIndex(repository.read(View.AUTHORED), definitions);
        Changes changes = new Changes(content, index);
        versions = new VersionsScreen(
                kept, new Restorations(changes, kept), new Difference(names, index, kept, words), definitions, frame);
        trashScreen = new TrashScreen(trash, new Deletions(changes, index, publications, trash), names, words, frame);
    }

    @AfterAll
    static void close() throws IOException {
        definitions.close();
        repository.close();
    }

    @BeforeEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    @Test
    void theListSaysWhichVersionIsPublicAndWhy() throws Exception {
        Item tool = published(aTool("Tjekliste"), "Ny <b>tekst</b>");

        String html = html(versions, EDITOR, address(tool));

        assertTrue(html.contains("<h1>Versioner af »Tjekliste«</h1>"), html);
        assertTrue(html.contains("Ny &lt;b&gt;tekst&lt;/b&gt;"), html);
        assertTrue(html.contains("Offentlig nu") && html.contains(">rie</td>"), html);
        assertTrue(html(versions, ENGLISH, address(tool)).contains("Versions of “Tjekliste”"));
    }

    @Test
    void theListOfWhatWasNeverPublishedIsEmpty() throws Exception {
        Item tool = aTool("Tjekliste");
        repository.store(View.AUTHORED, tool);

        String html = html(versions, EDITOR, address(tool));

        assertTrue(html.contains("Der er ingen versioner endnu."), html);
        assertFalse(html.contains("<table"), html);
    }

    @Test
    void differencesAreToldInTheWordsOfTheForms() throws Exception {
        Item tool = published(
                aTool("Tjekliste")
                        .with("slug", "tjekliste")
                        .with("summary", "Brug <i>listen</i> før mødet.")
                        .with("kind", "tool")
                        .with("example", false),
                "");
        repository.change(View.AUTHORED, Tool.WORKSPACE, root -> {
            root.getNode("tjekliste").setProperty("summary", "Brug <i>listen</i> efter mødet.");
            root.getNode("tjekliste").setProperty("kind", "advice");
            root.getNode("tjekliste").setProperty("example", true);
        });

        String html = html(versions, EDITOR, address(tool) + "/compare", "from", "1", "to", "authored");

        assertTrue(html.contains("<h3>Resumé</h3>") && html.contains("<h3>Type</h3>"), html);
        assertTrue(html.contains("<del>før</del><ins>efter</ins>"), html);
        assertTrue(html.contains("<del>Redskab</del><ins>Gode råd</ins>"), html);
        assertTrue(html.contains("<del>Nej</del><ins>Ja</ins>"), html);
        assertFalse(html.contains("<i>"), html);
    }

    @Test
    void componentsAreCalledWhatTheirTemplatesAreCalled() throws Exception {
        Item page = aPage("front").showing(aComponent("text").named("a").with("heading", "x"));
        repository.store(View.AUTHORED, page);
        publications.publish(EDITOR, List.of(new ItemKey("website", page.id())), "");
        repository.change(View.AUTHORED, "website", root -> {
            root.getNode("front/main/a").setProperty("heading", "y");
            root.getNode("front/main")
                    .addNode("b", "mgnl:component")
                    .setProperty("mgnl:template", "ledelsesgrundlag:components/quote");
        });

        String html = html(
                versions,
                EDITOR,
                "/author/items/website/" + page.id() + "/versions/compare",
                "from",
                "1",
                "to",
                "authored");

        assertTrue(html.contains("Ændret i Indhold: Tekst") && html.contains("Tilføjet i Indhold: Citat"), html);
        assertTrue(html.contains("<h3>Overskrift</h3>"), html);
    }

    @Test
    void aVersionIsRestoredAfterHavingAsked() throws Exception {
        Item tool = published(aTool("Tjekliste").with("summary", "gammel"), "");
        repository.change(
                View.AUTHORED, Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("summary", "ny"));
        String address = address(tool) + "/1/restore";

        String asked = html(versions, EDITOR, address);
        assertTrue(asked.contains("<del>ny</del><ins>gammel</ins>") && asked.contains("name=\"_token\""), asked);
        assertEquals("ny", summary());

        versions.answer(Visits.resumed(EDITOR, address, "revision", revision(asked)))
                .orElseThrow();
        assertEquals("ny", summary());

        Answer done = versions.answer(Visits.post(EDITOR, address, "revision", revision(asked)))
                .orElseThrow();
        assertEquals(address(tool) + "?done=restored", Visits.location(done));
        assertEquals("gammel", summary());
        assertEquals("rie", property("mgnl:lastModifiedBy"));
    }

    @Test
    void whatAColleagueSavedSinceTheQuestionIsNotRestoredOver() throws Exception {
        Item tool = published(aTool("Tjekliste").with("summary", "gammel"), "");
        repository.change(
                View.AUTHORED, Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("summary", "ny"));
        String address = address(tool) + "/1/restore";
        String asked = html(versions, EDITOR, address);
        repository.change(
                View.AUTHORED, Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("summary", "kollegaens"));

        for (String revision : List.of(revision(asked), "", "x")) {
            Answer refused = versions.answer(Visits.post(EDITOR, address, "revision", revision))
                    .orElseThrow();
            String html = Visits.text(refused);
            assertEquals(409, refused.status());
            assertTrue(html.contains("En anden har gemt i mellemtiden"), html);
            assertTrue(html.contains("<del>kollegaens</del><ins>gammel</ins>"), html);
            assertEquals("kollegaens", summary());
        }

        String seen = html(versions, EDITOR, address);
        versions.answer(Visits.post(EDITOR, address, "revision", revision(seen)))
                .orElseThrow();
        assertEquals("gammel", summary());
    }

    @Test
    void aColleaguesComponentIsNotRestoredOverEither() throws Exception {
        Item page = aPage("front").showing(aComponent("text").named("a").with("heading", "x"));
        repository.store(View.AUTHORED, page);
        publications.publish(EDITOR, List.of(new ItemKey("website", page.id())), "");
        repository.change(
                View.AUTHORED, "website", root -> root.getNode("front/main/a").setProperty("heading", "y"));
        String address = "/author/items/website/" + page.id() + "/versions/1/restore";
        List<TestRepository.Change> saves = List.of(
                root -> root.getNode("front/main/a").setProperty("heading", "kollegaens"),
                root -> root.getNode("front/main").addNode("b", "mgnl:component"),
                root -> root.getNode("front/main").orderBefore("b", "a"));

        for (TestRepository.Change save : saves) {
            String asked = html(versions, EDITOR, address);
            repository.change(View.AUTHORED, "website", save);
            assertEquals(
                    409,
                    versions.answer(Visits.post(EDITOR, address, "revision", revision(asked)))
                            .orElseThrow()
                            .status());
        }
        String asked = html(versions, EDITOR, address);
        repository.change(
                View.AUTHORED, "website", root -> root.getNode("front").addNode("below", "mgnl:page"));
        assertEquals(
                303,
                versions.answer(Visits.post(EDITOR, address, "revision", revision(asked)))
                        .orElseThrow()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/items/website/0b3b5d0e-0000-4000-8000-000000000000/versions",
                "/author/items/history/0b3b5d0e-0000-4000-8000-000000000000/versions",
                "/author/items/ledelsesvaerktoejer-published/0b3b5d0e-0000-4000-8000-000000000000/versions",
                "/author/items/website/x/versions",
                "/author/items/website/cafebabe-cafe-babe-cafe-babecafebabe/versions",
                "/author/items/../../versions"
            })
    void aForgedAddressLeadsNowhere(String address) {
        Refusal refusal = assertThrows(Refusal.class, () -> versions.answer(Visits.get(EDITOR, address)));

        assertEquals(404, refusal.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "99999999999", "authored", "published", "x"})
    void aVersionThatIsNotThereCannotBeRestored(String number) throws Exception {
        Item tool = published(aTool("Tjekliste"), "");

        Refusal refusal = assertThrows(
                Refusal.class, () -> versions.answer(Visits.post(EDITOR, address(tool) + "/" + number + "/restore")));

        assertEquals(404, refusal.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/author", "/author/items", "/author/items/website/x", "/author/trashes"})
    void otherAddressesAreOtherScreens(String address) {
        assertTrue(versions.answer(Visits.get(EDITOR, address)).isEmpty());
        assertTrue(trashScreen.answer(Visits.get(EDITOR, address)).isEmpty());
    }

    @Test
    void theTrashSaysWhatItHoldsAndOnlyAdministratorsMayEmptyIt() throws Exception {
        Item tool = deleted("Tjek & <se>");

        String html = html(trashScreen, EDITOR, "/author/trash");

        assertTrue(html.contains("Tjek &amp; &lt;se&gt;") && html.contains(">Redskab</td>"), html);
        assertFalse(html.contains(tool.id() + "/delete"), html);
        assertTrue(html(trashScreen, ADMINISTRATOR, "/author/trash").contains(tool.id() + "/delete"));
        assertThrows(
                AccessDeniedException.class,
                () -> trashScreen.answer(Visits.post(EDITOR, "/author/trash/" + tool.id() + "/delete")));
        assertThrows(
                AccessDeniedException.class,
                () -> trashScreen.answer(Visits.get(EDITOR, "/author/trash/" + tool.id() + "/delete")));
    }

    @Test
    void whatIsInTheTrashComesBackOnceAndOnlyWhenAskedFor() throws Exception {
        Item tool = deleted("Tjekliste");
        String address = "/author/trash/" + tool.id() + "/restore";

        String question = html(trashScreen, EDITOR, address);
        assertTrue(question.contains("Gendan »Tjekliste«"), question);
        Answer done = trashScreen
                .answer(Visits.post(EDITOR, address, "when", when(question)))
                .orElseThrow();

        assertEquals(address(tool) + "?done=broughtBack", Visits.location(done));
        Refusal refusal = assertThrows(Refusal.class, () -> trashScreen.answer(Visits.post(EDITOR, address)));
        assertEquals(404, refusal.status());
    }

    @Test
    void whatIsDeletedForGoodIsAskedAboutFirst() throws Exception {
        Item tool = deleted("Tjekliste");
        String address = "/author/trash/" + tool.id() + "/delete";

        assertTrue(html(trashScreen, ADMINISTRATOR, address).contains("Det kan ikke fortrydes."));
        assertEquals(tool.id(), trash.item(ADMINISTRATOR, tool.id()).entry());

        Answer done = trashScreen
                .answer(Visits.post(ADMINISTRATOR, address, "when", when(html(trashScreen, ADMINISTRATOR, address))))
                .orElseThrow();
        assertEquals("/author/trash?done=deleted", Visits.location(done));
        assertTrue(html(trashScreen, ADMINISTRATOR, "/author/trash", "done", "deleted")
                .contains("slettet for altid"));
    }

    @Test
    void whatWasBroughtBackAndDeletedAgainSinceTheQuestionIsLeftAlone() throws Exception {
        Item tool = deleted("Tjekliste");
        String when = when(html(trashScreen, ADMINISTRATOR, "/author/trash/" + tool.id() + "/restore"));
        trashScreen.answer(Visits.post(EDITOR, "/author/trash/" + tool.id() + "/restore", "when", when));
        repository.change(View.AUTHORED, Tool.WORKSPACE, root -> {
            trash.keep(EDITOR, root.getNode("tjekliste"), "Slettet igen");
            root.getNode("tjekliste").remove();
        });

        for (String action : List.of("/restore", "/delete")) {
            for (String stale : List.of(when, "", "x")) {
                Visit visit = Visits.post(ADMINISTRATOR, "/author/trash/" + tool.id() + action, "when", stale);
                assertEquals(
                        409,
                        assertThrows(Refusal.class, () -> trashScreen.answer(visit))
                                .status());
            }
        }
        assertEquals("Slettet igen", trash.item(ADMINISTRATOR, tool.id()).title());
    }

    private static String when(String question) {
        return Jsoup.parse(question).select("input[name=when]").val();
    }

    private static Item published(Item tool, String comment) throws RepositoryException {
        repository.store(View.AUTHORED, tool);
        publications.publish(EDITOR, List.of(new ItemKey(Tool.WORKSPACE, tool.id())), comment);
        return tool;
    }

    private static Item deleted(String title) throws RepositoryException {
        Item tool = aTool("Tjekliste");
        repository.store(View.AUTHORED, tool);
        Session session = repository.repository().session(View.AUTHORED, Tool.WORKSPACE);
        try {
            trash.keep(EDITOR, session.getNode("/tjekliste"), title);
            session.getNode("/tjekliste").remove();
            session.save();
        } finally {
            session.logout();
        }
        return tool;
    }

    private static String revision(String html) {
        return Jsoup.parse(html).select("input[name=revision]").val();
    }

    private static String summary() throws RepositoryException {
        return property("summary");
    }

    private static String property(String name) throws RepositoryException {
        Session session = repository.repository().session(View.AUTHORED, Tool.WORKSPACE);
        try {
            return session.getNode("/tjekliste").getProperty(name).getString();
        } finally {
            session.logout();
        }
    }

    private static String address(Item tool) {
        return "/author/items/" + Tool.WORKSPACE + "/" + tool.id() + "/versions";
    }

    private static String html(
            dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen screen, User user, String path, String... query)
            throws IOException {
        Answer answer = screen.answer(Visits.get(user, path, query)).orElseThrow();
        assertEquals(200, answer.status());
        return Visits.text(answer);
    }
}
