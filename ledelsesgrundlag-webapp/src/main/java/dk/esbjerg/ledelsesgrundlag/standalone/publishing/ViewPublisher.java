package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
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
 * Copies items from the authored view of the content to the published one. Each call is one save: readers see the item as
 * it was or as it is, and the framework's indexes know before the call returns.
 */
@Singleton
public final class ViewPublisher implements Publisher {

    private static final String FOLDER = "mgnl:folder";

    private final ContentRepository repository;

    @Inject
    public ViewPublisher(ContentRepository repository) {
        this.repository = repository;
    }

    /** @throws UnpublishedParentException if what the item lies below is not published; nothing has changed then */
    @Override
    public void publish(String workspace, String path) {
        inBothViews("publish", workspace, path, (item, published) -> {
            NodeCopy.of(item, publishedParent(item, published));
            published.save();
            item.setProperty("mgnl:lastActivated", Calendar.getInstance());
            item.setProperty("mgnl:activationStatus", true);
        });
    }

    @Override
    public void unpublish(String workspace, String path) {
        inBothViews("unpublish", workspace, path, (item, published) -> {
            try {
                published.getNodeByIdentifier(item.getIdentifier()).remove();
            } catch (ItemNotFoundException unpublishedAlready) {
                return;
            }
            published.save();
            item.setProperty("mgnl:activationStatus", false);
        });
    }

    private void inBothViews(String command, String workspace, String path, Step step) {
        try {
            Session authored = repository.session(View.AUTHORED, workspace);
            try {
                Session published = repository.session(View.PUBLISHED, workspace);
                try {
                    step.take(authored.getNode(path), published);
                    authored.save();
                } finally {
                    published.logout();
                }
            } finally {
                authored.logout();
            }
        } catch (RepositoryException e) {
            throw new PublishingException(
                    "Cannot " + command + " " + workspace + ":" + path + ": " + e.getMessage(), e);
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

    /** What is done with the authored item and the published view. */
    @FunctionalInterface
    private interface Step {
        void take(Node item, Session published) throws RepositoryException;
    }
}
