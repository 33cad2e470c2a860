package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.FrozenNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Keeps what was deleted, so that it can be brought back. An item is in it once, as it was when it was last deleted. */
@Singleton
public final class Trash {

    private static final String TOP = "trash";
    private static final String ITS_WORKSPACE = "lgh:workspace";
    private static final String TITLE = "lgh:title";

    private final ContentRepository repository;

    @Inject
    public Trash(ContentRepository repository) {
        this.repository = repository;
    }

    /**
     * Keeps a node with everything below it, durably, before the caller removes it.
     *
     * @param title what the list of deleted items calls it
     */
    public void keep(User user, Node node, String title) throws RepositoryException {
        Access.requireAuthor(user, "delete");
        repository.in(VersionStore.WORKSPACE, history -> {
            forget(history, node.getIdentifier());
            Node entry = VersionStore.at(history, TOP, node.getIdentifier());
            VersionStore.sign(entry, Instant.now(), user.name());
            entry.setProperty(ITS_WORKSPACE, node.getSession().getWorkspace().getName());
            entry.setProperty(TITLE, title);
            KeptNode.live(node).freeze(FrozenNode.Depth.WITH_ITEMS_BELOW, entry);
            history.save();
            return null;
        });
    }

    /** What can be brought back, latest first. */
    public List<DeletedItem> list(User user) {
        Access.requireAuthor(user, "read what was deleted");
        return repository.use(VersionStore.WORKSPACE, session -> {
            List<DeletedItem> items = new ArrayList<>();
            Node top = session.getRootNode();
            if (top.hasNode(TOP)) {
                collect(top.getNode(TOP), items);
            }
            items.removeIf(this::isStillThere);
            items.sort(Comparator.comparing(DeletedItem::when).reversed());
            return items;
        });
    }

    /** @throws NotInTrashException if it is not there */
    public DeletedItem item(User user, String entry) {
        Access.requireAuthor(user, "read what was deleted");
        return repository.use(VersionStore.WORKSPACE, session -> {
            DeletedItem item = deleted(find(session, entry));
            if (isStillThere(item)) {
                throw new NotInTrashException(entry);
            }
            return item;
        });
    }

    /**
     * Puts an item back among the authored ones as a draft, with everything below it, under the UUIDs it had.
     *
     * @param deleted as it was shown to the user
     * @param live whose it is to keep others out meanwhile, and to save
     * @throws NotInTrashException if it is not there, or was deleted once more since
     */
    public void bringBack(User user, DeletedItem deleted, Session live) {
        Access.requireAuthor(user, "bring back what was deleted");
        repository.use(VersionStore.WORKSPACE, session -> {
            Node entry = same(session, deleted);
            if (exists(live, deleted.item().id())) {
                throw new NotInTrashException(deleted.entry());
            }
            return BroughtBack.into(live, KeptNode.frozen(entry), user);
        });
    }

    /** Forgets what was kept of an item that was brought back. */
    public void forget(User user, DeletedItem broughtBack) {
        Access.requireAuthor(user, "bring back what was deleted");
        repository.use(VersionStore.WORKSPACE, session -> {
            same(session, broughtBack).remove();
            session.save();
            return null;
        });
    }

    private static Node same(Session session, DeletedItem shown) throws RepositoryException {
        Node entry = find(session, shown.entry());
        if (!deleted(entry).equals(shown)) {
            throw new NotInTrashException(shown.entry());
        }
        return entry;
    }

    /**
     * Forgets an item, everything below it, and all their versions.
     *
     * @param shown as the user was shown it
     * @throws NotInTrashException if it is not there, or was deleted once more since
     */
    public void deleteForGood(User user, DeletedItem shown) {
        Access.requireAdministrator(user, "delete for good");
        repository.use(VersionStore.WORKSPACE, session -> {
            Node node = same(session, shown);
            if (isStillThere(shown)) {
                throw new NotInTrashException(shown.entry());
            }
            forgetVersions(session, KeptNode.frozen(node).image());
            node.remove();
            session.save();
            return null;
        });
    }

    static Optional<String> titleOf(Session history, String id) throws RepositoryException {
        Optional<Node> entry = VersionStore.find(history, TOP, id);
        return entry.isPresent() ? Optional.of(entry.get().getProperty(TITLE).getString()) : Optional.empty();
    }

    /** Forgets what was kept of whatever has this UUID; the caller saves. */
    static void forget(Session history, String id) throws RepositoryException {
        Optional<Node> entry = VersionStore.find(history, TOP, id);
        if (entry.isPresent()) {
            entry.get().remove();
        }
    }

    private static void forgetVersions(Session session, NodeImage image) throws RepositoryException {
        VersionStore.forget(session, image.id());
        for (NodeImage below : image.children()) {
            if (!below.isPart()) {
                forgetVersions(session, below);
            }
        }
    }

    private static void collect(Node folder, List<DeletedItem> items) throws RepositoryException {
        NodeIterator nodes = folder.getNodes();
        while (nodes.hasNext()) {
            Node node = nodes.nextNode();
            if (node.hasProperty(ITS_WORKSPACE)) {
                items.add(deleted(node));
            } else {
                collect(node, items);
            }
        }
    }

    private static DeletedItem deleted(Node entry) throws RepositoryException {
        KeptNode kept = KeptNode.frozen(entry);
        return new DeletedItem(
                entry.getName(),
                new ItemKey(entry.getProperty(ITS_WORKSPACE).getString(), entry.getName()),
                kept.image().type(),
                entry.getProperty(TITLE).getString(),
                kept.path(),
                VersionStore.when(entry),
                VersionStore.by(entry));
    }

    private static Node find(Session session, String entry) throws RepositoryException {
        return (NodeId.is(entry) ? VersionStore.find(session, TOP, entry) : Optional.<Node>empty())
                .orElseThrow(() -> new NotInTrashException(entry));
    }

    /** Whoever was about to delete it, or brought it back, may not have got to the end. */
    private boolean isStillThere(DeletedItem item) {
        return repository.use(
                View.AUTHORED,
                item.item().workspace(),
                live -> exists(live, item.item().id()));
    }

    private static boolean exists(Session session, String id) throws RepositoryException {
        try {
            session.getNodeByIdentifier(id);
            return true;
        } catch (ItemNotFoundException gone) {
            return false;
        }
    }
}
