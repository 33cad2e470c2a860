package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.TestRepository.Change;
import java.util.List;
import java.util.stream.IntStream;
import javax.jcr.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever editors do, the index shows it as soon as their save has returned. */
class LiveIndexTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final LiveIndex<Tool, List<String>> index = new LiveIndex<>(
            repository,
            Tool.WORKSPACE,
            Tool.NODE_TYPE,
            Tool::from,
            tools -> tools.stream().map(Tool::title).sorted().toList());

    @BeforeEach
    void threeToolsAreKnown() {
        repository.add(
                aTool("Kort").in("/2024/05"),
                aTool("Skabelon").in("/2024/06"),
                aTool("Trappen").in("/2025/01"));
        showing("Kort", "Skabelon", "Trappen");
    }

    @Test
    void anAddedItem() {
        repository.add(aTool("Stolen").in("/2025/02"));

        showing("Kort", "Skabelon", "Stolen", "Trappen");
    }

    @Test
    void anItemAtTheTop() {
        repository.add(aTool("Stolen"));

        showing("Kort", "Skabelon", "Stolen", "Trappen");
    }

    @Test
    void anAddedFolderWithItems() {
        repository.change("ledelsesvaerktoejer", session -> {
            Node deep = session.getRootNode()
                    .addNode("2026", "mgnl:folder")
                    .addNode("arkiv", "mgnl:folder")
                    .addNode("01", "mgnl:folder");
            deep.addNode("stolen", "lg:tool").setProperty("title", "Stolen");
            deep.addNode("notat", "mgnl:content").setProperty("title", "Notat");
        });

        showing("Kort", "Skabelon", "Stolen", "Trappen");
    }

    @Test
    void aChangedProperty() {
        change(session -> session.getNode("/2024/05/kort").setProperty("title", "Dialogkort"));

        showing("Dialogkort", "Skabelon", "Trappen");
    }

    @Test
    void aRemovedProperty() {
        change(session -> session.getNode("/2024/05/kort").getProperty("title").remove());

        showing("", "Skabelon", "Trappen");
    }

    @Test
    void aRemovedItem() {
        change(session -> session.removeItem("/2024/05/kort"));

        showing("Skabelon", "Trappen");
    }

    @Test
    void aRemovedFolder() {
        change(session -> session.removeItem("/2024"));

        showing("Trappen");
    }

    @Test
    void aRemovedFolderTakesNoneWithIt() {
        repository.add(
                aTool("Arkiv").in("/2024-arkiv"),
                aTool("Nul").in("/20240"),
                aTool("Punkt").in("/2024."));
        showing("Arkiv", "Kort", "Nul", "Punkt", "Skabelon", "Trappen");

        change(session -> session.removeItem("/2024"));

        showing("Arkiv", "Nul", "Punkt", "Trappen");
    }

    @Test
    void everythingRemoved() {
        change(session -> {
            session.removeItem("/2024");
            session.removeItem("/2025");
        });

        showing();
    }

    @Test
    void aMovedItem() {
        change(session -> session.move("/2024/05/kort", "/2025/01/kort"));

        showing("Kort", "Skabelon", "Trappen");
        change(session -> session.removeItem("/2024"));
        showing("Kort", "Trappen");
        change(session -> session.removeItem("/2025/01/kort"));
        showing("Trappen");
    }

    @Test
    void aRenamedItem() {
        change(session -> session.move("/2024/05/kort", "/2024/05/dialogkort"));

        showing("Kort", "Skabelon", "Trappen");
        change(session -> session.getNode("/2024/05/dialogkort").setProperty("title", "Dialogkort"));
        showing("Dialogkort", "Skabelon", "Trappen");
    }

    @Test
    void aMovedFolder() {
        change(session -> session.move("/2024", "/2025/2024"));

        showing("Kort", "Skabelon", "Trappen");
        change(session -> session.getNode("/2025/2024/05/kort").setProperty("title", "Dialogkort"));
        showing("Dialogkort", "Skabelon", "Trappen");
        change(session -> session.removeItem("/2025"));
        showing();
    }

    @Test
    void twoItemsThatChangedPlaces() {
        change(session -> {
            session.move("/2024/05/kort", "/kort");
            session.move("/2024/06/skabelon", "/2024/05/kort");
            session.move("/kort", "/2024/06/skabelon");
        });

        showing("Kort", "Skabelon", "Trappen");
        change(session -> session.removeItem("/2024/05/kort"));
        showing("Kort", "Trappen");
    }

    @Test
    void anItemRemovedAndMadeAnewWithOneSave() {
        change(session -> {
            session.removeItem("/2024/05/kort");
            session.getNode("/2024/05").addNode("kort", "lg:tool").setProperty("title", "Nyt kort");
        });

        showing("Nyt kort", "Skabelon", "Trappen");
    }

    @Test
    void anItemAddedAndRemovedBeforeAnybodyAsked() {
        repository.add(aTool("Stolen"));
        change(session -> session.removeItem("/stolen"));

        showing("Kort", "Skabelon", "Trappen");
    }

    @Test
    void aNodeThatBecomesAnItemAndIsNoneAgain() {
        change(session -> session.getNode("/2024/05/kort").setPrimaryType("mgnl:content"));
        showing("Skabelon", "Trappen");

        change(session -> session.getNode("/2024/05/kort").setPrimaryType("lg:tool"));
        showing("Kort", "Skabelon", "Trappen");
    }

    @Test
    void whatIsNotSavedIsNotThere() {
        change(session -> {
            session.getNode("/2024/05/kort").setProperty("title", "Kladde");
            session.refresh(false);
        });

        showing("Kort", "Skabelon", "Trappen");
    }

    @Test
    void manyItemsAtOnce() {
        TestContent[] many = IntStream.rangeClosed(1, 600)
                .mapToObj(number -> aTool("Redskab " + number).in("/2026/" + number % 12))
                .toArray(TestContent[]::new);
        repository.add(many);
        assertEquals(603, index.current().size());

        change(session -> session.getNode("/2026/1/redskab-1").setProperty("title", "Ændret"));
        change(session -> {
            for (int number = 1; number <= 600; number++) {
                String path = "/2026/" + number % 12 + "/redskab-" + number;
                if (number <= 10) {
                    session.getNode(path).setProperty("kind", "advice");
                } else {
                    session.removeItem(path);
                }
            }
        });

        assertEquals(13, index.current().size());
        assertEquals("Ændret", index.current().get(12));
    }

    @Test
    void manySavesBeforeAnybodyAsks() {
        for (int number = 1; number <= 510; number++) {
            String title = "Kort " + number;
            change(session -> session.getNode("/2024/05/kort").setProperty("title", title));
            repository.add(aTool("Redskab " + number).in("/2026"));
        }

        assertEquals(513, index.current().size());
        assertEquals("Kort 510", index.current().get(0));
    }

    private void showing(String... titles) {
        assertEquals(List.of(titles), index.current());
    }

    private void change(Change change) {
        repository.change(Tool.WORKSPACE, change);
    }
}
