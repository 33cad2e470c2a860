package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeCopy;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Changes to the published view, of which nothing is saved before all of them have been found to work. */
final class PublishedChange implements AutoCloseable {

    private final ContentRepository repository;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> moving = new HashSet<>();

    PublishedChange(ContentRepository repository) {
        this.repository = repository;
    }

    /** @throws PublicationRefusedException if it does not fit into what is published */
    void make(List<JournalEntry.Change> changes) throws RepositoryException {
        for (JournalEntry.Change change : changes) {
            moving.add(change.item().id());
        }
        for (JournalEntry.Change change : changes) {
            Session session = session(change.item().workspace());
            if (change.after().isEmpty()) {
                remove(session, change.item().id());
            } else {
                place(change.after().get(), session);
            }
        }
    }

    /** Makes everything durable, workspace by workspace. */
    void save(Runnable afterEach) throws RepositoryException {
        for (Session session : sessions.values()) {
            session.save();
            afterEach.run();
        }
    }

    /** Puts back what was there before, whichever workspaces have been saved by now, here or before the program ended. */
    static void putBack(ContentRepository repository, List<JournalEntry.Change> changes) throws RepositoryException {
        try (PublishedChange back = new PublishedChange(repository)) {
            // Backwards: what lies below others is taken away before them.
            for (int i = changes.size() - 1; i >= 0; i--) {
                JournalEntry.Change change = changes.get(i);
                if (change.before().isEmpty()) {
                    remove(
                            back.session(change.item().workspace()),
                            change.item().id());
                } else {
                    back.moving.add(change.item().id());
                }
            }
            for (JournalEntry.Change change : changes) {
                if (change.before().isPresent()) {
                    back.putBack(change, change.before().get());
                }
            }
            back.save(() -> {});
        }
    }

    private void putBack(JournalEntry.Change change, KeptNode before) throws RepositoryException {
        Session session = session(change.item().workspace());
        if (change.after().isPresent()) {
            place(before, session);
        } else {
            NodeCopy.withItemsBelow(before.image(), parent(before, session));
        }
    }

    private Session session(String workspace) throws RepositoryException {
        Session session = sessions.get(workspace);
        if (session == null) {
            session = repository.session(View.PUBLISHED, workspace);
            sessions.put(workspace, session);
        }
        return session;
    }

    private void place(KeptNode kept, Session session) throws RepositoryException {
        Node parent = parent(kept, session);
        makeRoom(kept, parent);
        NodeCopy.of(kept.image(), parent);
        placed.add(kept.image().id());
    }

    /** Two items may have changed names or places with each other: who is still to be moved steps aside. */
    private void makeRoom(KeptNode kept, Node parent) throws RepositoryException {
        String name = kept.image().name();
        if (!parent.hasNode(name)) {
            return;
        }
        Node there = parent.getNode(name);
        String id = there.getIdentifier();
        if (id.equals(kept.image().id())) {
            return;
        }
        if (!moving.contains(id) || placed.contains(id)) {
            throw new PublicationRefusedException(
                    Reason.NAME_TAKEN, there.getPath(), "Readers still see another item at " + there.getPath(), null);
        }
        there.getSession().move(there.getPath(), there.getParent().getPath().replaceFirst("/$", "") + "/" + id);
    }

    /** Takes a node away, and the folders that were only there for it. */
    private static void remove(Session session, String id) throws RepositoryException {
        Optional<Node> node = find(session, id);
        if (node.isEmpty()) {
            return;
        }
        Node parent = node.get().getParent();
        node.get().remove();
        while (parent.getDepth() > 0 && parent.isNodeType(Kinds.FOLDER) && !parent.hasNodes()) {
            Node empty = parent;
            parent = parent.getParent();
            empty.remove();
        }
    }

    private static Node parent(KeptNode kept, Session session) throws RepositoryException {
        Node parent = session.getRootNode();
        for (NodeImage above : kept.above()) {
            Optional<Node> same = find(session, above.id());
            if (same.isPresent()) {
                parent = same.get();
            } else if (above.isFolder()) {
                // A folder is only where an item lies: any of that name will do.
                parent = parent.hasNode(above.name()) ? parent.getNode(above.name()) : NodeCopy.of(above, parent);
            } else {
                throw new UnpublishedParentException(path(kept, above));
            }
        }
        return parent;
    }

    private static String path(KeptNode kept, NodeImage last) throws RepositoryException {
        StringBuilder path = new StringBuilder();
        for (NodeImage above : kept.above()) {
            path.append('/').append(above.name());
            if (above.id().equals(last.id())) {
                break;
            }
        }
        return path.toString();
    }

    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException notPublished) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(Session::logout);
    }
}
