package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.HashSet;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What JCR's events say about nodes, for hosts that implement {@link ContentSource#observe}. */
public final class ChangedPaths {

    private static final Logger log = LoggerFactory.getLogger(ChangedPaths.class);
    private static final int OF_NODES = Event.NODE_ADDED | Event.NODE_MOVED | Event.NODE_REMOVED;

    /** The events to listen for. */
    public static final int EVENT_TYPES =
            OF_NODES | Event.PROPERTY_ADDED | Event.PROPERTY_CHANGED | Event.PROPERTY_REMOVED;

    private ChangedPaths() {}

    /** The paths of the nodes that these events are about, a property's event being its node's. */
    public static Set<String> of(EventIterator events) {
        Set<String> paths = new HashSet<>();
        while (events.hasNext()) {
            Event event = events.nextEvent();
            try {
                String path = event.getPath();
                boolean ofNode = (event.getType() & OF_NODES) != 0;
                paths.add(ofNode ? path : path.substring(0, Math.max(1, path.lastIndexOf('/'))));
            } catch (RepositoryException e) {
                log.error("A change could not be told; the whole workspace counts as changed", e);
                paths.add("/");
            }
        }
        return paths;
    }
}
