package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;

/** Makes a node equal to an image of one, UUID and place among its siblings included. The caller saves. */
public final class NodeCopy {

    private NodeCopy() {}

    /** Makes the node with the image's UUID what the image is, with its parts; what lies below it stays. */
    public static Node of(NodeImage image, Node parent) throws RepositoryException {
        Node copy = equal(image.name(), image, parent);
        order(image, copy);
        return copy;
    }

    /** The same, with the items that the image has below it. */
    public static Node withItemsBelow(NodeImage image, Node parent) throws RepositoryException {
        return named(image.name(), image, parent);
    }

    /** The same under another name. */
    public static Node named(String name, NodeImage image, Node parent) throws RepositoryException {
        Node copy = equal(name, image, parent);
        order(image, copy);
        for (NodeImage child : image.children()) {
            if (!child.isPart()) {
                withItemsBelow(child, copy);
            }
        }
        return copy;
    }

    /** Gives a node the image's properties and parts, but neither its name nor its place, and leaves some as they are. */
    public static void restore(NodeImage image, Node node, Set<String> untouched) throws RepositoryException {
        copyMixins(image, node);
        copyProperties(image, node, untouched);
        copyParts(image, node);
    }

    /** Sets a property of the same name to the same value or values. */
    static void set(Property property, Node copy) throws RepositoryException {
        removeOtherKind(property, copy);
        if (property.isMultiple()) {
            copy.setProperty(property.getName(), property.getValues(), property.getType());
        } else {
            copy.setProperty(property.getName(), property.getValue());
        }
    }

    private static Node equal(String name, NodeImage image, Node parent) throws RepositoryException {
        Optional<Node> existing = existing(name, image, parent);
        Node copy = existing.isPresent()
                ? existing.get()
                : ((NodeImpl) parent).addNodeWithUuid(name, image.type(), image.id());
        restore(image, copy, Set.of());
        return copy;
    }

    /** What stood for the original so far, moved to where the original is now. */
    private static Optional<Node> existing(String name, NodeImage image, Node parent) throws RepositoryException {
        Session session = parent.getSession();
        try {
            Node copy = session.getNodeByIdentifier(image.id());
            String path = (parent.getDepth() == 0 ? "" : parent.getPath()) + "/" + name;
            if (!copy.getPath().equals(path)) {
                session.move(copy.getPath(), path);
            }
            return Optional.of(copy);
        } catch (ItemNotFoundException thereWasNone) {
            return Optional.empty();
        }
    }

    private static void copyMixins(NodeImage image, Node copy) throws RepositoryException {
        for (String mixin : image.mixins()) {
            copy.addMixin(mixin);
        }
    }

    private static void copyProperties(NodeImage image, Node copy, Set<String> untouched) throws RepositoryException {
        for (Property property : new LiveNode(copy).properties()) {
            String name = property.getName();
            if (!untouched.contains(name) && image.property(name).isEmpty()) {
                property.remove();
            }
        }
        for (Property property : image.properties()) {
            if (!untouched.contains(property.getName())) {
                set(property, copy);
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

    private static void copyParts(NodeImage image, Node copy) throws RepositoryException {
        List<NodeImage> parts = image.parts();
        Set<String> kept = new HashSet<>();
        for (NodeImage part : parts) {
            removeNamesake(part, copy);
            kept.add(equal(part.name(), part, copy).getIdentifier());
        }
        for (NodeImage part : new LiveNode(copy).parts()) {
            if (!kept.contains(part.id())) {
                copy.getNode(part.name()).remove();
            }
        }
        // From the last to the first: each finds those it comes before in their places.
        for (int i = parts.size() - 1; i >= 0; i--) {
            order(parts.get(i), copy.getNode(parts.get(i).name()));
        }
    }

    /** What bore the part's name so far is gone or has another name; if it is still a part, it is copied anew. */
    private static void removeNamesake(NodeImage part, Node copy) throws RepositoryException {
        if (copy.hasNode(part.name())) {
            LiveNode namesake = new LiveNode(copy.getNode(part.name()));
            if (namesake.isPart() && !namesake.id().equals(part.id())) {
                namesake.node().remove();
            }
        }
    }

    /** Puts the copy before the first of its original's later siblings that is there. */
    private static void order(NodeImage image, Node copy) throws RepositoryException {
        Node parent = copy.getParent();
        if (!parent.getPrimaryNodeType().hasOrderableChildNodes()) {
            return;
        }
        List<String> later = image.laterSiblings();
        String first = null;
        int best = later.size();
        NodeIterator siblings = parent.getNodes();
        while (siblings.hasNext()) {
            Node sibling = siblings.nextNode();
            int position = later.indexOf(sibling.getIdentifier());
            if (position >= 0 && position < best) {
                best = position;
                first = sibling.getName();
            }
        }
        parent.orderBefore(copy.getName(), first);
    }
}
