package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import freemarker.template.ObjectWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/** What templates know as {@code cmsfn}: the part of Magnolia's templating functions that is supported here. */
public final class CmsFunctions {

    private final RenderContext context;
    private final ObjectWrapper wrapper;

    CmsFunctions(RenderContext context, ObjectWrapper wrapper) {
        this.context = context;
        this.wrapper = wrapper;
    }

    /** The same content with its texts as they are stored. */
    public ContentMap decode(ContentMap content) {
        return content == null ? null : raw(content.node());
    }

    public Node asJCRNode(ContentMap content) {
        return content == null ? null : content.node();
    }

    public ContentMap asContentMap(Node node) {
        return node == null ? null : raw(node);
    }

    /** A page or component by path, or null. */
    public ContentMap contentByPath(String path) throws RepositoryException {
        return context.session().nodeExists(path) ? raw(context.session().getNode(path)) : null;
    }

    /** A page or component by UUID, or null. */
    public ContentMap contentById(String id) throws RepositoryException {
        Optional<String> known = NodeId.of(id);
        try {
            return known.isEmpty() ? null : raw(context.session().getNodeByIdentifier(known.get()));
        } catch (ItemNotFoundException missing) {
            return null;
        }
    }

    public List<ContentMap> children(ContentMap content) throws RepositoryException {
        return children(content, "nt:base");
    }

    /** The children of one node type, in their order. */
    public List<ContentMap> children(ContentMap content, String nodeType) throws RepositoryException {
        List<ContentMap> children = new ArrayList<>();
        NodeIterator nodes = content.node().getNodes();
        while (nodes.hasNext()) {
            Node child = nodes.nextNode();
            if (child.isNodeType(nodeType)) {
                children.add(raw(child));
            }
        }
        return children;
    }

    /** The node above, or null above the topmost one. */
    public ContentMap parent(ContentMap content) throws RepositoryException {
        return content.node().getDepth() < 2 ? null : raw(content.node().getParent());
    }

    /** The page that a component stands on, or the page itself. */
    public ContentMap page(ContentMap content) throws RepositoryException {
        Node node = content.node();
        while (!node.isNodeType(Page.NODE_TYPE)) {
            node = node.getParent();
        }
        return raw(node);
    }

    /** The address of a page, with {@code .html} as Magnolia writes it. */
    public String link(ContentMap content) throws RepositoryException {
        return context.pagesBelow() + content.node().getPath() + ".html";
    }

    public String language() {
        return context.locale().getLanguage();
    }

    public boolean isEditMode() {
        return false;
    }

    public boolean isPreviewMode() {
        return false;
    }

    private ContentMap raw(Node node) {
        return new ContentMap(node, false, wrapper);
    }
}
