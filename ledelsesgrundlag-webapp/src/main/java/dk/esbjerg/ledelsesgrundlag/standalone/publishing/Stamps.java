package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Tells editors on the authored item itself whether and when it was published, as Magnolia does. */
final class Stamps {

    /** Somebody would have to save the very same item in each of so many moments in a row. */
    private static final int ATTEMPTS = 20;

    private final ContentRepository repository;

    Stamps(ContentRepository repository) {
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
            node.setProperty(Stamp.STATUS, true);
            node.setProperty(Stamp.ACTIVATED_BY, by);
            node.setProperty(
                    Stamp.ACTIVATED, calendar(activated(change.after().get().image(), new LiveNode(node), when)));
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
                    node.get().setProperty(Stamp.STATUS, false);
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

    private static Calendar calendar(Instant when) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(when.toEpochMilli());
        return calendar;
    }
}
