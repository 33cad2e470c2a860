package dk.esbjerg.ledelsesgrundlag.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/**
 * A page of the framework's site with the pages below it.
 *
 * @param template the template's id, such as {@code ledelsesgrundlag:pages/task}
 * @param itemId the UUID of the theme or task it shows, or empty
 * @param hidden whether navigation leaves it out
 */
public record Page(String path, String title, String template, String itemId, boolean hidden, List<Page> children) {

    public static final String WORKSPACE = "website";
    public static final String NODE_TYPE = "mgnl:page";

    /** The property by which pages, and the components on them, name their template. */
    public static final String TEMPLATE = "mgnl:template";

    private static final String TEMPLATES = "ledelsesgrundlag:pages/";

    /** The front page's template: whatever lies below such a page is the framework's site. */
    static final String ROOT_TEMPLATE = templateId("front");

    static Page from(Node node) throws RepositoryException {
        List<Page> children = new ArrayList<>();
        NodeIterator nodes = node.getNodes();
        while (nodes.hasNext()) {
            Node child = nodes.nextNode();
            if (child.isNodeType(NODE_TYPE)) {
                children.add(from(child));
            }
        }
        String theme = Values.text(node, "theme");
        return new Page(
                node.getPath(),
                Values.text(node, "title"),
                templateOf(node),
                theme.isEmpty() ? Values.text(node, "task") : theme,
                Values.flag(node, "hideInNav"),
                List.copyOf(children));
    }

    static String templateOf(Node node) throws RepositoryException {
        return Values.text(node, TEMPLATE);
    }

    static String templateId(String name) {
        return TEMPLATES + name;
    }

    /** The name of the framework's page template with that id; empty where it is none of these. */
    public static Optional<String> templateName(String id) {
        return id.startsWith(TEMPLATES) ? Optional.of(id.substring(TEMPLATES.length())) : Optional.empty();
    }

    /** This page and all below it, parents first. */
    Stream<Page> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Page::withDescendants));
    }

    /** Whether the path is this page's or lies below it. */
    public boolean contains(String other) {
        return other.equals(path) || other.startsWith(path + "/");
    }
}
