package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.nodetype.NodeType;

/** Makes another node with the same content, new as far as stamps and UUIDs go. */
final class Copy {

    private final User user;

    Copy(User user) {
        this.user = user;
    }

    /** Copies a node with its parts, without the items below it; the caller saves. */
    Node of(Node original, Node parent, String name) throws RepositoryException {
        Node copy = parent.addNode(name, original.getPrimaryNodeType().getName());
        for (NodeType mixin : original.getMixinNodeTypes()) {
            copy.addMixin(mixin.getName());
        }
        PropertyIterator properties = original.getProperties();
        while (properties.hasNext()) {
            copyProperty(properties.nextProperty(), copy);
        }
        NodeIterator children = original.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (Kinds.isPart(child)) {
                if (copy.hasNode(child.getName())) {
                    copy.getNode(child.getName()).remove();
                }
                of(child, copy, child.getName());
            }
        }
        if (copy.isNodeType(Stamp.CREATED)) {
            Stamps.created(copy, user.name());
        }
        return copy;
    }

    private static void copyProperty(Property property, Node copy) throws RepositoryException {
        String name = property.getName();
        boolean stamp = name.startsWith("mgnl:") && !name.equals(Page.TEMPLATE);
        if (stamp || property.getDefinition().isProtected() || name.equals("jcr:uuid")) {
            return;
        }
        if (property.isMultiple()) {
            copy.setProperty(name, property.getValues(), property.getType());
        } else {
            copy.setProperty(name, property.getValue());
        }
    }
}
