package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/** The order of what lies below the same node, where it has one. */
final class Siblings {

    private Siblings() {}

    static Optional<Node> after(Node node) throws RepositoryException {
        if (!hasOrder(node)) {
            return Optional.empty();
        }
        NodeIterator siblings = node.getParent().getNodes();
        while (siblings.hasNext()) {
            if (siblings.nextNode().isSame(node)) {
                return siblings.hasNext() ? Optional.of(siblings.nextNode()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Puts a node before a sibling, or at the end; nothing happens where siblings have no order. */
    static void putBefore(Node node, Optional<Node> sibling) throws RepositoryException {
        if (hasOrder(node)) {
            String before = sibling.isPresent() ? sibling.get().getName() : null;
            if (!node.getName().equals(before)) {
                node.getParent().orderBefore(node.getName(), before);
            }
        }
    }

    static String path(Node parent, String name) throws RepositoryException {
        return (parent.getDepth() == 0 ? "" : parent.getPath()) + "/" + name;
    }

    private static boolean hasOrder(Node node) throws RepositoryException {
        return node.getParent().getPrimaryNodeType().hasOrderableChildNodes();
    }
}
