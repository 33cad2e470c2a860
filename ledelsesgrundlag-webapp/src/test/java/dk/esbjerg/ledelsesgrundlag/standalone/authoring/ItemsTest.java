package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.COLLEAGUE;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.DISABLED;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.EDITOR;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.LEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Sightings;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

    private static final String ROOT = "cafebabe-cafe-babe-cafe-babecafebabe";
    private static final String NOWHERE = "11111111-2222-3333-4444-555555555555";

    private static RunningSite site;
    private static Items items;
    private static ItemIndex index;
    private static int made;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        items = site.get(Items.class);
        index = site.get(ItemIndex.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void nobodyChangesAnythingWhoMayNotAuthor() {
        ItemKey tool = createTool("Adgang");
        for (User user : List.of(LEADER, DISABLED)) {
            assertThrows(
                    AccessDeniedException.class,
                    () -> items.save(user, tool, form(Tool.NODE_TYPE), tool("x", "x"), revision(tool)));
            assertThrows(
                    AccessDeniedException.class,
                    () -> items.create(
                            user,
                            Tool.WORKSPACE,
                            Tool.NODE_TYPE,
                            Optional.empty(),
                            form(Tool.NODE_TYPE),
                            tool("y", "y")));
            assertThrows(AccessDeniedException.class, () -> items.duplicate(user, tool));
            assertThrows(AccessDeniedException.class, () -> items.move(user, tool, ROOT, Optional.empty()));
            assertThrows(AccessDeniedException.class, () -> items.rename(user, tool, "z"));
            assertThrows(AccessDeniedException.class, () -> delete(user, tool));
        }
        assertEquals("Adgang", item(tool).title());
    }

    @ParameterizedTest
    @CsvSource({
        "ledelsesvaerktoejer, 11111111-2222-3333-4444-555555555555",
        "ledelsesvaerktoejer, not-a-uuid",
        "ledelsesvaerktoejer, ''",
        "ledelsesvaerktoejer, cafebabe-cafe-babe-cafe-babecafebabe",
        "ledelsesvaerktoejer, deadbeef-cafe-babe-cafe-babecafebabe",
        "users, 11111111-2222-3333-4444-555555555555",
        "history, 11111111-2222-3333-4444-555555555555",
        "website-published, 11111111-2222-3333-4444-555555555555",
        "nowhere, 11111111-2222-3333-4444-555555555555"
    })
    void whatIsNoItemIsNeitherSavedNorMovedNorCopiedNorDeleted(String workspace, String id) {
        ItemKey forged = new ItemKey(workspace, id);
        Form form = form(Tool.NODE_TYPE);

        refused(Reason.GONE, () -> items.save(EDITOR, forged, form, tool("x", "x"), "any"));
        refused(Reason.GONE, () -> items.duplicate(EDITOR, forged));
        refused(Reason.GONE, () -> items.move(EDITOR, forged, ROOT, Optional.empty()));
        refused(Reason.GONE, () -> items.reorder(EDITOR, forged, Optional.empty()));
        refused(Reason.GONE, () -> items.rename(EDITOR, forged, "x"));
        refused(Reason.GONE, () -> delete(EDITOR, forged));
        refused(Reason.GONE, () -> items.read(EDITOR, forged, Node::getPath));
    }

    @Test
    void anItemOfAnotherWorkspaceIsNotFoundHere() {
        ItemKey tool = createTool("Et andet sted");
        ItemKey elsewhere = new ItemKey(Theme.WORKSPACE, tool.id());

        refused(Reason.GONE, () -> delete(EDITOR, elsewhere));
        refused(Reason.GONE, () -> items.duplicate(EDITOR, elsewhere));
        assertTrue(index.item(EDITOR, tool).isPresent());
    }

    @Test
    void aFolderIsNoItem() throws RepositoryException {
        ItemKey tool = createTool("I en mappe");
        String folder = read(tool, node -> node.getParent().getIdentifier());

        refused(Reason.GONE, () -> delete(EDITOR, new ItemKey(Tool.WORKSPACE, folder)));
        refused(Reason.GONE, () -> items.rename(EDITOR, new ItemKey(Tool.WORKSPACE, folder), "x"));
        assertTrue(index.item(EDITOR, tool).isPresent());
    }

    @Test
    void aToolIsMadeAsADraftInTheFolderOfItsMonth() throws RepositoryException {
        ItemKey tool = createTool("Ny i måneden");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertEquals(
                String.format("/%d/%02d/", today.getYear(), today.getMonthValue()) + name(tool),
                item(tool).path());
        assertEquals(ItemState.DRAFT, item(tool).state());
        assertEquals("rikke", item(tool).modifiedBy());
        assertEquals(
                "rikke", read(tool, node -> node.getProperty("mgnl:createdBy").getString()));
    }

    @Test
    void aNameThatAnotherOfItsKindHasIsRefusedWhereverThatLies() {
        int before = count(Tool.WORKSPACE, Tool.NODE_TYPE);

        // Installed in the folder of May 2022.
        ItemRefusedException refused = refused(
                Reason.NAME_TAKEN,
                () -> items.create(
                        EDITOR,
                        Tool.WORKSPACE,
                        Tool.NODE_TYPE,
                        Optional.empty(),
                        form(Tool.NODE_TYPE),
                        tool("Igen", anySlug())));

        assertTrue(refused.getMessage().contains(anySlug()), refused.getMessage());
        assertEquals(before, count(Tool.WORKSPACE, Tool.NODE_TYPE));
    }

    @Test
    void anItemIsNotRenamedToWhatAnotherIsCalled() {
        ItemKey tool = createTool("Må ikke hedde det");
        String name = name(tool);

        refused(
                Reason.NAME_TAKEN,
                () -> items.save(EDITOR, tool, form(Tool.NODE_TYPE), tool("Andet", anySlug()), revision(tool)));

        assertEquals("Må ikke hedde det", item(tool).title());
        assertEquals(name, name(tool));
    }

    @Test
    void aTaskIsNotMadeWithoutAThemeNorBelowAnythingElse() {
        Form form = form(LeadershipTask.NODE_TYPE);
        FormValues values = values("title", "Ingen steder", "jcrName", "ingen-steder");
        String task = first(LeadershipTask.NODE_TYPE).key().id();

        refused(
                Reason.WRONG_PLACE,
                () -> items.create(EDITOR, Theme.WORKSPACE, LeadershipTask.NODE_TYPE, Optional.empty(), form, values));
        refused(
                Reason.WRONG_PLACE,
                () -> items.create(EDITOR, Theme.WORKSPACE, LeadershipTask.NODE_TYPE, Optional.of(task), form, values));
        refused(
                Reason.WRONG_PLACE,
                () -> items.create(EDITOR, Theme.WORKSPACE, LeadershipTask.NODE_TYPE, Optional.of(ROOT), form, values));
        refused(
                Reason.GONE,
                () -> items.create(
                        EDITOR, Theme.WORKSPACE, LeadershipTask.NODE_TYPE, Optional.of(NOWHERE), form, values));
        refused(
                Reason.WRONG_PLACE,
                () -> items.create(
                        EDITOR,
                        Theme.WORKSPACE,
                        Theme.NODE_TYPE,
                        Optional.of(first(Theme.NODE_TYPE).key().id()),
                        form(Theme.NODE_TYPE),
                        values("title", "T", "jcrName", "t", "order", "9")));
    }

    @Test
    void siblingsDoNotShareAName() {
        IndexedItem task = first(LeadershipTask.NODE_TYPE);
        Optional<String> theme =
                index.parentOf(EDITOR, task).map(parent -> parent.key().id());
        int before = count(Theme.WORKSPACE, LeadershipTask.NODE_TYPE);

        refused(
                Reason.NAME_TAKEN,
                () -> items.create(
                        EDITOR,
                        Theme.WORKSPACE,
                        LeadershipTask.NODE_TYPE,
                        theme,
                        form(LeadershipTask.NODE_TYPE),
                        values("title", "Samme", "jcrName", lastPart(task))));

        assertEquals(before, count(Theme.WORKSPACE, LeadershipTask.NODE_TYPE));
    }

    @Test
    void savingStoresStampsAndKeepsThePlaceAmongSiblingsWhenTheNameChanges() throws RepositoryException {
        ItemKey theme = createTheme();
        ItemKey one = createTask(theme, "En");
        ItemKey two = createTask(theme, "To");
        ItemKey three = createTask(theme, "Tre");

        items.save(
                COLLEAGUE,
                two,
                form(LeadershipTask.NODE_TYPE),
                values("title", "To, rettet", "jcrName", "to-rettet", "lead", "Indledning"),
                revision(two));

        assertEquals(List.of(one, two, three), below(theme));
        assertEquals("to-rettet", lastPart(item(two)));
        assertEquals("karl", item(two).modifiedBy());
        assertEquals("Indledning", read(two, node -> node.getProperty("lead").getString()));
    }

    @Test
    void aSaveFromAnOldRevisionIsRefusedAndNothingOfItIsStored() throws RepositoryException {
        ItemKey tool = createTool("Fælles");
        String name = name(tool);
        String opened = revision(tool);
        items.save(EDITOR, tool, form(Tool.NODE_TYPE), tool("Først", name), opened);

        assertThrows(
                StaleException.class,
                () -> items.save(COLLEAGUE, tool, form(Tool.NODE_TYPE), tool("Sidst", "helt-andet-" + name), opened));
        assertThrows(
                StaleException.class, () -> items.save(COLLEAGUE, tool, form(Tool.NODE_TYPE), tool("Sidst", name), ""));

        assertEquals("Først", item(tool).title());
        assertEquals(name, name(tool));
        assertEquals("rikke", item(tool).modifiedBy());
    }

    @Test
    void theRevisionFollowsContentAndPlaceButNoStamps() throws RepositoryException {
        ItemKey theme = createTheme();
        ItemKey other = createTheme();
        ItemKey task = createTask(theme, "Revision");
        String before = revision(task);

        site.get(AuthoredContent.class).write(EDITOR, Theme.WORKSPACE, session -> {
            Stamps.changed(session.getNodeByIdentifier(task.id()), COLLEAGUE.name());
            return null;
        });
        assertEquals(before, revision(task));

        items.move(EDITOR, task, other.id(), Optional.empty());
        String moved = revision(task);
        assertNotEquals(before, moved);

        site.get(AuthoredContent.class)
                .write(
                        EDITOR,
                        Theme.WORKSPACE,
                        session ->
                                session.getNodeByIdentifier(task.id()).setProperty("points", new String[] {"a", "b"}));
        String two = revision(task);
        site.get(AuthoredContent.class)
                .write(
                        EDITOR,
                        Theme.WORKSPACE,
                        session -> session.getNodeByIdentifier(task.id()).setProperty("points", new String[] {"ab"}));
        assertNotEquals(moved, two);
        assertNotEquals(two, revision(task));
    }

    @Test
    void ofTwoWhoSaveAtOnceExactlyOneWins() throws Exception {
        ItemKey tool = createTool("Kapløb");
        String name = name(tool);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String opened = revision(tool);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> saves = new ArrayList<>();
                for (User user : List.of(EDITOR, COLLEAGUE)) {
                    FormValues values = tool(user.name() + round, name);
                    saves.add(two.submit(trying(together, () -> {
                        items.save(user, tool, form(Tool.NODE_TYPE), values, opened);
                        return null;
                    })));
                }
                boolean first = saves.get(0).get();
                assertNotEquals(first, saves.get(1).get(), "both or none won in round " + round);
                assertEquals((first ? "rikke" : "karl") + round, item(tool).title());
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void ofTwoWhoMakeTheSameNameAtOnceExactlyOneDoes() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Boolean>> made = new ArrayList<>();
            for (User user : List.of(EDITOR, COLLEAGUE)) {
                made.add(two.submit(trying(
                        together,
                        () -> items.create(
                                user,
                                Tool.WORKSPACE,
                                Tool.NODE_TYPE,
                                Optional.empty(),
                                form(Tool.NODE_TYPE),
                                tool("Samtidig", "samtidig")))));
            }
            assertNotEquals(made.get(0).get(), made.get(1).get());
        } finally {
            two.shutdownNow();
        }
        assertEquals(1, index.find(EDITOR, tools().with("samtidig"), 0, 9).total());
    }

    private static Callable<Boolean> trying(CyclicBarrier together, Callable<?> attempt) {
        return () -> {
            together.await();
            try {
                attempt.call();
                return true;
            } catch (StaleException | ItemRefusedException refused) {
                return false;
            }
        };
    }

    @Test
    void aCopyIsADraftBesideItsOriginalWithANameOfItsOwnAndNothingBelow() throws RepositoryException {
        ItemKey theme = createTheme();
        createTask(theme, "Kommer ikke med");
        site.get(Publications.class).publish(EDITOR, List.of(theme), "");

        ItemKey copy = items.duplicate(COLLEAGUE, theme);
        ItemKey another = items.duplicate(COLLEAGUE, theme);

        assertEquals(item(theme).title(), item(copy).title());
        assertEquals(lastPart(item(theme)) + "-2", lastPart(item(copy)));
        assertEquals(lastPart(item(theme)) + "-3", lastPart(item(another)));
        assertEquals(ItemState.DRAFT, item(copy).state());
        assertEquals("karl", item(copy).modifiedBy());
        assertEquals(List.of(), below(copy));
        assertEquals(1, below(theme).size());
        List<ItemKey> siblings = index.siblings(EDITOR, item(theme)).stream()
                .map(IndexedItem::key)
                .toList();
        assertEquals(siblings.indexOf(theme) + 1, siblings.indexOf(another));
    }

    @Test
    void aCopiedToolHasAnAddressOfItsOwn() throws RepositoryException {
        ItemKey tool = createTool("Kopi");

        ItemKey copy = items.duplicate(EDITOR, tool);

        assertEquals(name(tool) + "-2", item(copy).columns().get("slug"));
        assertEquals(name(tool) + "-2", name(copy));
    }

    @Test
    void aCopiedPageHasItsComponentsUnderOtherUuidsAndNotThePagesBelow() throws RepositoryException {
        ItemKey front = new ItemKey(
                Page.WORKSPACE,
                index.find(EDITOR, ItemQuery.all(Page.WORKSPACE, Set.of(Page.NODE_TYPE)), 0, 99).items().stream()
                        .filter(page -> page.path().equals("/ledelsesgrundlag"))
                        .findFirst()
                        .orElseThrow()
                        .key()
                        .id());
        site.get(AuthoredContent.class).write(EDITOR, Page.WORKSPACE, session -> {
            Node page = session.getNodeByIdentifier(front.id());
            Node main = page.hasNode("main") ? page.getNode("main") : page.addNode("main", "mgnl:area");
            main.addNode("zz", "mgnl:component").setProperty("mgnl:template", "ledelsesgrundlag:components/text");
            return null;
        });

        ItemKey copy = items.duplicate(EDITOR, front);

        assertEquals(List.of(), below(copy));
        assertEquals(
                read(front, node -> node.getNode("main").getNodes().getSize()),
                read(copy, node -> node.getNode("main").getNodes().getSize()));
        assertEquals(
                "ledelsesgrundlag:components/text",
                read(copy, node -> node.getProperty("main/zz/mgnl:template").getString()));
        assertNotEquals(
                read(front, node -> node.getNode("main/zz").getIdentifier()),
                read(copy, node -> node.getNode("main/zz").getIdentifier()));
        delete(EDITOR, copy);
    }

    @Test
    void siblingsAreReorderedAndTheMovedOneCountsAsChanged() {
        ItemKey theme = createTheme();
        ItemKey one = createTask(theme, "En");
        ItemKey two = createTask(theme, "To");
        ItemKey three = createTask(theme, "Tre");
        site.get(Publications.class).publish(EDITOR, List.of(theme, one, two, three), "");

        items.reorder(COLLEAGUE, three, Optional.of(one.id()));
        assertEquals(List.of(three, one, two), below(theme));
        assertEquals(ItemState.CHANGED, item(three).state());
        assertEquals(ItemState.PUBLISHED, item(one).state());

        items.reorder(COLLEAGUE, three, Optional.empty());
        assertEquals(List.of(one, two, three), below(theme));
    }

    @Test
    void anItemGoesOnlyWhereItsKindLies() {
        ItemKey theme = createTheme();
        ItemKey other = createTheme();
        ItemKey task = createTask(theme, "Flyttes");
        ItemKey namesake = createTask(other, "Navnefælle");
        items.save(
                EDITOR,
                namesake,
                form(LeadershipTask.NODE_TYPE),
                values("title", "Navnefælle", "jcrName", lastPart(item(task))),
                revision(namesake));

        refused(Reason.NAME_TAKEN, () -> items.move(EDITOR, task, other.id(), Optional.empty()));
        refused(Reason.WRONG_PLACE, () -> items.move(EDITOR, task, ROOT, Optional.empty()));
        refused(Reason.WRONG_PLACE, () -> items.move(EDITOR, task, task.id(), Optional.empty()));
        refused(Reason.WRONG_PLACE, () -> items.move(EDITOR, theme, other.id(), Optional.empty()));
        refused(Reason.GONE, () -> items.move(EDITOR, task, NOWHERE, Optional.empty()));
        refused(
                Reason.GONE,
                () -> items.move(EDITOR, task, createTool("Værktøj").id(), Optional.empty()));
        refused(Reason.WRONG_PLACE, () -> items.move(EDITOR, task, theme.id(), Optional.of(namesake.id())));
        refused(Reason.GONE, () -> items.move(EDITOR, task, theme.id(), Optional.of(NOWHERE)));

        assertEquals(List.of(task), below(theme));
        assertEquals(List.of(namesake), below(other));
    }

    @Test
    void aPageIsNotMovedBelowItself() {
        IndexedItem front = page("/ledelsesgrundlag");
        IndexedItem below = index.childrenOf(EDITOR, front).get(0);

        refused(
                Reason.WRONG_PLACE,
                () -> items.move(EDITOR, front.key(), below.key().id(), Optional.empty()));

        assertEquals("/ledelsesgrundlag", item(front.key()).path());
    }

    @Test
    void whatIsDeletedIsGoneForReadersAndEditorsAndCanBeBroughtBack() {
        ItemKey theme = createTheme();
        ItemKey task = createTask(theme, "Følger med");
        site.get(Publications.class).publish(EDITOR, List.of(theme, task), "");

        delete(EDITOR, theme);

        assertTrue(index.item(EDITOR, theme).isEmpty());
        assertTrue(index.item(EDITOR, task).isEmpty());
        assertTrue(site.get(dk.esbjerg.ledelsesgrundlag.framework.Framework.class).themes().stream()
                .noneMatch(shown -> shown.id().equals(theme.id())));
        assertTrue(site.get(Trash.class).list(EDITOR).stream()
                .anyMatch(kept -> kept.toString().contains(theme.id())));
        refused(Reason.GONE, () -> delete(EDITOR, theme));
    }

    @Test
    void whatIsNotAsItWasShownIsNotDeleted() {
        ItemKey theme = createTheme();
        ItemKey task = createTask(theme, "Vokser");
        Sightings sightings = site.get(Sightings.class);
        Shown shown = sightings.of(EDITOR, List.of(theme, task));
        items.save(
                COLLEAGUE,
                task,
                form(LeadershipTask.NODE_TYPE),
                values("title", "Vokset", "jcrName", lastPart(item(task))),
                revision(task));
        assertThrows(StaleException.class, () -> site.get(Deletions.class).delete(EDITOR, theme, shown));

        Shown published = sightings.of(EDITOR, List.of(theme, task));
        site.get(Publications.class).publish(COLLEAGUE, List.of(theme, task), "");
        assertThrows(StaleException.class, () -> site.get(Deletions.class).delete(EDITOR, theme, published));

        Shown without = sightings.of(EDITOR, List.of(theme, task));
        ItemKey added = createTask(theme, "Kommet til");
        assertThrows(StaleException.class, () -> site.get(Deletions.class).delete(EDITOR, theme, without));

        assertEquals(List.of(task, added), below(theme));
        assertEquals(ItemState.PUBLISHED, item(theme).state());
        site.get(Deletions.class).delete(EDITOR, theme, sightings.of(EDITOR, List.of(theme, task, added)));
        assertTrue(index.item(EDITOR, theme).isEmpty());
    }

    @Test
    void whatHasAChildThatReadersSeeIsTakenAwayFromThemToo() {
        ItemKey theme = createTheme();
        ItemKey task = createTask(theme, "Udgivet under");
        site.get(Publications.class).publish(EDITOR, List.of(theme, task), "");

        delete(EDITOR, task);

        assertEquals(List.of(), below(theme));
        assertTrue(site.get(dk.esbjerg.ledelsesgrundlag.framework.Framework.class).themes().stream()
                .filter(shown -> shown.id().equals(theme.id()))
                .allMatch(shown -> shown.tasks().isEmpty()));
    }

    @Test
    void aChangedComponentStampsItsPage() throws RepositoryException {
        IndexedItem page = page("/ledelsesgrundlag/cases");
        ItemKey component = site.get(AuthoredContent.class).write(EDITOR, Page.WORKSPACE, session -> {
            Node node = session.getNodeByIdentifier(page.key().id());
            Node main = node.hasNode("main") ? node.getNode("main") : node.addNode("main", "mgnl:area");
            Node added = main.addNode("quote", "mgnl:component");
            added.setProperty("mgnl:template", "ledelsesgrundlag:components/quote");
            return new ItemKey(Page.WORKSPACE, added.getIdentifier());
        });
        site.get(Publications.class).publish(EDITOR, List.of(page.key()), "");
        assertEquals(ItemState.PUBLISHED, item(page.key()).state());

        Form form = site.get(Forms.class)
                .ofTemplate("ledelsesgrundlag:components/quote")
                .orElseThrow();
        items.save(COLLEAGUE, component, form, values("quote", "Nyt citat"), revision(component));

        assertEquals(ItemState.CHANGED, item(page.key()).state());
        assertEquals(
                "karl",
                read(page.key(), node -> node.getProperty("mgnl:lastModifiedBy").getString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "points"})
    void whatAFormDoesNotShowStaysAsItIs(String property) throws RepositoryException {
        ItemKey tool = createTool("Beholder " + property);
        site.get(AuthoredContent.class)
                .write(
                        EDITOR,
                        Tool.WORKSPACE,
                        session ->
                                session.getNodeByIdentifier(tool.id()).setProperty("unknown-" + property, "beholdt"));

        items.save(EDITOR, tool, form(Tool.NODE_TYPE), tool("Ny", name(tool)), revision(tool));

        assertEquals(
                "beholdt",
                read(tool, node -> node.getProperty("unknown-" + property).getString()));
    }

    @Test
    void foldersOfTheMonthAreMadeOnce() throws RepositoryException {
        ItemKey one = createTool("Mappe et");
        ItemKey two = createTool("Mappe to");

        assertEquals(
                read(one, node -> node.getParent().getIdentifier()),
                read(two, node -> node.getParent().getIdentifier()));
        assertFalse(item(one).path().contains("["));
    }

    private static ItemRefusedException refused(Reason reason, Runnable attempt) {
        ItemRefusedException refused = assertThrows(ItemRefusedException.class, attempt::run);
        assertEquals(reason, refused.reason(), refused.getMessage());
        return refused;
    }

    private static ItemKey createTool(String title) {
        return items.create(
                EDITOR,
                Tool.WORKSPACE,
                Tool.NODE_TYPE,
                Optional.empty(),
                form(Tool.NODE_TYPE),
                tool(title, "redskab-" + ++made));
    }

    private static ItemKey createTheme() {
        String name = "tema-" + ++made;
        return items.create(
                EDITOR,
                Theme.WORKSPACE,
                Theme.NODE_TYPE,
                Optional.empty(),
                form(Theme.NODE_TYPE),
                values("title", "Tema " + made, "jcrName", name, "order", "9"));
    }

    private static ItemKey createTask(ItemKey theme, String title) {
        return items.create(
                EDITOR,
                Theme.WORKSPACE,
                LeadershipTask.NODE_TYPE,
                Optional.of(theme.id()),
                form(LeadershipTask.NODE_TYPE),
                values("title", title, "jcrName", "opgave-" + ++made));
    }

    private static FormValues tool(String title, String slug) {
        return values("title", title, "slug", slug, "kind", "advice", "summary", "Kort");
    }

    private static FormValues values(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new FormValues(values);
    }

    private static Form form(String nodeType) {
        return site.get(Forms.class).ofItem(nodeType).orElseThrow();
    }

    /** As who has just been asked, and says yes. */
    private static void delete(User user, ItemKey key) {
        List<ItemKey> doomed = new ArrayList<>();
        index.item(EDITOR, key).ifPresent(item -> {
            doomed.add(key);
            index.below(EDITOR, item).forEach(below -> doomed.add(below.key()));
        });
        site.get(Deletions.class).delete(user, key, site.get(Sightings.class).of(EDITOR, doomed));
    }

    private static String revision(ItemKey key) {
        return items.read(EDITOR, key, items::revision);
    }

    /** What is read, as text. */
    private static String read(ItemKey key, Items.NodeFunction<?> function) throws RepositoryException {
        return items.read(EDITOR, key, node -> String.valueOf(function.apply(node)));
    }

    private static IndexedItem item(ItemKey key) {
        return index.item(EDITOR, key).orElseThrow();
    }

    private static String name(ItemKey key) {
        return lastPart(item(key));
    }

    private static String lastPart(IndexedItem item) {
        return item.path().substring(item.path().lastIndexOf('/') + 1);
    }

    private static List<ItemKey> below(ItemKey parent) {
        return index.childrenOf(EDITOR, item(parent)).stream()
                .map(IndexedItem::key)
                .toList();
    }

    private static int count(String workspace, String nodeType) {
        return index.find(EDITOR, ItemQuery.all(workspace, Set.of(nodeType)), 0, 0)
                .total();
    }

    private static ItemQuery tools() {
        return ItemQuery.all(Tool.WORKSPACE, Set.of(Tool.NODE_TYPE));
    }

    private static IndexedItem first(String nodeType) {
        return index.find(EDITOR, ItemQuery.all(Theme.WORKSPACE, Set.of(nodeType)), 0, 1)
                .items()
                .get(0);
    }

    private static IndexedItem page(String path) {
        return index.find(EDITOR, ItemQuery.all(Page.WORKSPACE, Set.of(Page.NODE_TYPE)), 0, 99).items().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The name of a tool that was installed. */
    private static String anySlug() {
        return index.find(EDITOR, tools(), 0, 99).items().stream()
                .filter(tool -> tool.path().startsWith("/2022/"))
                .findFirst()
                .orElseThrow()
                .columns()
                .get("slug");
    }
}
