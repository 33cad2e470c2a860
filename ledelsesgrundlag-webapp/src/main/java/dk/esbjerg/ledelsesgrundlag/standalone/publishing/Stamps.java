package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
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
                    put(session.getNodeByIdentifier(change.item().id()), change, when, by);
                    session.save();
                    return;
                } catch (ItemNotFoundException deletedMeanwhile) {
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

    private static void put(Node node, JournalEntry.Change change, Instant when, String by) throws RepositoryException {
        if (change.after().isPresent()) {
            node.setProperty(Stamp.STATUS, true);
            node.setProperty(Stamp.ACTIVATED_BY, by);
            node.setProperty(
                    Stamp.ACTIVATED, calendar(activated(change.after().get().image(), new LiveNode(node), when)));
        } else {
            withdraw(node);
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

    private static void withdraw(Node node) throws RepositoryException {
        LiveNode item = new LiveNode(node);
        if (item.standsAlone()) {
            node.setProperty(Stamp.STATUS, false);
        }
        for (NodeImage below : item.children()) {
            if (!below.isPart()) {
                withdraw(((LiveNode) below).node());
            }
        }
    }

    private static Calendar calendar(Instant when) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(when.toEpochMilli());
        return calendar;
    }
}
