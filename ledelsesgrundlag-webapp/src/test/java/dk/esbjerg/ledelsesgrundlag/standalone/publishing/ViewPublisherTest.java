package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

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
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

/** Items: what publishing one of them shows and hides, and what it leaves alone. */
class ViewPublisherTest extends PublishingTest {

    @Test
    void aDraftIsInvisibleUntilItIsPublished() throws RepositoryException {
        author(aTheme("Relationer"));
        assertEquals(List.of(), published(Theme.WORKSPACE));

        publish(Theme.WORKSPACE, "/relationer");
        assertEquals(authored(Theme.WORKSPACE), published(Theme.WORKSPACE));
    }

    @Test
    void aChangeIsInvisibleUntilItIsPublished() throws RepositoryException {
        author(aTheme("Relationer").with("order", 2L));
        publish(Theme.WORKSPACE, "/relationer");
        List<String> before = published(Theme.WORKSPACE);

        edit(Theme.WORKSPACE, root -> root.getNode("relationer").setProperty("title", "Nye relationer"));
        assertEquals(before, published(Theme.WORKSPACE));

        publish(Theme.WORKSPACE, "/relationer");
        assertEquals(authored(Theme.WORKSPACE), published(Theme.WORKSPACE));
    }

    @Test
    void whatAnEditorTookAwayIsTakenAwayForReaders() throws RepositoryException {
        author(aTool("Tjekliste").with("summary", "kort").with("tasks", List.of("a", "b")));
        publish(Tool.WORKSPACE, "/tjekliste");

        edit(Tool.WORKSPACE, root -> {
            root.getNode("tjekliste").getProperty("summary").remove();
            root.getNode("tjekliste").setProperty("tasks", new String[] {"b"});
        });
        publish(Tool.WORKSPACE, "/tjekliste");

        assertEquals(authored(Tool.WORKSPACE), published(Tool.WORKSPACE));
    }

    @Test
    void aPropertyMayTurnFromOneValueIntoSeveralAndBack() throws RepositoryException {
        author(aTool("Tjekliste").with("tasks", "a"));
        publish(Tool.WORKSPACE, "/tjekliste");

        edit(Tool.WORKSPACE, root -> {
            root.getNode("tjekliste").getProperty("tasks").remove();
            root.getSession().save();
            root.getNode("tjekliste").setProperty("tasks", new String[] {"a", "b"});
        });
        publish(Tool.WORKSPACE, "/tjekliste");
        assertEquals(authored(Tool.WORKSPACE), published(Tool.WORKSPACE));

        edit(Tool.WORKSPACE, root -> {
            root.getNode("tjekliste").getProperty("tasks").remove();
            root.getSession().save();
            root.getNode("tjekliste").setProperty("tasks", 3L);
        });
        publish(Tool.WORKSPACE, "/tjekliste");
        assertEquals(authored(Tool.WORKSPACE), published(Tool.WORKSPACE));
    }

    @Test
    void whatIsPublishedIsMarkedSoForItsEditors() throws RepositoryException {
        author(aTheme("Relationer"));
        publish(Theme.WORKSPACE, "/relationer");
        assertTrue(isMarkedPublished("relationer"));

        publisher.unpublish(Theme.WORKSPACE, "/relationer");
        assertFalse(isMarkedPublished("relationer"));
    }

    @Test
    void itemsBelowArePublishedOnTheirOwn() throws RepositoryException {
        author(aTheme("Relationer").with(aTask("Feedback"), aTask("Nærvær")));
        publish(Theme.WORKSPACE, "/relationer");
        assertEquals(List.of("/relationer"), publishedPaths(Theme.WORKSPACE));

        publish(Theme.WORKSPACE, "/relationer/naervaer");
        assertEquals(List.of("/relationer", "/relationer/naervaer"), publishedPaths(Theme.WORKSPACE));

        publish(Theme.WORKSPACE, "/relationer/feedback");
        assertEquals(authored(Theme.WORKSPACE), published(Theme.WORKSPACE));
    }

