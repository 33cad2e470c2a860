package dk.esbjerg.ledelsesgrundlag.standalone.history;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Comparison.Kind;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Comparison.PartChange;
import dk.esbjerg.ledelsesgrundlag.standalone.history.FieldChange.Row;
import dk.esbjerg.ledelsesgrundlag.standalone.history.TextDiff.Segment;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import java.util.List;
import java.util.UUID;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class VersionsTest extends HistoryTest {

    private static final String WEBSITE = "website";

    @Test
    void restoringMakesTheAuthoredItemWhatItWasWithItsComponentsAndTheirOrder() throws RepositoryException {
        Item below = aPage("article").with("title", "under");
        Item page = aPage("front")
                .with("title", "gammel")
                .with("lead", "indledning")
                .showing(component("a"), component("b"), component("c"));
        page.with(below);
        author(page);
        keepVersion(WEBSITE, page);
        List<String> before = authored(WEBSITE);
        edit(WEBSITE, root -> {
            root.getNode("front").setProperty("title", "ny");
            root.getNode("front").getProperty("lead").remove();
            root.getNode("front").setProperty("hideInNav", true);
            root.getNode("front/main/b").remove();
            root.getNode("front/main").orderBefore("c", "a");
            root.getNode("front/main/a").setProperty("heading", "ny");
            root.getNode("front/main").addNode("d", "mgnl:component");
        });

        restore(EDITOR, key(WEBSITE, page), 1);

        assertEquals(before, withoutStamps(authored(WEBSITE)));
    }

    @Test
    void restoringLeavesTheAddressThePlaceAndTheItemsBelowAlone() throws RepositoryException {
        Item tool = aTool("Tjekliste").with("slug", "tjekliste").with("summary", "gammel");
        author(tool);
        keepVersion(Tool.WORKSPACE, tool);
        edit(Tool.WORKSPACE, root -> {
            root.getNode("tjekliste").setProperty("slug", "ny-liste");
            root.getNode("tjekliste").setProperty("summary", "ny");
            root.getSession().move("/tjekliste", "/ny-liste");
        });

        restore(EDITOR, key(Tool.WORKSPACE, tool), 1);

        String now = authored(Tool.WORKSPACE).toString();
        assertTrue(now.contains("/ny-liste ") && now.contains("slug=1:ny-liste") && now.contains("gammel"), now);
    }

    @Test
    void whatIsNotThereCanNeitherBeComparedNorRestored() throws RepositoryException {
        Item tool = aTool("Tjekliste");
        author(tool);
        keepVersion(Tool.WORKSPACE, tool);
        ItemKey item = key(Tool.WORKSPACE, tool);
        ItemKey none = new ItemKey(Tool.WORKSPACE, UUID.randomUUID().toString());
        ItemKey elsewhere = new ItemKey(WEBSITE, tool.id());

        assertThrows(NoSuchStateException.class, () -> restore(EDITOR, item, 2));
        assertThrows(NoSuchStateException.class, () -> restore(EDITOR, none, 1));
        assertThrows(NoSuchStateException.class, () -> restore(EDITOR, elsewhere, 1));
        assertThrows(
                NoSuchStateException.class, () -> versions.compare(EDITOR, item, Moment.version(1), Moment.PUBLISHED));
        assertEquals(List.of(), versions.of(EDITOR, none));
        assertEquals(List.of(), versions.of(EDITOR, elsewhere));
    }

    @Test
    void leadersGetToSeeNoVersions() throws RepositoryException {
        Item tool = aTool("Tjekliste");
        author(tool);
        keepVersion(Tool.WORKSPACE, tool);
        ItemKey item = key(Tool.WORKSPACE, tool);

        assertThrows(AccessDeniedException.class, () -> versions.of(LEADER, item));
        assertThrows(
                AccessDeniedException.class,
                () -> versions.compare(LEADER, item, Moment.version(1), Moment.version(1)));
        assertThrows(AccessDeniedException.class, () -> restore(LEADER, item, 1));
    }

    @Test
    void aStateIsTheSameAsItself() throws RepositoryException {
        Item page = aPage("front").with("title", "x").showing(component("a"));
        author(page);
        keepVersion(WEBSITE, page);

        assertTrue(versions.compare(EDITOR, key(WEBSITE, page), Moment.version(1), Moment.AUTHORED)
                .same());
    }

    @Test
    void aTextIsToldWordByWord() throws RepositoryException {
        List<FieldChange> fields = fieldsAfter(
                aTool("Tjekliste").with("summary", "Brug listen før mødet."),
                root -> root.getNode("tjekliste").setProperty("summary", "Brug listen efter mødet."));

        assertEquals(
                List.of(new FieldChange(
                        "summary",
                        FieldChange.Kind.TEXT,
                        List.of(new Row(
                                Row.Kind.CHANGED,
                                List.of(
                                        Segment.same("Brug listen "),
                                        Segment.deleted("før"),
                                        Segment.inserted("efter"),
                                        Segment.same(" mødet.")))))),
                fields);
    }

    @Test
    void ofARichTextTheWordsAreComparedAndOtherLinksAreToldAsSuch() throws RepositoryException {
        Item tool = aTool("Tjekliste").with("body", "<p>Læs <a href=\"/a\">mere</a> &amp; prøv.</p>");

        List<FieldChange> fields = fieldsAfter(
                tool,
                root -> root.getNode("tjekliste")
                        .setProperty("body", "<p>Læs <a href=\"/b\">mere</a> &amp; prøv.</p>"));

        assertEquals(
                List.of(new Row(Row.Kind.FORMATTED, List.of(Segment.same("Læs mere & prøv.")))),
                fields.get(0).rows());
    }

    @Test
    void ofAListItIsToldWhatWasAddedMovedChangedAndRemoved() throws RepositoryException {
        Item tool = aTool("Tjekliste")
                .with("points", List.of("først", "den anden ting i rækken", "tredje", "fjerde", "femte"));

        List<FieldChange> fields = fieldsAfter(
                tool,
                root -> root.getNode("tjekliste").setProperty("points", new String[] {
                    "femte", "først", "den anden sag i rækken", "tredje", "helt nyt"
                }));

        assertEquals(
                List.of(Row.Kind.MOVED, Row.Kind.CHANGED, Row.Kind.ADDED, Row.Kind.REMOVED),
                fields.get(0).rows().stream().map(Row::kind).toList());
        assertEquals(List.of(Segment.same("femte")), fields.get(0).rows().get(0).segments());
        assertEquals(
                List.of(Segment.deleted("fjerde")), fields.get(0).rows().get(3).segments());
    }

    @Test
    void referencesAndCheckBoxesAreKnownForWhatTheyAre() throws RepositoryException {
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        Item tool = aTool("Tjekliste").with("tasks", List.of(one)).with("example", false);

        List<FieldChange> fields = fieldsAfter(tool, root -> {
            root.getNode("tjekliste").setProperty("tasks", new String[] {one, two});
            root.getNode("tjekliste").setProperty("example", true);
        });

        assertEquals(
                List.of(FieldChange.Kind.FLAG, FieldChange.Kind.REFERENCE),
                fields.stream().map(FieldChange::kind).sorted().toList());
    }

    @Test
    void anotherAddressIsToldOnce() throws RepositoryException {
        List<FieldChange> fields = fieldsAfter(aTool("Tjekliste").with("slug", "tjekliste"), root -> {
            root.getNode("tjekliste").setProperty("slug", "ny");
            root.getSession().move("/tjekliste", "/ny");
        });

        assertEquals(List.of(FieldChange.address("/tjekliste", "/ny")), fields);
    }

    @Test
    void ofComponentsItIsToldWhatWasAddedMovedChangedAndRemoved() throws RepositoryException {
        Item page = aPage("front").showing(component("a"), component("b"), component("c"), component("d"));
        author(page);
        keepVersion(WEBSITE, page);
        edit(WEBSITE, root -> {
            root.getNode("front/main").orderBefore("d", "a");
            root.getNode("front/main/b").setProperty("heading", "ny");
            root.getNode("front/main/c").remove();
            root.getNode("front/main").addNode("e", "mgnl:component").setProperty("heading", "e");
        });

        List<PartChange> parts = versions.compare(EDITOR, key(WEBSITE, page), Moment.version(1), Moment.AUTHORED)
                .parts();

        assertEquals(
                List.of(Kind.MOVED, Kind.CHANGED, Kind.ADDED, Kind.REMOVED),
                parts.stream().map(PartChange::kind).toList());
        assertEquals("ledelsesgrundlag:components/text", parts.get(1).template());
        assertEquals("main", parts.get(1).area());
        assertEquals(List.of(), parts.get(0).fields());
    }

    @Test
    void aLongTextThatIsAltogetherDifferentIsStillCompared() {
        String before = "Æblerne falder langt fra stammen. ".repeat(15_000);
        String after = "Pærerne bliver på træet hele året! ".repeat(15_000);

        List<Segment> segments = TextDiff.between(before, after);

        assertEquals(before, text(segments, Segment.Kind.INSERTED));
        assertEquals(after, text(segments, Segment.Kind.DELETED));
    }

    @Test
    void emojiAndRightToLeftTextAreNeverCutIntoPieces() {
        List<Segment> segments = TextDiff.between("godt 👩‍🏫 שלום", "godt 👨‍🏫 שלום");

        assertEquals("godt 👩‍🏫 שלום", text(segments, Segment.Kind.INSERTED));
        assertEquals("godt 👨‍🏫 שלום", text(segments, Segment.Kind.DELETED));
        assertFalse(segments.stream()
                .anyMatch(segment -> Character.isLowSurrogate(segment.text().charAt(0))));
    }

    /** What is left of the comparison without the pieces of one kind: one of the two texts. */
    private static String text(List<Segment> segments, Segment.Kind without) {
        StringBuilder text = new StringBuilder();
        segments.stream().filter(segment -> segment.kind() != without).forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    private List<FieldChange> fieldsAfter(
            Item item, dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository.Change change)
            throws RepositoryException {
        author(item);
        keepVersion(Tool.WORKSPACE, item);
        edit(Tool.WORKSPACE, change);
        return versions.compare(EDITOR, key(Tool.WORKSPACE, item), Moment.version(1), Moment.AUTHORED)
                .parts()
                .get(0)
                .fields();
    }

    private static Item component(String name) {
        return aComponent("text").named(name).with("heading", "overskrift " + name);
    }
}
