package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.nodetype.NodeType;

/** A node as it is in a workspace at the moment it is asked. */
public record LiveNode(Node node) implements NodeImage {

    @Override
    public String id() throws RepositoryException {
        return node.getIdentifier();
    }

    @Override
    public String name() throws RepositoryException {
        return node.getName();
    }

    @Override
    public String type() throws RepositoryException {
        return node.getPrimaryNodeType().getName();
    }

    @Override
    public List<String> mixins() throws RepositoryException {
        List<String> mixins = new ArrayList<>();
        for (NodeType mixin : node.getMixinNodeTypes()) {
            mixins.add(mixin.getName());
        }
        return mixins;
    }

    @Override
    public List<Property> properties() throws RepositoryException {
        List<Property> properties = new ArrayList<>();
        PropertyIterator all = node.getProperties();
        while (all.hasNext()) {
            Property property = all.nextProperty();
            if (!property.getDefinition().isProtected()) {
                properties.add(property);
            }
        }
        return properties;
    }

    @Override
    public Optional<Property> property(String name) throws RepositoryException {
        return node.hasProperty(name) ? Optional.of(node.getProperty(name)) : Optional.empty();
    }

    @Override
    public List<NodeImage> children() throws RepositoryException {
        List<NodeImage> children = new ArrayList<>();
        NodeIterator nodes = node.getNodes();
        while (nodes.hasNext()) {
            children.add(new LiveNode(nodes.nextNode()));
        }
        return children;
    }

    @Override
    public List<String> laterSiblings() throws RepositoryException {
        List<String> later = new ArrayList<>();
        Node parent = node.getParent();
        if (!parent.getPrimaryNodeType().hasOrderableChildNodes()) {
            return later;
        }
        NodeIterator siblings = parent.getNodes();
        boolean after = false;
        while (siblings.hasNext()) {
            Node sibling = siblings.nextNode();
            if (after) {
                later.add(sibling.getIdentifier());
            }
            after |= sibling.isSame(node);
        }
        return later;
    }

    @Override
    public boolean standsAlone() throws RepositoryException {
        return Kinds.standsAlone(node);
    }

    @Override
    public boolean isFolder() throws RepositoryException {
        return Kinds.isFolder(node);
    }
}
