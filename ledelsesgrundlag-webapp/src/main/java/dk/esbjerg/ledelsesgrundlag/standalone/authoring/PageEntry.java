package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/**
 * A page as authored.
 *
 * @param id its UUID
 * @param path also its address
 * @param name the last part of its path
 * @param title its title, or its name where it has none
 * @param template the id of its template, or empty
 */
public record PageEntry(String id, String path, String name, String title, String template, boolean hasPagesBelow) {

    public ItemKey key() {
        return new ItemKey(Page.WORKSPACE, id);
    }

    static PageEntry of(Node node) throws RepositoryException {
        String title = text(node, "title");
        return new PageEntry(
                node.getIdentifier(),
                node.getPath(),
                node.getName(),
                title.isBlank() ? node.getName() : title,
                text(node, Page.TEMPLATE),
                holdsPages(node));
    }

    static String text(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) && !node.getProperty(property).isMultiple()
                ? node.getProperty(property).getString()
                : "";
    }

    private static boolean holdsPages(Node node) throws RepositoryException {
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            if (children.nextNode().isNodeType(Page.NODE_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
