package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.esbjerg.ledelsesgrundlag.content.ContentInstaller;
import dk.esbjerg.ledelsesgrundlag.content.ContentPart;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the module ships with stands in both views from the start, each installed for itself. */
class InstalledContentPublishingTest extends PublishingTest {

    @ParameterizedTest
    @ValueSource(strings = {"website", Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE})
    void everyInstalledItemCanBePublishedAndIsThenTheSameInBothViews(String workspace) throws RepositoryException {
        for (View view : View.values()) {
            install(view, workspace);
        }
        List<String> items = read(View.AUTHORED, workspace, InstalledContentPublishingTest::items);
        List<String> before = publishedPaths(workspace);
        assertFalse(items.isEmpty());

        publish(workspace, items.toArray(String[]::new));

        assertEquals(before, publishedPaths(workspace));
        assertEquals(withoutFolders(authored(workspace)), withoutFolders(published(workspace)));
    }

    private void install(View view, String workspace) throws RepositoryException {
        Session session = repository.repository().session(view, workspace);
        try {
            for (ContentPart part : ContentPart.values()) {
                new ContentInstaller().install(part, workspace, session);
            }
        } finally {
            session.logout();
        }
    }

    private static List<String> items(Node node) throws RepositoryException {
        List<String> items = new ArrayList<>();
        if (node.isNodeType("mgnl:content")) {
            items.add(node.getPath());
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            items.addAll(items(children.nextNode()));
        }
        return items;
    }

    /** A folder is only where an item lies; its UUID means nothing to anybody. */
    private static String withoutFolders(List<String> snapshot) {
        return String.join(
                "\n",
                snapshot.stream()
                        .filter(line -> !line.contains("7:mgnl:folder"))
                        .toList());
    }
}