    @Test
    void publishingAPageLeavesItsSubpagesAsTheyWere() throws RepositoryException {
        author(aPage("front").with(aPage("themes").with("title", "gammel"), aPage("cases")));
        publish(WEBSITE, "/front", "/front/themes");
        List<String> before = published(WEBSITE);
        edit(WEBSITE, root -> root.getNode("front/themes").setProperty("title", "ny"));

        publish(WEBSITE, "/front");

        assertEquals(before, published(WEBSITE));
    }

    @Test
    void siblingsStandInTheEditorsOrderWhicheverIsPublishedFirst() throws RepositoryException {
        author(aTheme("Relationer").with(aTask("a"), aTask("b"), aTask("c"), aTask("d")));
        publish(Theme.WORKSPACE, "/relationer", "/relationer/c", "/relationer/a", "/relationer/d");
        assertEquals(List.of("a", "c", "d"), publishedChildren(Theme.WORKSPACE, "/relationer"));

        publish(Theme.WORKSPACE, "/relationer/b");
        assertEquals(List.of("a", "b", "c", "d"), publishedChildren(Theme.WORKSPACE, "/relationer"));

        edit(Theme.WORKSPACE, root -> root.getNode("relationer").orderBefore("d", "b"));
        publish(Theme.WORKSPACE, "/relationer/d");
        assertEquals(List.of("a", "d", "b", "c"), publishedChildren(Theme.WORKSPACE, "/relationer"));

        edit(Theme.WORKSPACE, root -> root.getNode("relationer").orderBefore("a", null));
        publish(Theme.WORKSPACE, "/relationer/a");
        assertEquals(List.of("d", "b", "c", "a"), publishedChildren(Theme.WORKSPACE, "/relationer"));
    }

    @Test
    void pagesAtTheTopStandInTheEditorsOrderToo() throws RepositoryException {
        author(aPage("front"), aPage("article"), aPage("cases"));
        publish(WEBSITE, "/cases", "/front", "/article");

        assertEquals(authored(WEBSITE), published(WEBSITE));
    }

    @Test
    void aMovedItemIsMovedWithWhatIsPublishedBelowIt() throws RepositoryException {
        author(aPage("front").with(aPage("themes").with(aPage("theme")), aPage("cases")));
        publish(WEBSITE, "/front", "/front/themes", "/front/themes/theme", "/front/cases");
        edit(WEBSITE, root -> root.getSession().move("/front/themes", "/front/cases/themes"));
        List<String> before = published(WEBSITE);
        assertTrue(publishedPaths(WEBSITE).contains("/front/themes/theme"), before::toString);

        publish(WEBSITE, "/front/cases/themes");

        assertEquals(authored(WEBSITE), published(WEBSITE));
    }

    @Test
    void aRenamedItemHasItsNewNameOnly() throws RepositoryException {
        author(aPage("front").with(aPage("article").with(aPage("theme"))));
        publish(WEBSITE, "/front", "/front/article", "/front/article/theme");
        edit(WEBSITE, root -> root.getSession().move("/front/article", "/front/om"));

        publish(WEBSITE, "/front/om");

        assertEquals(List.of("/front", "/front/om", "/front/om/theme"), publishedPaths(WEBSITE));
    }

    @Test
    void anItemBelowWhatIsNotPublishedIsRefusedAndNothingChanges() throws RepositoryException {
        author(aPage("front").with(aPage("themes").with(aPage("theme"))));
        publish(WEBSITE, "/front");
        List<String> readersBefore = published(WEBSITE);
        List<String> editorsBefore = authored(WEBSITE);

        UnpublishedParentException refusal =
                assertThrows(UnpublishedParentException.class, () -> publish(WEBSITE, "/front/themes/theme"));

        assertEquals("/front/themes", refusal.parentPath());
        assertEquals("/front/themes must be published first", refusal.getMessage());
        assertEquals(readersBefore, published(WEBSITE));
        assertEquals(editorsBefore, authored(WEBSITE));
    }

    @Test
    void anItemMovedBelowWhatIsNotPublishedIsRefusedAndStaysWhereItWas() throws RepositoryException {
        author(aPage("front").with(aPage("themes"), aPage("theme")));
        publish(WEBSITE, "/front", "/front/theme");
        List<String> before = published(WEBSITE);
        edit(WEBSITE, root -> root.getSession().move("/front/theme", "/front/themes/theme"));

        assertThrows(UnpublishedParentException.class, () -> publish(WEBSITE, "/front/themes/theme"));

        assertEquals(before, published(WEBSITE));
    }

