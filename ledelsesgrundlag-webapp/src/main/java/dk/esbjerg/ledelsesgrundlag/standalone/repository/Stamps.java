package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;

/** Writes on authored nodes who made, changed and published them, and when, as Magnolia does; the caller saves. */
public final class Stamps {

    private Stamps() {}

    /** Says that a user made the node just now. */
    public static void created(Node node, String user) throws RepositoryException {
        node.setProperty(Stamp.CREATED, calendar(Instant.now()));
        node.setProperty(Stamp.CREATED_BY, user);
        changed(node, user);
    }

    /** Says that a user changed the node just now, and with it what it is a part of. */
    public static void changed(Node node, String user) throws RepositoryException {
        Node stamped = node;
        change(stamped, user);
        while (Kinds.isPart(stamped) && stamped.getParent().getDepth() > 0) {
            stamped = stamped.getParent();
            if (!Kinds.isPart(stamped)) {
                change(stamped, user);
            }
        }
    }

    /** Says that readers see the node. */
    public static void published(Node node, Instant when, String user) throws RepositoryException {
        node.setProperty(Stamp.STATUS, true);
        node.setProperty(Stamp.ACTIVATED_BY, user);
        node.setProperty(Stamp.ACTIVATED, calendar(when));
    }

    /** Says that readers do not see the node any longer. */
    public static void withdrawn(Node node) throws RepositoryException {
        node.setProperty(Stamp.STATUS, false);
    }

    /** Whether readers see the node, as far as editors have been told. */
    public static boolean isPublished(Node node) throws RepositoryException {
        return node.hasProperty(Stamp.STATUS)
                && node.getProperty(Stamp.STATUS).getString().equals("true");
    }

    private static void change(Node node, String user) throws RepositoryException {
        // A change right after a publication, or by a clock that was set back, must still be seen to come after it.
        long now = Math.max(
                System.currentTimeMillis(), Math.max(after(node, Stamp.MODIFIED), after(node, Stamp.ACTIVATED)));
        node.setProperty(Stamp.MODIFIED, calendar(Instant.ofEpochMilli(now)));
        node.setProperty(Stamp.MODIFIED_BY, user);
    }

    private static long after(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) && node.getProperty(property).getType() == PropertyType.DATE
                ? node.getProperty(property).getDate().getTimeInMillis() + 1
                : 0;
    }

    /** An instant as dates are stored. */
    public static Calendar calendar(Instant when) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(when.toEpochMilli());
        return calendar;
    }
}
