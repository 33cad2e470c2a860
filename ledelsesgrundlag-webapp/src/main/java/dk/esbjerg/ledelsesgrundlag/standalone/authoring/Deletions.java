package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.history.DeletedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes authored items, and brings them back. Any number of threads may call. */
@Singleton
public final class Deletions {

    private static final Logger log = LoggerFactory.getLogger(Deletions.class);

    private final Changes changes;
    private final ItemIndex index;
    private final Publications publications;
    private final Trash trash;

    @Inject
    public Deletions(Changes changes, ItemIndex index, Publications publications, Trash trash) {
        this.changes = changes;
        this.index = index;
        this.publications = publications;
        this.trash = trash;
    }

    /**
     * Takes an item and everything below it away from readers and editors; it can be brought back. It is unpublished
     * first, then kept, then removed: wherever that breaks off, the item is still there or can be brought back.
     *
     * @param shown what the user was shown of it before confirming
     * @throws StaleException if it, or something below it, is no longer that
     */
    public void delete(User user, ItemKey item, Shown shown) {
        changes.alone(item, () -> {
            String title = index.item(user, item).map(IndexedItem::title).orElse("");
            boolean published = changes.read(user, item, session -> {
                Node node = NodeFinder.item(session, item);
                requireAsShown(item, node, shown);
                return isPublished(node);
            });
            if (published) {
                unpublish(user, item);
            }
            changes.change(user, item, session -> {
                Node node = NodeFinder.item(session, item);
                trash.keep(user, node, title.isEmpty() ? node.getName() : title);
                node.remove();
                return null;
            });
            return null;
        });
    }

    /**
     * Brings an item back as a draft, with everything below it, under the UUIDs it had: to where it was, or as near to it
     * as there is something left. Where its name is taken it gets a free one.
     *
     * @param deleted as the user was shown it
     * @throws dk.esbjerg.ledelsesgrundlag.standalone.history.NotInTrashException if it is not there, or was deleted once
     *     more since
     */
    public void bringBack(User user, DeletedItem deleted) {
        changes.alone(deleted.item(), () -> {
            changes.change(user, deleted.item(), session -> {
                trash.bringBack(user, deleted, session);
                return null;
            });
            forget(user, deleted);
            return null;
        });
    }

    /** What is there again is not in the trash, whatever lies there. */
    private void forget(User user, DeletedItem broughtBack) {
        try {
            trash.forget(user, broughtBack);
        } catch (ContentUnavailableException e) {
            log.warn("{} is there again, and its copy in the trash is too: {}", broughtBack.item(), e.getMessage());
        }
    }

    private static void requireAsShown(ItemKey item, Node node, Shown shown) throws RepositoryException {
        for (String id : new LiveNode(node).itemIds()) {
            Node doomed = node.getSession().getNodeByIdentifier(id);
            if (!shown.holds(new ItemKey(item.workspace(), id), doomed)) {
                throw new StaleException(doomed.getPath());
            }
        }
    }

    private void unpublish(User user, ItemKey item) {
        try {
            publications.unpublish(user, List.of(item));
        } catch (PublicationRefusedException e) {
            throw new ContentUnavailableException("Cannot unpublish " + item + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPublished(Node node) throws RepositoryException {
        if (Stamps.isPublished(node)) {
            return true;
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!Kinds.isPart(child) && isPublished(child)) {
                return true;
            }
        }
        return false;
    }
}