    @Test
    void theFoldersThatManyItemsLieInArePublishedAlong() throws RepositoryException {
        author(aFolder("2024", Case.WORKSPACE)
                .with(
                        aFolder("05", Case.WORKSPACE).with(aCase("Mødet"), aCase("Planen")),
                        aFolder("06", Case.WORKSPACE)));

        publish(Case.WORKSPACE, "/2024/05/moedet");
        assertEquals(List.of("/2024", "/2024/05", "/2024/05/moedet"), publishedPaths(Case.WORKSPACE));

        publish(Case.WORKSPACE, "/2024/05/planen");
        assertEquals(
                List.of("/2024", "/2024/05", "/2024/05/moedet", "/2024/05/planen"), publishedPaths(Case.WORKSPACE));
        assertTrue(authored(Case.WORKSPACE).containsAll(published(Case.WORKSPACE)));
    }

    @Test
    void anItemMovedToAnotherFolderIsMovedForReaders() throws RepositoryException {
        author(aFolder("2024", Case.WORKSPACE).with(aCase("Mødet")), aFolder("2025", Case.WORKSPACE));
        publish(Case.WORKSPACE, "/2024/moedet");
        edit(Case.WORKSPACE, root -> root.getSession().move("/2024/moedet", "/2025/moedet"));

        publish(Case.WORKSPACE, "/2025/moedet");

        assertEquals(List.of("/2024", "/2025", "/2025/moedet"), publishedPaths(Case.WORKSPACE));
    }

    @Test
    void unpublishingTakesAnItemAndAllBelowItAway() throws RepositoryException {
        author(aPage("front").with(aPage("themes").showing(aComponent("text")).with(aPage("theme")), aPage("cases")));
        publish(WEBSITE, "/front", "/front/themes", "/front/themes/theme", "/front/cases");
        List<String> editorsBefore = authored(WEBSITE);

        publisher.unpublish(WEBSITE, "/front/themes");

        assertEquals(List.of("/front", "/front/cases"), publishedPaths(WEBSITE));
        assertEquals(editorsBefore, authored(WEBSITE));
    }

    @Test
    void whatWasUnpublishedCanBePublishedAgain() throws RepositoryException {
        author(aPage("front").showing(aComponent("text").with("heading", "x")));
        publish(WEBSITE, "/front");
        publisher.unpublish(WEBSITE, "/front");

        publish(WEBSITE, "/front");

        assertEquals(authored(WEBSITE), published(WEBSITE));
    }

    @Test
    void unpublishingWhatIsNotPublishedDoesNothing() throws RepositoryException {
        author(aPage("front"));

        publisher.unpublish(WEBSITE, "/front");

        assertEquals(List.of(), published(WEBSITE));
    }

    @Test
    void whatDoesNotExistCanNeitherBePublishedNorUnpublished() {
        assertThrows(PublishingException.class, () -> publisher.publish(WEBSITE, "/none"));
        assertThrows(PublishingException.class, () -> publisher.unpublish(WEBSITE, "/none"));
    }

    @Test
    void anItemThatTookADeletedOnesNameIsRefusedWithoutHarmWhileReadersStillSeeThatOne() throws RepositoryException {
        author(aPage("front").with(aPage("article").with("title", "gammel")));
        publish(WEBSITE, "/front", "/front/article");
        edit(WEBSITE, root -> root.getNode("front/article").remove());
        repository.storeBelow(View.AUTHORED, "/front", aPage("article").with("title", "ny"));
        List<String> before = published(WEBSITE);

        assertThrows(PublishingException.class, () -> publish(WEBSITE, "/front/article"));

        assertEquals(before, published(WEBSITE));
    }

    private boolean isMarkedPublished(String name) throws RepositoryException {
        return read(View.AUTHORED, Theme.WORKSPACE, root -> {
            Node node = root.getNode(name);
            return node.hasProperty("mgnl:lastActivated")
                    && node.getProperty("mgnl:activationStatus").getBoolean();
        });
    }
}
