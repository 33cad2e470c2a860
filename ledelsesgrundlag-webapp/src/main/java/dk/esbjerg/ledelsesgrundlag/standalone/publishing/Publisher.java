package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.Calendar;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Publishes single items: a page, a theme, a task, a tool or a case, with the areas, components and lists that are part
 * of it, but not the pages and items below it, which are published on their own. Each call is one save: readers see the
 * item as it was or as it is, and the framework's indexes know before the call returns.
 */
@Singleton
public final class Publisher {

    private static final String FOLDER = "mgnl:folder";

    private final ContentRepository repository;

    @Inject
    public Publisher(ContentRepository repository) {
        this.repository = repository;
    }

    /**
     * Makes readers see an item as it is authored now.
     *
     * @throws UnpublishedParentException if what it lies below is not published; nothing has changed then
     */
    public void publish(String workspace, String path) throws RepositoryException {
        Session authored = repository.session(View.AUTHORED, workspace);
        Session published = repository.session(View.PUBLISHED, workspace);
        try {
            Node item = authored.getNode(path);
            NodeCopy.of(item, publishedParent(item, published));
            published.save();
            item.setProperty("mgnl:lastActivated", Calendar.getInstance());
            item.setProperty("mgnl:activationStatus", true);
            authored.save();
        } finally {
            published.logout();
            authored.logout();
        }
    }

    /** Takes an item and everything below it away from readers; nothing happens where it is not published. */
    public void unpublish(String workspace, String path) throws RepositoryException {
        Session authored = repository.session(View.AUTHORED, workspace);
        Session published = repository.session(View.PUBLISHED, workspace);
        try {
            Node item = authored.getNode(path);
            published.getNodeByIdentifier(item.getIdentifier()).remove();
            published.save();
            item.setProperty("mgnl:activationStatus", false);
            authored.save();
        } catch (ItemNotFoundException unpublishedAlready) {
            // Readers see what the caller wants them to see.
        } finally {
            published.logout();
            authored.logout();
        }
    }

    private static Node publishedParent(Node item, Session published) throws RepositoryException {
        Node parent = item.getParent();
        if (parent.getDepth() == 0) {
            return published.getRootNode();
        }
        try {
            return published.getNodeByIdentifier(parent.getIdentifier());
        } catch (ItemNotFoundException missing) {
            if (parent.isNodeType(FOLDER)) {
                // A folder is only where an item lies: any of that name will do.
                Node above = publishedParent(parent, published);
                return above.hasNode(parent.getName()) ? above.getNode(parent.getName()) : NodeCopy.of(parent, above);
            }
            throw new UnpublishedParentException(parent.getPath());
        }
    }
}
