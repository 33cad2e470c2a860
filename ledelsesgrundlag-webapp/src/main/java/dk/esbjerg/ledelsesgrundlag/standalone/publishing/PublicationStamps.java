package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.time.Instant;
import java.util.Optional;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Tells editors on the authored item itself whether and when it was published, as Magnolia does. */
final class PublicationStamps {

    /** Somebody would have to save the very same item in each of so many moments in a row. */
    private static final int ATTEMPTS = 20;

    private final ContentRepository repository;

    PublicationStamps(ContentRepository repository) {
        this.repository = repository;
    }

    void put(JournalEntry.Change change, Instant when, String by) throws RepositoryException {
        Session session = repository.session(View.AUTHORED, change.item().workspace());
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    put(session, change, when, by);
                    session.save();
                    return;
                } catch (InvalidItemStateException savedMeanwhile) {
                    if (attempt == ATTEMPTS) {
                        throw savedMeanwhile;
                    }
                    session.refresh(false);
                }
            }
        } finally {
            session.logout();
        }
    }

    private static void put(Session session, JournalEntry.Change change, Instant when, String by)
            throws RepositoryException {
        if (change.after().isEmpty()) {
            withdraw(session, change);
            return;
        }
        Optional<Node> found = find(session, change.item().id());
        if (found.isPresent()) {
            Node node = found.get();
            Stamps.published(node, activated(change.after().get().image(), new LiveNode(node), when), by);
        }
    }

    /** Who saved after the copy was made has something that is not published, whatever the clock said when they did. */
    private static Instant activated(NodeImage published, NodeImage authored, Instant when) throws RepositoryException {
        Instant now = authored.modified();
        Instant then = published.modified();
        if (now.equals(then)) {
            return then.isAfter(when) ? then : when;
        }
        return when.isBefore(now) ? when : now.minusMillis(1);
    }

    /** What readers saw below it went with it, wherever that is authored by now. */
    private static void withdraw(Session session, JournalEntry.Change change) throws RepositoryException {
        if (change.before().isPresent()) {
            for (String id : change.before().get().image().itemIds()) {
                Optional<Node> node = find(session, id);
                if (node.isPresent()) {
                    Stamps.withdrawn(node.get());
                }
            }
        }
    }

    /** Empty where it was deleted in the meantime. */
    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException deletedMeanwhile) {
            return Optional.empty();
        }
    }
}
