package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A node as it once was, kept as a node of another type: what it bore is here under the same names, and what the
 * repository said of it under names of our own.
 */
public record FrozenNode(Node node) implements NodeBackedImage {

    /** How much of a node is kept. */
    public enum Depth {
        ALONE,
        WITH_PARTS,
        WITH_ITEMS_BELOW
    }

    static final String NODE_TYPE = "lgh:frozen";

    private static final String OURS = "lgh:";
    private static final String ID = OURS + "id";
    private static final String NAME = OURS + "name";
    private static final String TYPE = OURS + "type";
    private static final String MIXINS = OURS + "mixins";
    private static final String LATER_SIBLINGS = OURS + "laterSiblings";
    private static final String ITEM = OURS + "item";
    private static final String FOLDER = OURS + "folder";

    /** Keeps an image below a node, under a name; the caller saves. */
    public static FrozenNode freeze(NodeImage image, Depth depth, Node parent, String name) throws RepositoryException {
        FrozenNode frozen = freeze(image, parent, name);
        frozen.rememberOrder(image);
        frozen.addChildren(image, depth);
        return frozen;
    }

    private static FrozenNode freeze(NodeImage image, Node parent, String name) throws RepositoryException {
        Node node = parent.addNode(name, NODE_TYPE);
        node.setProperty(ID, image.id());
        node.setProperty(NAME, image.name());
        node.setProperty(TYPE, image.type());
        node.setProperty(MIXINS, image.mixins().toArray(String[]::new));
        node.setProperty(ITEM, image.standsAlone());
        node.setProperty(FOLDER, image.isFolder());
        for (Property property : image.properties()) {
            NodeCopy.set(property, node);
        }
        return new FrozenNode(node);
    }

    private void addChildren(NodeImage image, Depth depth) throws RepositoryException {
        if (depth == Depth.ALONE) {
            return;
        }
        List<NodeImage> all = image.children();
        List<NodeImage> kept = depth == Depth.WITH_PARTS ? image.parts() : all;
        for (NodeImage child : kept) {
            FrozenNode frozen = freeze(child, node, child.name());
            if (kept.size() < all.size()) {
                frozen.rememberOrder(child);
            }
            frozen.addChildren(child, depth);
        }
    }

    /** Among siblings that are not kept with it, its order would be lost. */
    private void rememberOrder(NodeImage image) throws RepositoryException {
        node.setProperty(LATER_SIBLINGS, image.laterSiblings().toArray(String[]::new));
    }

    @Override
    public String id() throws RepositoryException {
        return node.getProperty(ID).getString();
    }

    @Override
    public String name() throws RepositoryException {
        return node.getProperty(NAME).getString();
    }

    @Override
    public String type() throws RepositoryException {
        return node.getProperty(TYPE).getString();
    }

    @Override
    public List<String> mixins() throws RepositoryException {
        return texts(MIXINS);
    }

    @Override
    public NodeImage reading(Node other) {
        return new FrozenNode(other);
    }

    @Override
    public boolean images(Property property) throws RepositoryException {
        return NodeBackedImage.super.images(property) && !property.getName().startsWith(OURS);
    }

    /** Siblings of a child are in their order as they are kept. */
    @Override
    public List<String> laterSiblings() throws RepositoryException {
        return node.hasProperty(LATER_SIBLINGS) ? texts(LATER_SIBLINGS) : siblingsKept();
    }

    private List<String> siblingsKept() throws RepositoryException {
        List<String> later = new ArrayList<>();
        boolean after = false;
        for (NodeImage sibling : new FrozenNode(node.getParent()).children()) {
            if (after) {
                later.add(sibling.id());
            }
            after |= sibling.id().equals(id());
        }
        return later;
    }

    @Override
    public boolean standsAlone() throws RepositoryException {
        return node.getProperty(ITEM).getBoolean();
    }

    @Override
    public boolean isFolder() throws RepositoryException {
        return node.getProperty(FOLDER).getBoolean();
    }

    private List<String> texts(String property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        for (Value value : Arrays.asList(node.getProperty(property).getValues())) {
            texts.add(value.getString());
        }
        return texts;
    }
}
