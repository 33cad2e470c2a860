package dk.esbjerg.ledelsesgrundlag.standalone.index;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.DISABLED;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.EDITOR;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aCase;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIndexTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final String SOMEWHERE = "11111111-2222-3333-4444-555555555555";

    private static TestRepository repository;
    private static DefinitionRegistry definitions;

    private ItemIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
        definitions = new DefinitionRegistry(LightModuleFolder.real());
    }

    @AfterAll
    static void close() throws IOException {
        definitions.close();
        repository.close();
    }

    @BeforeEach
    void make() {
        index = newIndex();
    }

    @AfterEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    @Test
    void nobodyLooksInWhoMayNotAuthor() {
        for (User user : List.of(LEADER, DISABLED)) {
            assertThrows(AccessDeniedException.class, () -> index.item(user, key(aTool("A"))));
            assertThrows(AccessDeniedException.class, () -> index.byId(user, SOMEWHERE));
            assertThrows(AccessDeniedException.class, () -> index.referringTo(user, SOMEWHERE));
            assertThrows(AccessDeniedException.class, () -> index.find(user, tools(), 0, 1));
            assertThrows(AccessDeniedException.class, () -> index.tree(user, Theme.WORKSPACE));
            assertThrows(AccessDeniedException.class, () -> index.newest(user, Set.of(), item -> true, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "history", "ledelsesbidrag", "website-published", "default", "", "../website"})
    void workspacesThatHoldNoContentHoldNothingHere(String workspace) {
        assertFalse(index.keeps(workspace));
        assertTrue(index.item(EDITOR, new ItemKey(workspace, "cafebabe-cafe-babe-cafe-babecafebabe"))
                .isEmpty());
        assertEquals(List.of(), index.tree(EDITOR, workspace));
    }

    @ParameterizedTest
    @ValueSource(strings = {SOMEWHERE, "", "x", "cafebabe-cafe-babe-cafe-babecafebabe", "' or 1=1"})
    void whatDoesNotExistIsNotFound(String id) {
        assertTrue(index.item(EDITOR, new ItemKey(Tool.WORKSPACE, id)).isEmpty());
        assertTrue(index.byId(EDITOR, id).isEmpty());
        assertEquals(List.of(), index.referringTo(EDITOR, id));
    }

    @Test
    void anItemIsFoundInItsOwnWorkspaceOnly() throws RepositoryException {
        Item tool = aTool("Led opad");
        store(tool);

        assertEquals("Led opad", item(tool).title());
        assertTrue(index.item(EDITOR, new ItemKey(Case.WORKSPACE, tool.id())).isEmpty());
        assertEquals(key(tool), index.byId(EDITOR, tool.id()).orElseThrow().key());
    }

    @Test
    void anItemWithoutTitleIsCalledByItsName() throws RepositoryException {
        Item page = aPage("article");
        store(page);

        assertEquals("article", item(page, Page.WORKSPACE).title());
    }

    @Test
    void columnsHoldShortTextsOfOneLineOnly() throws RepositoryException {
        Item tool = aTool("Led opad")
                .with("kind", "advice")
                .with("durationMinutes", 30L)
                .with("summary", "to\nlinjer")
                .with("body", "x".repeat(201));
        store(tool);

        assertEquals(
                Map.of("title", "Led opad", "kind", "advice", "durationMinutes", "30"),
                item(tool).columns());
    }

    @Test
    void whatWasNeverPublishedIsADraft() throws RepositoryException {
        Item tool = aTool("A").with("mgnl:lastModified", MONDAY);
        Item unpublished = aTool("B")
                .with("mgnl:lastModified", MONDAY)
                .with("mgnl:lastActivated", TUESDAY)
                .with("mgnl:activationStatus", false);
        store(tool, unpublished);

        assertEquals(ItemState.DRAFT, item(tool).state());
        assertEquals(ItemState.DRAFT, item(unpublished).state());
    }

    @Test
    void whatWasPublishedSinceItsLastChangeIsPublishedAndChangedAfterTheNext() throws RepositoryException {
        Item tool = published(aTool("A"));
        store(tool);
        assertEquals(ItemState.PUBLISHED, item(tool).state());

        change(tool, node -> setDate(node, TUESDAY.plusSeconds(60)));

        assertEquals(ItemState.CHANGED, item(tool).state());
        assertEquals(TUESDAY.plusSeconds(60), item(tool).modified());
    }

    @Test
    void aChangedComponentChangesItsPageAndNoOther() throws RepositoryException {
        Item component = aComponent("text").with("mgnl:lastModified", MONDAY);
        Item below = published(aPage("cases"));
        Item page = published(aPage("toolbox")).showing(component).with(below);
        store(page);
        assertEquals(ItemState.PUBLISHED, item(page, Page.WORKSPACE).state());

        change(component, Page.WORKSPACE, node -> {
            setDate(node, TUESDAY.plusSeconds(1));
            node.setProperty("mgnl:lastModifiedBy", "rikke");
        });

        assertEquals(ItemState.CHANGED, item(page, Page.WORKSPACE).state());
        assertEquals("rikke", item(page, Page.WORKSPACE).modifiedBy());
        assertEquals(ItemState.PUBLISHED, item(below, Page.WORKSPACE).state());
    }

    @Test
    void referencesAreFoundInPropertiesListsRichTextAndComponents() throws RepositoryException {
        Item task = aTask("Uddelegering");
        Item image = aPage("article");
        Item byList = aTool("Liste").with("tasks", List.of(SOMEWHERE, task.id()));
        Item byText = aTool("Tekst")
                .with(
                        "body",
                        "<p><a href=\"${link:{uuid:{" + task.id() + "},repository:{ledelsesgrundlag},path:{/a}}}\">");
        Item byComponent = aPage("front").showing(aComponent("caseTeaser").with("task", task.id()));
        Item byAsset = aCase("Aktiv").with("image", "jcr:" + image.id());
        Item byWords = aCase("Ord").with("challenge", "Se " + task.id() + " der.");
        store(aTheme("T").with(task), byList, byText, byComponent, byAsset, byWords);

        assertEquals(List.of("front", "Liste", "Tekst"), titles(index.referringTo(EDITOR, task.id())));
        assertEquals(List.of("Aktiv"), titles(index.referringTo(EDITOR, image.id())));
    }

    @Test
    void aReferenceIsGoneAsSoonAsItIsTakenAway() throws RepositoryException {
        Item tool = aTool("Liste").with("tasks", List.of(SOMEWHERE));
        Item teaser = aComponent("toolTeaser").with("tool", SOMEWHERE);
        store(tool, aPage("front").showing(teaser));
        assertEquals(2, index.referringTo(EDITOR, SOMEWHERE).size());

        change(tool, node -> node.setProperty("tasks", new String[0]));
        change(teaser, Page.WORKSPACE, Node::remove);

        assertEquals(List.of(), index.referringTo(EDITOR, SOMEWHERE));
    }

    @Test
    void aMovedTreeIsFoundWhereItWentWithEverythingBelowIt() throws RepositoryException {
        Item task = aTask("Opgave");
        Item from = aTheme("Fra").with(task);
        Item to = aTheme("Til");
        store(from, to);
        index.tree(EDITOR, Theme.WORKSPACE);

        change(task, Theme.WORKSPACE, node -> node.getSession().move(node.getPath(), "/til/opgaven"));

        assertEquals("/til/opgaven", item(task, Theme.WORKSPACE).path());
        assertEquals(List.of("Fra[]", "Til[Opgave[]]"), shape(index.tree(EDITOR, Theme.WORKSPACE)));

        change(to, Theme.WORKSPACE, Node::remove);
        assertEquals(List.of("Fra[]"), shape(index.tree(EDITOR, Theme.WORKSPACE)));
        assertTrue(index.byId(EDITOR, task.id()).isEmpty());
    }

    @Test
    void aTreeHasTheOrderThatEditorsGaveIt() throws RepositoryException {
        Item one = aTask("En");
        Item two = aTask("To");
        Item theme = aTheme("T").with(one, two, aTask("Tre"));
        store(theme);
        assertEquals(List.of("T[En[], To[], Tre[]]"), shape(index.tree(EDITOR, Theme.WORKSPACE)));

        change(theme, Theme.WORKSPACE, node -> node.orderBefore("tre", "en"));

        assertEquals(List.of("T[Tre[], En[], To[]]"), shape(index.tree(EDITOR, Theme.WORKSPACE)));
        assertEquals(List.of("Tre", "En", "To"), titles(index.siblings(EDITOR, item(one, Theme.WORKSPACE))));
    }

    @Test
    void whatIsPutBackUnderTheSameUuidIsAsItIsNow() throws RepositoryException {
        Item tool = aTool("Før");
        store(tool);
        item(tool);
        change(tool, Node::remove);
        assertTrue(index.byId(EDITOR, tool.id()).isEmpty());

        store(tool.with("title", "Efter"));

        assertEquals("Efter", item(tool).title());
    }

    @ParameterizedTest
    @CsvSource({
        "samtale, Medarbejdersamtalen",
        "SAMTALE, Medarbejdersamtalen",
        "årlig opgave, Medarbejdersamtalen",
        "ÅRLIG, Medarbejdersamtalen",
        "led-opad, Led opad",
        "fremhævet, Led opad",
        "fra listen, Led opad",
        "dkortt, Led opad"
    })
    void wordsAreFoundInTitlesNamesAndTextsWhateverTheirCase(String words, String title) throws RepositoryException {
        store(
                aTool("Medarbejdersamtalen").with("summary", "En Årlig\nopgave for alle"),
                aTool("Led opad")
                        .with("body", "<p class=\"strong\">Med <b>fremhævet</b> tekst</p><p>kortt</p>")
                        .with("points", List.of("Punkt fra", "listen DKORTTX")));

        assertEquals(
                List.of(title),
                titles(index.find(EDITOR, tools().with(words), 0, 9).items()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samtale mangler", "strong", "class", "findesikke", "!!!", "<b>", "%", "mgnl", "1111111"})
    void wordsThatAreNotAllThereFindNothing(String words) throws RepositoryException {
        store(aTool("Samtale")
                .with("body", "<p class=\"strong\"><b>fed</b></p>")
                .with("tasks", List.of(SOMEWHERE))
                .with("mgnl:createdBy", "mgnl"));

        assertEquals(0, index.find(EDITOR, tools().with(words), 0, 9).total());
    }

    @Test
    void aTextOfAMillionCharactersIsSearchedAsFarAsMemoryAllows() throws RepositoryException {
        StringBuilder text = new StringBuilder("begyndelsen ");
        IntStream.range(0, 150_000).forEach(i -> text.append("ord").append(i).append(' '));
        store(aTool("Lang").with("body", text.toString()), aTool("Kort").with("body", "ord1"));

        assertEquals(
                List.of("Lang"),
                titles(index.find(EDITOR, tools().with("begyndelsen ord4000"), 0, 9)
                        .items()));
        assertEquals(0, index.find(EDITOR, tools().with("ord140000"), 0, 9).total());
    }

    @Test
    void titlesAreSortedAsDanishSortsThem() throws RepositoryException {
        store(aTool("Ørn"), aTool("ål"), aTool("Zebra"), aTool("ære"), aTool("abe"), aTool("Bi"));

        List<String> sorted = List.of("abe", "Bi", "Zebra", "ære", "Ørn", "ål");
        assertEquals(sorted, titles(index.find(EDITOR, tools(), 0, 9).items()));
        List<String> descending = new ArrayList<>(sorted);
        java.util.Collections.reverse(descending);
        assertEquals(
                descending,
                titles(index.find(EDITOR, tools().by(new ItemOrder(ItemOrder.TITLE, true)), 0, 9)
                        .items()));
    }

    @Test
    void listsAreSortedByColumnStateAndChange() throws RepositoryException {
        store(
                published(aTool("A").with("kind", "tool")),
                aTool("B").with("kind", "advice").with("mgnl:lastModified", TUESDAY),
                aTool("C").with("mgnl:lastModified", Instant.EPOCH.plusSeconds(1)));

        assertEquals(List.of("C", "B", "A"), sortedBy("kind", false));
        assertEquals(List.of("B", "A", "C"), sortedBy(ItemOrder.MODIFIED, true));
        assertEquals(List.of("B", "C", "A"), sortedBy(ItemOrder.STATE, false));
        assertEquals(List.of("A", "B", "C"), sortedBy("unknown", true));
    }

    @Test
    void listsAreNarrowedByStateAndByValuesAloneOrAmongOthers() throws RepositoryException {
        store(
                published(aTool("A").with("kind", "tool").with("audiences", List.of("leadershipTeam", "managerGroup"))),
                aTool("B").with("kind", "advice").with("audiences", List.of("managerGroup")),
                aTool("C").with("audiences", List.of(SOMEWHERE)));

        assertEquals(List.of("A", "B"), with(Map.of("audiences", "managerGroup")));
        assertEquals(List.of("B"), with(Map.of("audiences", "managerGroup", "kind", "advice")));
        assertEquals(List.of(), with(Map.of("audiences", "manager")));
        assertEquals(List.of(), with(Map.of("unknown", "")));
        assertEquals(
                List.of("A"),
                titles(index.find(EDITOR, tools().in(ItemState.PUBLISHED), 0, 9).items()));
        assertEquals(
                List.of("A", "B", "C"),
                titles(index.find(EDITOR, tools().in(ItemState.PUBLISHED, ItemState.DRAFT), 0, 9)
                        .items()));
    }

    @Test
    void whatLiesInFoldersIsInTheListAndFoldersAreNot() throws RepositoryException {
        Item tool = aTool("Inderst");
        store(aFolder("2026", Tool.WORKSPACE).with(aFolder("11", Tool.WORKSPACE).with(tool)));

        assertEquals(
                List.of("Inderst"), titles(index.find(EDITOR, tools(), 0, 9).items()));
        assertEquals("/2026/11/inderst", item(tool).path());

        repository.storeBelow(View.AUTHORED, "/2026/11", aTool("Ny"));
        assertEquals(
                List.of("Inderst", "Ny"),
                titles(index.find(EDITOR, tools(), 0, 9).items()));
    }

    @Test
    void twoThousandItemsAreFoundAfterManyChangesAsIfReadAnew() throws RepositoryException {
        for (int folder = 0; folder < 10; folder++) {
            Item month = aFolder("f" + folder, Case.WORKSPACE);
            for (int i = 0; i < 200; i++) {
                int number = folder * 200 + i;
                month.with(aCase("Sag " + number)
                        .with("workplace", "Sted " + number % 7)
                        .with("challenge", "Udfordring nummer" + number)
                        .with("mgnl:lastModified", MONDAY.plusSeconds(number)));
            }
            store(month);
        }
        ItemQuery cases = ItemQuery.all(Case.WORKSPACE, Set.of(Case.NODE_TYPE));
        List<ItemOrder> orders =
                List.of(ItemOrder.BY_TITLE, new ItemOrder("workplace", true), new ItemOrder(ItemOrder.MODIFIED, true));
        orders.forEach(order ->
                assertEquals(2_000, index.find(EDITOR, cases.by(order), 0, 1).total()));
        assertEquals(2_000, index.find(EDITOR, cases.in(ItemState.DRAFT), 0, 1).total());
        assertEquals(List.of(), index.referringTo(EDITOR, SOMEWHERE));
        IndexedItem first = index.find(EDITOR, cases, 0, 1).items().get(0);
        assertEquals("/f0", index.parentOf(EDITOR, first).orElseThrow().path());

        repository.change(View.AUTHORED, Case.WORKSPACE, root -> {
            root.getNode("f3/sag-777").setProperty("title", "Åbenlyst ny");
            root.getNode("f3/sag-778").remove();
            root.getSession().move("/f4/sag-999", "/f5/flyttet");
            root.getNode("f5/sag-1001").setProperty("workplace", "Sted 9");
            setDate(root.getNode("f9/sag-1999"), Instant.EPOCH);
            root.getNode("f7/sag-1500").setProperty("mgnl:activationStatus", true);
            root.getNode("f7/sag-1500").setProperty("tasks", new String[] {SOMEWHERE});
            root.getNode("f7/sag-1501").setProperty("tasks", new String[] {SOMEWHERE});
        });
        assertEquals(List.of("Sag 1500", "Sag 1501"), titles(index.referringTo(EDITOR, SOMEWHERE)));
        repository.change(View.AUTHORED, Case.WORKSPACE, root -> {
            root.getNode("f7/sag-1500").getProperty("tasks").remove();
            root.getSession().move("/f7", "/g7");
        });

        ItemIndex anew = newIndex();
        for (String path : List.of("/g7/sag-1501", "/f5/flyttet", "/f0/sag-1")) {
            assertEquals(anew.parentOf(EDITOR, at(path)), index.parentOf(EDITOR, at(path)), path);
        }
        assertEquals(List.of("Sag 1501"), titles(index.referringTo(EDITOR, SOMEWHERE)));
        assertEquals(
                anew.find(EDITOR, cases.in(ItemState.DRAFT), 0, 4_000),
                index.find(EDITOR, cases.in(ItemState.DRAFT), 0, 4_000));
        for (ItemOrder order : orders) {
            assertEquals(
                    anew.find(EDITOR, cases.by(order), 0, 4_000),
                    index.find(EDITOR, cases.by(order), 0, 4_000),
                    order.toString());
        }
        assertEquals(1_999, index.find(EDITOR, cases, 0, 25).total());
        assertEquals(
                List.of("Åbenlyst ny"),
                titles(index.find(EDITOR, cases, 1_998, 25).items()));
        assertEquals(
                List.of("Sag 1321"),
                titles(index.find(EDITOR, cases.with("udfordring nummer1321"), 0, 25)
                        .items()));
        assertEquals(
                0,
                index.find(EDITOR, cases.with("nummer778"), 0, 25).items().stream()
                        .filter(item -> item.title().equals("Sag 778"))
                        .count());
    }

    @Test
    void whatChangedBeforeAReadingThatFailedIsKnownAfterTheNext() throws RepositoryException {
        Item tool = aTool("Før");
        Item other = aTool("Uberørt");
        store(tool, other);
        FailingSource source = new FailingSource();
        index = new ItemIndex(source, definitions);
        assertEquals("Før", item(tool).title());
        assertEquals(2, index.find(EDITOR, tools(), 0, 9).total());

        change(tool, node -> node.setProperty("title", "Efter"));
        source.failing = true;
        assertThrows(ContentUnavailableException.class, () -> item(tool));
        source.failing = false;
        change(other, Node::remove);

        assertEquals("Efter", item(tool).title());
        assertEquals(List.of("Efter"), titles(index.find(EDITOR, tools(), 0, 9).items()));
    }

    /** The repository, where a reading comes to nothing at its very end on request. */
    private static final class FailingSource implements ContentSource {

        private boolean failing;

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            R result = repository.read(View.AUTHORED).read(workspace, function);
            if (failing) {
                throw new ContentUnavailableException("Failed on request", null);
            }
            return result;
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            repository.read(View.AUTHORED).observe(workspace, changedPaths);
        }
    }

    private IndexedItem at(String path) {
        ItemQuery cases = ItemQuery.all(Case.WORKSPACE, Set.of(Case.NODE_TYPE));
        return index.find(EDITOR, cases, 0, 4_000).items().stream()
                .filter(item -> item.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ItemIndex newIndex() {
        return new ItemIndex(repository.read(View.AUTHORED), definitions);
    }

    private static ItemQuery tools() {
        return ItemQuery.all(Tool.WORKSPACE, Set.of(Tool.NODE_TYPE));
    }

    private List<String> sortedBy(String column, boolean descending) {
        return titles(index.find(EDITOR, tools().by(new ItemOrder(column, descending)), 0, 9)
                .items());
    }

    private List<String> with(Map<String, String> values) {
        ItemQuery query =
                new ItemQuery(Tool.WORKSPACE, Set.of(Tool.NODE_TYPE), "", Set.of(), values, ItemOrder.BY_TITLE);
        return titles(index.find(EDITOR, query, 0, 9).items());
    }

    private IndexedItem item(Item tool) {
        return item(tool, Tool.WORKSPACE);
    }

    private IndexedItem item(Item item, String workspace) {
        return index.item(EDITOR, new ItemKey(workspace, item.id())).orElseThrow();
    }

    private static ItemKey key(Item tool) {
        return new ItemKey(Tool.WORKSPACE, tool.id());
    }

    private static Item published(Item item) {
        return item.with("mgnl:lastModified", MONDAY)
                .with("mgnl:lastActivated", TUESDAY)
                .with("mgnl:activationStatus", true);
    }

    private static void store(Item... items) throws RepositoryException {
        repository.store(View.AUTHORED, items);
    }

    private static void change(Item tool, TestRepository.Change change) throws RepositoryException {
        change(tool, Tool.WORKSPACE, change);
    }

    private static void change(Item item, String workspace, TestRepository.Change change) throws RepositoryException {
        repository.change(
                View.AUTHORED, workspace, root -> change.in(root.getSession().getNodeByIdentifier(item.id())));
    }

    private static void setDate(Node node, Instant time) throws RepositoryException {
        java.util.Calendar calendar = java.util.Calendar.getInstance();
        calendar.setTimeInMillis(time.toEpochMilli());
        node.setProperty("mgnl:lastModified", calendar);
    }

    private static List<String> titles(List<IndexedItem> items) {
        return items.stream().map(IndexedItem::title).toList();
    }

    private static List<String> shape(List<ItemTree> trees) {
        return trees.stream()
                .map(tree -> tree.item().title() + shape(tree.below()))
                .toList();
    }
}
