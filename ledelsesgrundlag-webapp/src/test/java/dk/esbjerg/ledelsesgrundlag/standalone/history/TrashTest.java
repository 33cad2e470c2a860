package dk.esbjerg.ledelsesgrundlag.standalone.history;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrashTest extends HistoryTest {

    private static final String WEBSITE = "website";

    @Test
    void aDeletedPageComesBackWithAllBelowItInItsPlaceUnderTheSameUuids() throws RepositoryException {
        Item themes = aPage("themes").showing(aComponent("text").with("heading", "x"));
        themes.with(aPage("theme").with("title", "under"));
        author(aPage("front").with(themes, aPage("cases")));
        List<String> before = authored(WEBSITE);
        delete(WEBSITE, "/front/themes", "Temaer");

        assertEquals(key(WEBSITE, themes), restore(EDITOR, themes.id()));

        assertEquals(before, withoutStamps(authored(WEBSITE)));
        assertThrows(NotInTrashException.class, () -> trash.item(EDITOR, themes.id()));
    }

    @Test
    void whatComesBackIsADraftWhateverItWas() throws RepositoryException {
        Item theme = aTheme("Relationer").with("mgnl:activationStatus", true);
        theme.with(aTask("Feedback").with("mgnl:activationStatus", true));
        author(theme);
        delete(Theme.WORKSPACE, "/relationer", "Relationer");

        restore(EDITOR, theme.id());

        for (String path : List.of("/relationer", "/relationer/feedback")) {
            content.read(EDITOR, Theme.WORKSPACE, session -> {
                assertEquals(
                        "false",
                        session.getNode(path)
                                .getProperty("mgnl:activationStatus")
                                .getString());
                return null;
            });
        }
    }

    @Test
    void theListSaysWhatWhereWhoAndWhenLatestFirst() throws RepositoryException {
        Item first = aTheme("Relationer");
        Item second = aTheme("Retning");
        author(first, second);
        delete(Theme.WORKSPACE, "/relationer", "Relationer & sådan");
        delete(Theme.WORKSPACE, "/retning", "Retning");

        List<DeletedItem> items = trash.list(EDITOR).stream()
                .filter(item -> List.of(first.id(), second.id()).contains(item.entry()))
                .toList();

        assertEquals(
                List.of("Retning", "Relationer & sådan"),
                items.stream().map(DeletedItem::title).toList());
        assertEquals("/relationer", items.get(1).path());
        assertEquals("lg:theme", items.get(1).nodeType());
        assertEquals("rie", items.get(1).by());
    }

    @Test
    void itComesBackToItsFoldersAlsoWhereTheseAreGone() throws RepositoryException {
        Item tool = aTool("Mødet").with("slug", "moedet");
        author(aFolder("2024", Tool.WORKSPACE)
                .with(aFolder("05", Tool.WORKSPACE).with(tool)));
        delete(Tool.WORKSPACE, "/2024/05/moedet", "Mødet");
        edit(Tool.WORKSPACE, root -> root.getNode("2024").remove());

        restore(EDITOR, tool.id());

        assertTrue(authored(Tool.WORKSPACE).toString().contains("/2024/05/moedet " + tool.id()));
    }

    @Test
    void itComesBackAsNearAsPossibleWhereItsParentIsGone() throws RepositoryException {
        Item page = aPage("theme");
        author(aPage("front").with(aPage("themes").with(page)));
        delete(WEBSITE, "/front/themes/theme", "Tema");
        edit(WEBSITE, root -> root.getNode("front/themes").remove());

        restore(EDITOR, page.id());

        assertTrue(authored(WEBSITE).toString().contains("/front/theme " + page.id()));
    }

    @Test
    void whereItsNameIsTakenItGetsAFreeOneInItsAddressToo() throws RepositoryException {
        Item tool = aTool("Mødet").with("slug", "moedet");
        author(aFolder("2024", Tool.WORKSPACE).with(tool), aFolder("2025", Tool.WORKSPACE));
        delete(Tool.WORKSPACE, "/2024/moedet", "Mødet");
        repository.storeBelow(View.AUTHORED, "/2025", aTool("Mødet").with("slug", "moedet"));
        repository.storeBelow(
                View.AUTHORED, "/2024", aTool("Andet").named("moedet-2").with("slug", "moedet-2"));

        restore(EDITOR, tool.id());

        String back = authored(Tool.WORKSPACE).stream()
                .filter(line -> line.contains(tool.id()))
                .findFirst()
                .orElseThrow();
        assertTrue(back.startsWith("/2024/moedet-3 ") && back.contains("slug=1:moedet-3"), back);
    }

    @Test
    void whoDidNotGetToDeleteHasNothingInTheTrash() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);
        keep(Theme.WORKSPACE, "/relationer", "Relationer");

        assertTrue(trash.list(EDITOR).stream().noneMatch(item -> item.entry().equals(theme.id())));
        assertThrows(NotInTrashException.class, () -> trash.item(EDITOR, theme.id()));
        assertThrows(NotInTrashException.class, () -> restore(EDITOR, theme.id()));
        assertThrows(
                NotInTrashException.class,
                () -> trash.deleteForGood(ADMINISTRATOR, trash.item(ADMINISTRATOR, theme.id())));
    }

    @Test
    void whatIsDeletedTwiceComesBackAsItWasLast() throws RepositoryException {
        Item theme = aTheme("Relationer").with("summary", "gammel");
        author(theme);
        delete(Theme.WORKSPACE, "/relationer", "Relationer");
        restore(EDITOR, theme.id());
        edit(Theme.WORKSPACE, root -> root.getNode("relationer").setProperty("summary", "ny"));
        delete(Theme.WORKSPACE, "/relationer", "Relationer");

        restore(EDITOR, theme.id());

        assertTrue(authored(Theme.WORKSPACE).toString().contains("summary=1:ny"));
    }

    @Test
    void whatIsDeletedForGoodIsGoneWithItsVersions() throws RepositoryException {
        Item task = aTask("Feedback");
        Item theme = aTheme("Relationer").with(task);
        author(theme);
        keepVersion(Theme.WORKSPACE, theme);
        keepVersion(Theme.WORKSPACE, task);
        delete(Theme.WORKSPACE, "/relationer", "Relationer");

        trash.deleteForGood(ADMINISTRATOR, trash.item(ADMINISTRATOR, theme.id()));

        assertThrows(NotInTrashException.class, () -> restore(EDITOR, theme.id()));
        assertEquals(List.of(), versions.of(EDITOR, key(Theme.WORKSPACE, theme)));
        assertEquals(List.of(), versions.of(EDITOR, key(Theme.WORKSPACE, task)));
    }

    @Test
    void editorsCannotDeleteForGoodAndLeadersSeeNothing() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);
        delete(Theme.WORKSPACE, "/relationer", "Relationer");

        assertThrows(AccessDeniedException.class, () -> trash.deleteForGood(EDITOR, trash.item(EDITOR, theme.id())));
        assertThrows(AccessDeniedException.class, () -> trash.list(LEADER));
        assertThrows(AccessDeniedException.class, () -> trash.item(LEADER, theme.id()));
        assertThrows(AccessDeniedException.class, () -> restore(LEADER, theme.id()));
        assertEquals(key(Theme.WORKSPACE, theme), restore(EDITOR, theme.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../journal", "0b3b5d0e-0000-4000-8000-000000000000"})
    void whatWasNeverDeletedCannotComeBack(String entry) {
        assertThrows(NotInTrashException.class, () -> restore(EDITOR, entry));
        assertThrows(
                NotInTrashException.class, () -> trash.deleteForGood(ADMINISTRATOR, trash.item(ADMINISTRATOR, entry)));
    }

    private void delete(String workspace, String path, String title) throws RepositoryException {
        keep(workspace, path, title);
        edit(workspace, root -> root.getSession().getNode(path).remove());
    }

    private void keep(String workspace, String path, String title) throws RepositoryException {
        Session session = repository.repository().session(View.AUTHORED, workspace);
        try {
            Node node = session.getNode(path);
            trash.keep(EDITOR, node, title);
        } finally {
            session.logout();
        }
    }
}
