package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Tells what stands on its own, such as a page, from what is part of it, such as an area or a component. */
public final class Kinds {

    public static final String FOLDER = "mgnl:folder";

    /** What areas are. */
    public static final String AREA = "mgnl:area";

    static final String CONTENT = "mgnl:content";

    private Kinds() {}

    /** Whether the node is published on its own: a page, an item of a content type or an asset. */
    public static boolean standsAlone(Node node) throws RepositoryException {
        return node.isNodeType(CONTENT) || node.isNodeType(Asset.NODE_TYPE);
    }

    /** Whether the node is only where items lie. */
    public static boolean isFolder(Node node) throws RepositoryException {
        return node.isNodeType(FOLDER);
    }

    /** Whether the node is part of what it lies in: an area, a component, a list, a file. */
    public static boolean isPart(Node node) throws RepositoryException {
        return !standsAlone(node) && !isFolder(node);
    }

    /** Whether the node belongs to the repository itself. */
    public static boolean isSystem(Node node) throws RepositoryException {
        return node.getName().startsWith("jcr:") || node.getName().startsWith("rep:");
    }
}
