package dk.esbjerg.ledelsesgrundlag.magnolia;

import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The instances that this one publishes to, as its configuration has them. */
final class Receivers {

    static final String WORKSPACE = "config";

    private static final String PATH = "/modules/publishing-core/config/receivers";

    private Receivers() {}

    /** Whether there are any; an instance without has its own readers. */
    static boolean exist(Session config) throws RepositoryException {
        if (!config.nodeExists(PATH)) {
            return false;
        }
        NodeIterator receivers = config.getNode(PATH).getNodes();
        while (receivers.hasNext()) {
            Node receiver = receivers.nextNode();
            // As Magnolia does, a receiver that does not say so is taken for enabled.
            if (!receiver.hasProperty("enabled")
                    || receiver.getProperty("enabled").getBoolean()) {
                return true;
            }
        }
        return false;
    }
}
