package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aCase;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.FrameworkItem;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The framework's indexes know what was published when publishing returns: nobody waits, nobody asks twice. */
class VisibilityTest extends PublishingTest {

    private Framework framework;
    private Pages pages;

    @BeforeEach
    void readersWhoHaveAskedBefore() {
        RepositoryView published = repository.read(View.PUBLISHED);
        framework = new Framework(published);
        pages = new Pages(published);
        assertEquals(List.of(), framework.themes());
        assertEquals(List.of(), framework.tools().newestFirst());
        assertEquals(List.of(), framework.cases().newestFirst());
        assertTrue(pages.around("/front").isEmpty());
    }

    @Test
    void aThemeAndItsTasks() throws RepositoryException {
        author(aTheme("Relationer").with(aTask("Feedback")));
        assertEquals(List.of(), framework.themes());

        publish(Theme.WORKSPACE, "/relationer");
        assertEquals(List.of("Relationer"), titles(framework.themes()));
        assertEquals(0, framework.tasks().count());

        publish(Theme.WORKSPACE, "/relationer/feedback");
        assertEquals(List.of("Feedback"), titles(framework.tasks().toList()));

        publisher.unpublish(Theme.WORKSPACE, "/relationer/feedback");
        assertEquals(0, framework.tasks().count());

        publisher.unpublish(Theme.WORKSPACE, "/relationer");
        assertEquals(List.of(), framework.themes());
    }

    @Test
    void everyOneOfManyChangesInARow() throws RepositoryException {
        author(aTool("Tjekliste"));
        for (int change = 0; change < 20; change++) {
            String title = "Tjekliste " + change;
            edit(Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("title", title));
            publish(Tool.WORKSPACE, "/tjekliste");

            assertEquals(List.of(title), titles(framework.tools().byTitle()));
        }
    }

    @Test
    void aToolByItsTask() throws RepositoryException {
        Item task = aTask("Feedback");
        author(aTool("Tjekliste").with("slug", "tjek").with("tasks", List.of(task.id())));

        publish(Tool.WORKSPACE, "/tjekliste");
        assertEquals(List.of("Tjekliste"), titles(framework.tools().referringTo(task.id())));
        assertTrue(framework.tools().bySlug("tjek").isPresent());

        edit(Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("slug", "ny"));
        publish(Tool.WORKSPACE, "/tjekliste");
        assertTrue(framework.tools().bySlug("tjek").isEmpty());
        assertTrue(framework.tools().bySlug("ny").isPresent());
    }

    @Test
    void aCaseWithItsWholeStory() throws RepositoryException {
        author(aCase("Mødet").with("challenge", "for mange møder"));
        publish(Case.WORKSPACE, "/moedet");

        assertEquals(
                "for mange møder",
                framework
                        .story(framework.cases().newestFirst().get(0))
                        .orElseThrow()
                        .challenge());

        publisher.unpublish(Case.WORKSPACE, "/moedet");
        assertEquals(List.of(), framework.cases().newestFirst());
    }

    @Test
    void aPageInTheMenu() throws RepositoryException {
        author(aPage("front").with(aPage("article").with("title", "Om")));

        publish(WEBSITE, "/front");
        assertEquals(List.of(), pages.around("/front").orElseThrow().root().children());

        publish(WEBSITE, "/front/article");
        assertEquals(List.of("Om"), childTitles());

        edit(WEBSITE, root -> root.getNode("front/article").setProperty("title", "Om os"));
        publish(WEBSITE, "/front/article");
        assertEquals(List.of("Om os"), childTitles());

        publisher.unpublish(WEBSITE, "/front/article");
        assertEquals(List.of(), childTitles());

        publisher.unpublish(WEBSITE, "/front");
        assertTrue(pages.around("/front").isEmpty());
    }

    private List<String> childTitles() {
        return pages.around("/front").orElseThrow().root().children().stream()
                .map(Page::title)
                .toList();
    }

    private static List<String> titles(List<? extends FrameworkItem> items) {
        return items.stream().map(FrameworkItem::title).toList();
    }
}
