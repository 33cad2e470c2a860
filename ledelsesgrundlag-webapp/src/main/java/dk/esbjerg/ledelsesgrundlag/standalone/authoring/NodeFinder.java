package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Finds what somebody means by a UUID, which may have been made up. */
final class NodeFinder {

    private static final String PART = "mgnl:contentNode";

    private NodeFinder() {}

    /** An item or a part of one; folders and what belongs to the repository itself are neither. */
    static Node find(Session session, ItemKey key) throws RepositoryException {
        Node node = any(session, key);
        if (!Kinds.standsAlone(node) && !node.isNodeType(PART)) {
            throw gone(key);
        }
        return node;
    }

    static Node item(Session session, ItemKey key) throws RepositoryException {
        Node node = find(session, key);
        if (Kinds.isPart(node)) {
            throw gone(key);
        }
        return node;
    }

    /** What others can lie below: an item, a folder, or the top. */
    static Node parent(Session session, ItemKey key) throws RepositoryException {
        Node node = any(session, key);
        if (node.getDepth() > 0 && Kinds.isPart(node)) {
            throw gone(key);
        }
        return node;
    }

    private static Node any(Session session, ItemKey key) throws RepositoryException {
        if (!NodeId.is(key.id())) {
            throw gone(key);
        }
        try {
            return session.getNodeByIdentifier(key.id());
        } catch (ItemNotFoundException e) {
            throw gone(key);
        }
    }

    private static ItemRefusedException gone(ItemKey key) {
        return new ItemRefusedException(Reason.GONE, "There is no item " + key.workspace() + ":" + key.id());
    }
}
