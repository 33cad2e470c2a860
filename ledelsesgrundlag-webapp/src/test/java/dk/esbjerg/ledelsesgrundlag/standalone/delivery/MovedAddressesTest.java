package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers have bookmarked leads to where it is now. */
class MovedAddressesTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final String THEMES = "/ledelsesgrundlag/temaer";
    private static final String TOOLS = "/ledelsesgrundlag/vaerktoejskasse/";
    private static final String TOOL = "retning-paa-en-side";

    @TempDir
    Path folder;

    private RunningSite site;

    @BeforeEach
    void start() {
        site = RunningSite.start(folder, "--demo");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aRenamedPageAndThePagesBelowItAreFoundAtTheirOldAddresses() throws RepositoryException {
        move(THEMES, "/ledelsesgrundlag/alle-temaer");

        assertMoved(THEMES, "/ledelsesgrundlag/alle-temaer");
        assertMoved(THEMES + ".html?side=2", "/ledelsesgrundlag/alle-temaer?side=2");
        assertMoved(THEMES + "/relationer", "/ledelsesgrundlag/alle-temaer/relationer");
        assertMoved(
                THEMES + "/relationer/borgeren-i-centrum",
                "/ledelsesgrundlag/alle-temaer/relationer/borgeren-i-centrum");
        assertEquals(404, site.get(THEMES + "/findes-ikke").statusCode());
    }

    @Test
    void aPageMovedTwiceIsOneStepAwayAndBackAgainNone() throws RepositoryException {
        move(THEMES, "/ledelsesgrundlag/anden");
        move("/ledelsesgrundlag/anden", "/ledelsesgrundlag/tredje");

        assertMoved(THEMES, "/ledelsesgrundlag/tredje");
        assertMoved("/ledelsesgrundlag/anden", "/ledelsesgrundlag/tredje");

        move("/ledelsesgrundlag/tredje", THEMES);
        assertEquals(200, site.get(THEMES).statusCode());
        assertMoved("/ledelsesgrundlag/anden", THEMES);
    }

    @Test
    void whatLivesAtAnOldAddressNowIsWhatItShows() throws RepositoryException {
        move(THEMES, "/ledelsesgrundlag/andre");
        move("/ledelsesgrundlag/tilgaengelighed", THEMES);

        assertEquals(200, site.get(THEMES).statusCode());
        assertMoved("/ledelsesgrundlag/tilgaengelighed", THEMES);
        assertMoved(THEMES + "/relationer", "/ledelsesgrundlag/andre/relationer");
    }

    @Test
    void theOldAddressOfWhatIsNoLongerPublishedLeadsNowhere() throws RepositoryException {
        ItemKey page = move(THEMES, "/ledelsesgrundlag/andre");

        site.get(Publications.class).unpublish(EDITOR, List.of(page));

        assertEquals(404, site.get(THEMES).statusCode());
        assertEquals(404, site.get("/ledelsesgrundlag/andre").statusCode());
        assertEquals(404, site.get(THEMES + "/relationer").statusCode());
    }

    @Test
    void aToolIsFoundUnderItsOldNameAlsoAfterARestartAndOtherToolsAreNot() throws RepositoryException {
        slug(Tool.WORKSPACE, TOOL, "ny-retning");

        assertMoved(TOOLS + TOOL, TOOLS + "ny-retning");
        assertEquals(200, site.get(TOOLS + "ny-retning").statusCode());
        assertEquals(404, site.get(TOOLS + "findes-ikke").statusCode());

        site.close();
        site = RunningSite.start(folder);
        assertMoved(TOOLS + TOOL + ".html", TOOLS + "ny-retning");
    }

    @Test
    void ofACaseNoAddressIsKeptThatItNoLongerHas() throws RepositoryException {
        slug(Case.WORKSPACE, "vikarbudgettet-ud-paa-stuerne", "vikarer");
        assertEquals(200, site.get("/ledelsesgrundlag/cases/vikarer").statusCode());
        assertEquals(
                404,
                site.get("/ledelsesgrundlag/cases/vikarbudgettet-ud-paa-stuerne")
                        .statusCode());
    }

    @Test
    void singleToolsAndCasesAreFoundBelowASiteThatWasMoved() throws RepositoryException {
        slug(Tool.WORKSPACE, TOOL, "ny-retning");
        inWebsite(root -> root.addNode("intranet", "mgnl:page"));
        publish("/intranet");
        move("/ledelsesgrundlag", "/intranet/ledelsesgrundlag");

        assertMoved(TOOLS + "ny-retning", "/intranet" + TOOLS + "ny-retning");
        assertMoved(TOOLS + TOOL, "/intranet" + TOOLS + "ny-retning");
        assertEquals(200, site.get("/intranet" + TOOLS + "ny-retning").statusCode());
    }

    private void assertMoved(String from, String to) {
        HttpResponse<String> answer = site.get(from);
        assertEquals(301, answer.statusCode(), from);
        assertEquals(to, answer.headers().firstValue("Location").orElseThrow());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-cache"));
    }

    private ItemKey move(String from, String to) throws RepositoryException {
        inWebsite(root -> root.getSession().move(from, to));
        return publish(to);
    }

    private ItemKey publish(String path) throws RepositoryException {
        String[] id = new String[1];
        inWebsite(root -> id[0] = root.getSession().getNode(path).getIdentifier());
        ItemKey key = new ItemKey(Page.WORKSPACE, id[0]);
        site.get(Publications.class).publish(EDITOR, List.of(key), "");
        return key;
    }

    private void slug(String workspace, String before, String after) throws RepositoryException {
        String[] path = new String[1];
        in(workspace, root -> {
            Node node = find(root, before);
            node.setProperty("slug", after);
            path[0] = node.getParent().getPath() + "/" + after;
            node.getSession().move(node.getPath(), path[0]);
        });
        site.get(Publisher.class).publish(workspace, path[0]);
    }

    private static Node find(Node node, String slug) throws RepositoryException {
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.hasProperty("slug")
                    && child.getProperty("slug").getString().equals(slug)) {
                return child;
            }
            Node below = child.isNodeType("mgnl:folder") ? find(child, slug) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void inWebsite(Change change) throws RepositoryException {
        in(Page.WORKSPACE, change);
    }

    private void in(String workspace, Change change) throws RepositoryException {
        Session session = site.get(ContentRepository.class).session(View.AUTHORED, workspace);
        try {
            change.in(session.getRootNode());
            session.save();
        } finally {
            session.logout();
        }
    }

    @FunctionalInterface
    private interface Change {
        void in(Node root) throws RepositoryException;
    }
}
