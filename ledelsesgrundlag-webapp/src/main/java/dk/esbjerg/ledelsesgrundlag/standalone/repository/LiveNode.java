package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.nodetype.NodeType;

/** A node as it is in a workspace at the moment it is asked. */
public record LiveNode(Node node) implements NodeBackedImage {

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
    public NodeImage reading(Node other) {
        return new LiveNode(other);
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
