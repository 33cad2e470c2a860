package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Calendar;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;

/** Writes on nodes who made and changed them, and when, as Magnolia does. */
public final class Stamps {

    private Stamps() {}

    /** Says that the user made the node just now. */
    public static void created(Node node, User user) throws RepositoryException {
        node.setProperty(Stamp.CREATED, Calendar.getInstance());
        node.setProperty(Stamp.CREATED_BY, user.name());
        changed(node, user);
    }

    /** Says that the user changed the node just now, and with it what it is a part of. */
    public static void changed(Node node, User user) throws RepositoryException {
        Node stamped = node;
        stamp(stamped, user);
        while (Kinds.isPart(stamped) && stamped.getParent().getDepth() > 0) {
            stamped = stamped.getParent();
            if (!Kinds.isPart(stamped)) {
                stamp(stamped, user);
            }
        }
    }

    private static void stamp(Node node, User user) throws RepositoryException {
        // A change right after a publication, or by a clock that was set back, must still be seen to come after it.
        long now = Math.max(
                System.currentTimeMillis(), Math.max(after(node, Stamp.MODIFIED), after(node, Stamp.ACTIVATED)));
        Calendar time = Calendar.getInstance();
        time.setTimeInMillis(now);
        node.setProperty(Stamp.MODIFIED, time);
        node.setProperty(Stamp.MODIFIED_BY, user.name());
    }

    private static long after(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) && node.getProperty(property).getType() == PropertyType.DATE
                ? node.getProperty(property).getDate().getTimeInMillis() + 1
                : 0;
    }
}
