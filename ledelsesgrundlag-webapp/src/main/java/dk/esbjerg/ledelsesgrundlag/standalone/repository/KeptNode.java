package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/**
 * A node together with where it is or was.
 *
 * @param above what it lies below, from the top down, without the root
 */
public record KeptNode(NodeImage image, List<NodeImage> above) {

    private static final String IMAGE = "node";
    private static final String ABOVE = "above";

    public static KeptNode live(Node node) throws RepositoryException {
        List<NodeImage> above = new ArrayList<>();
        for (Node parent = node.getParent(); parent.getDepth() > 0; parent = parent.getParent()) {
            above.add(0, new LiveNode(parent));
        }
        return new KeptNode(new LiveNode(node), above);
    }

    /** Keeps all of it below an entry of the history; the caller saves. */
    public KeptNode freeze(FrozenNode.Depth depth, Node entry) throws RepositoryException {
        Node place = entry.addNode(ABOVE, "lgh:entry");
        for (int i = 0; i < above.size(); i++) {
            FrozenNode.freeze(above.get(i), FrozenNode.Depth.ALONE, place, String.valueOf(i));
        }
        FrozenNode.freeze(image, depth, entry, IMAGE);
        return frozen(entry);
    }

    /** What is kept below an entry of the history. */
    public static KeptNode frozen(Node entry) throws RepositoryException {
        List<NodeImage> above = new ArrayList<>();
        NodeIterator nodes = entry.getNode(ABOVE).getNodes();
        for (int i = 0; i < nodes.getSize(); i++) {
            above.add(new FrozenNode(entry.getNode(ABOVE).getNode(String.valueOf(i))));
        }
        return new KeptNode(new FrozenNode(entry.getNode(IMAGE)), above);
    }

    public String path() throws RepositoryException {
        StringBuilder path = new StringBuilder();
        for (NodeImage parent : above) {
            path.append('/').append(parent.name());
        }
        return path.append('/').append(image.name()).toString();
    }
}
