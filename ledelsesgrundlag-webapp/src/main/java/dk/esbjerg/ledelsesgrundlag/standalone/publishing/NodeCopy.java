package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeType;
import org.apache.jackrabbit.core.NodeImpl;

/** Makes a node in another workspace equal to its original, UUID and place among its siblings included. */
final class NodeCopy {

    private NodeCopy() {}

    /** Copies a node and what is part of it; the caller saves. */
    static Node of(Node original, Node parent) throws RepositoryException {
        Node copy = equal(original, parent);
        order(original, copy);
        return copy;
    }

    private static Node equal(Node original, Node parent) throws RepositoryException {
        Node copy = existing(original, parent);
        if (copy == null) {
            copy = ((NodeImpl) parent)
                    .addNodeWithUuid(
                            original.getName(), original.getPrimaryNodeType().getName(), original.getIdentifier());
        }
        copyMixins(original, copy);
        copyProperties(original, copy);
        copyParts(original, copy);
        return copy;
    }

    /** What stood for the original so far, moved to where the original is now; null where there was nothing. */
    private static Node existing(Node original, Node parent) throws RepositoryException {
        Session session = parent.getSession();
        try {
            Node copy = session.getNodeByIdentifier(original.getIdentifier());
            String path = (parent.getDepth() == 0 ? "" : parent.getPath()) + "/" + original.getName();
            if (!copy.getPath().equals(path)) {
                session.move(copy.getPath(), path);
            }
            return copy;
        } catch (ItemNotFoundException neverPublished) {
            return null;
        }
    }

    private static void copyMixins(Node original, Node copy) throws RepositoryException {
        for (NodeType mixin : original.getMixinNodeTypes()) {
            copy.addMixin(mixin.getName());
        }
    }

    private static void copyProperties(Node original, Node copy) throws RepositoryException {
        PropertyIterator old = copy.getProperties();
        while (old.hasNext()) {
            Property property = old.nextProperty();
            if (!property.getDefinition().isProtected() && !original.hasProperty(property.getName())) {
                property.remove();
            }
        }
        PropertyIterator properties = original.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getDefinition().isProtected()) {
                continue;
            }
            removeOtherKind(property, copy);
            if (property.isMultiple()) {
                copy.setProperty(property.getName(), property.getValues(), property.getType());
            } else {
                copy.setProperty(property.getName(), property.getValue());
            }
        }
    }

    /** A property that holds one value does not take several, nor the other way round. */
    private static void removeOtherKind(Property property, Node copy) throws RepositoryException {
        if (copy.hasProperty(property.getName())) {
            Property old = copy.getProperty(property.getName());
            if (old.isMultiple() != property.isMultiple()) {
                old.remove();
            }
        }
    }

    private static void copyParts(Node original, Node copy) throws RepositoryException {
        List<Node> parts = parts(original);
        Set<String> kept = new HashSet<>();
        for (Node part : parts) {
            removeNamesake(part, copy);
            kept.add(equal(part, copy).getIdentifier());
        }
        for (Node part : parts(copy)) {
            if (!kept.contains(part.getIdentifier())) {
                part.remove();
            }
        }
        // From the last to the first: each finds those it comes before in their places.
        for (int i = parts.size() - 1; i >= 0; i--) {
            order(parts.get(i), copy.getNode(parts.get(i).getName()));
        }
    }

    private static List<Node> parts(Node node) throws RepositoryException {
        List<Node> parts = new ArrayList<>();
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!isItem(child)) {
                parts.add(child);
            }
        }
        return parts;
    }

    /** What bore the part's name so far is gone or has another name; if it is still a part, it is copied anew. */
    private static void removeNamesake(Node part, Node copy) throws RepositoryException {
        if (copy.hasNode(part.getName())) {
            Node namesake = copy.getNode(part.getName());
            if (!isItem(namesake) && !namesake.getIdentifier().equals(part.getIdentifier())) {
                namesake.remove();
            }
        }
    }

    /** Pages and content items are published on their own; Magnolia tells them by the same node type. */
    private static boolean isItem(Node node) throws RepositoryException {
        return node.isNodeType("mgnl:content") || node.isNodeType("mgnl:folder");
    }

    /** Puts the copy before the first of its original's later siblings that is there. */
    private static void order(Node original, Node copy) throws RepositoryException {
        Node parent = copy.getParent();
        if (!parent.getPrimaryNodeType().hasOrderableChildNodes()) {
            return;
        }
        NodeIterator siblings = original.getParent().getNodes();
        boolean after = false;
        while (siblings.hasNext()) {
            Node sibling = siblings.nextNode();
            if (after && parent.hasNode(sibling.getName())) {
                parent.orderBefore(copy.getName(), sibling.getName());
                return;
            }
            after |= sibling.isSame(original);
        }
        parent.orderBefore(copy.getName(), null);
    }
}
