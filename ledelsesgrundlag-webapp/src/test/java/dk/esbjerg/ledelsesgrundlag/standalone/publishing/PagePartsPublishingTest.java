package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas and components are part of their page: whatever an editor did to them, publishing makes readers see just that. */
class PagePartsPublishingTest extends PublishingTest {

    @BeforeEach
    void aPublishedPageWithThreeComponents() throws RepositoryException {
        author(aPage("front").showing(component("a"), component("b"), component("c")));
        publish(WEBSITE, "/front");
    }

    @Test
    void aPageIsPublishedWithItsComponentsInTheirOrder() throws RepositoryException {
        assertEquals(List.of("a", "b", "c"), publishedChildren(WEBSITE, "/front/main"));
        assertSame();
    }

    @Test
    void publishingTwiceChangesNothing() throws RepositoryException {
        List<String> before = published(WEBSITE);

        publish(WEBSITE, "/front");

        assertEquals(before, published(WEBSITE));
    }

    @Test
    void aChangedComponent() throws RepositoryException {
        editMain(main -> main.getNode("b").setProperty("heading", "ny"));
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void anAddedComponent() throws RepositoryException {
        repository.storeBelow(View.AUTHORED, "/front/main", component("d"));
        editMain(main -> main.orderBefore("d", "b"));
        publish(WEBSITE, "/front");

        assertEquals(List.of("a", "d", "b", "c"), publishedChildren(WEBSITE, "/front/main"));
        assertSame();
    }

    @Test
    void aRemovedComponent() throws RepositoryException {
        editMain(main -> main.getNode("b").remove());
        publish(WEBSITE, "/front");

        assertEquals(List.of("a", "c"), publishedChildren(WEBSITE, "/front/main"));
        assertSame();
    }

    @Test
    void allComponentsRemoved() throws RepositoryException {
        editMain(Node::remove);
        publish(WEBSITE, "/front");
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c", "a c b", "b a c", "b c a", "c a b", "c b a"})
    void componentsInAnyOrder(String order) throws RepositoryException {
        editMain(main -> {
            for (String name : order.split(" ")) {
                main.orderBefore(name, null);
            }
        });
        publish(WEBSITE, "/front");

        assertEquals(List.of(order.split(" ")), publishedChildren(WEBSITE, "/front/main"));
        assertSame();
    }

    @Test
    void aComponentInTheNameOfARemovedOne() throws RepositoryException {
        editMain(main -> main.getNode("b").remove());
        repository.storeBelow(View.AUTHORED, "/front/main", component("b").with("heading", "en anden"));
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void anAreaInTheNameOfARemovedOne() throws RepositoryException {
        editMain(Node::remove);
        edit(WEBSITE, root -> root.getNode("front").addNode("main", "mgnl:area"));
        repository.storeBelow(View.AUTHORED, "/front/main", component("a"));
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void anAreaMadeAnewThatKeptItsComponents() throws RepositoryException {
        edit(WEBSITE, root -> {
            Session session = root.getSession();
            session.move("/front/main", "/front/old");
            root.getNode("front").addNode("main", "mgnl:area");
            for (String name : List.of("c", "a", "b")) {
                session.move("/front/old/" + name, "/front/main/" + name);
            }
            root.getNode("front/old").remove();
        });
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void componentsThatSwappedTheirNames() throws RepositoryException {
        editMain(main -> {
            Session session = main.getSession();
            session.move("/front/main/a", "/front/main/x");
            session.move("/front/main/b", "/front/main/a");
            session.move("/front/main/x", "/front/main/b");
        });
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void aComponentMovedToAnotherAreaOfThePage() throws RepositoryException {
        edit(WEBSITE, root -> {
            root.getNode("front").addNode("extra", "mgnl:area");
            root.getSession().move("/front/main/b", "/front/extra/b");
        });
        publish(WEBSITE, "/front");
        assertSame();

        edit(WEBSITE, root -> root.getSession().move("/front/extra/b", "/front/main/b"));
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void aComponentMovedToAnotherPage() throws RepositoryException {
        author(aPage("article").showing(component("z")));
        edit(WEBSITE, root -> root.getSession().move("/front/main/b", "/article/main/b"));
        publish(WEBSITE, "/article", "/front");
        assertSame();
    }

    @Test
    void aComponentMovedToAnotherPageWhoseOldPageIsPublishedFirst() throws RepositoryException {
        author(aPage("article").showing(component("z")));
        edit(WEBSITE, root -> root.getSession().move("/front/main/b", "/article/main/b"));
        publish(WEBSITE, "/front", "/article");
        assertSame();
    }

    @Test
    void aComponentInsideAComponent() throws RepositoryException {
        edit(WEBSITE, root -> root.getNode("front/main/a").addNode("inner", "mgnl:area"));
        repository.storeBelow(View.AUTHORED, "/front/main/a/inner", component("deep"));
        publish(WEBSITE, "/front");
        assertSame();
    }

    @Test
    void aPageMovedWithItsComponents() throws RepositoryException {
        author(aPage("article"));
        publish(WEBSITE, "/article");
        edit(WEBSITE, root -> {
            root.getSession().move("/front", "/article/front");
            root.getNode("article/front/main/a").remove();
        });
        publish(WEBSITE, "/article/front");
        assertSame();
    }

    private static Item component(String name) {
        return aComponent("text").named(name).with("heading", "overskrift " + name);
    }

    private void editMain(TestRepository.Change change) throws RepositoryException {
        edit(WEBSITE, root -> change.in(root.getNode("front/main")));
    }

    private void assertSame() throws RepositoryException {
        assertEquals(String.join("\n", authored(WEBSITE)), String.join("\n", published(WEBSITE)));
    }
}
