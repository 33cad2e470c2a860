package dk.esbjerg.ledelsesgrundlag.content;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;

/** A repository as an installation left it. */
final class Installed {

    static final List<String> WORKSPACES = List.of(Page.WORKSPACE, Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE);

    private final TestRepository repository;

    Installed(TestRepository repository) {
        this.repository = repository;
    }

    /** Installs into every workspace, as a host does whenever it starts. */
    Installed with(ContentPart... parts) throws RepositoryException {
        ContentInstaller installer = new ContentInstaller();
        for (ContentPart part : parts) {
            for (String workspace : WORKSPACES) {
                Session session = repository.session(workspace);
                installer.install(part, workspace, session);
                session.logout();
            }
        }
        return this;
    }

    /** Everything that editors would recognise as content, as text: types and values by path. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String workspace : WORKSPACES) {
            for (Node node : nodes(workspace)) {
                collect(workspace, node, values);
            }
        }
        return values;
    }

    /** UUIDs by workspace and path, of all nodes that were given one; folders get theirs from the repository. */
    Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        for (String workspace : WORKSPACES) {
            for (Node node : nodes(workspace)) {
                quietly(() -> node.isNodeType("mgnl:folder") || node.isNodeType("mgnl:area")
                        ? null
                        : ids.put(workspace + node.getPath(), node.getIdentifier()));
            }
        }
        return ids;
    }

    /** The UUIDs that follow from where a node lies: areas' and folders', by workspace and path. */
    Map<String, String> derivedIds() {
        Map<String, String> ids = new TreeMap<>();
        for (String workspace : WORKSPACES) {
            Stream.concat(nodes(workspace, "mgnl:folder").stream(), nodes(workspace, "mgnl:area").stream())
                    .forEach(node -> quietly(() -> ids.put(workspace + node.getPath(), node.getIdentifier())));
        }
        return ids;
    }

    /** All nodes below the root, parents first. */
    List<Node> nodes(String workspace) {
        return quietly(() -> below(repository.session(workspace).getRootNode()).toList());
    }

    List<Node> nodes(String workspace, String nodeType) {
        return nodes(workspace).stream()
                .filter(node -> quietly(() -> node.isNodeType(nodeType)))
                .toList();
    }

    Node node(String workspace, String path) {
        return quietly(() -> repository.session(workspace).getNode(path));
    }

    static String text(Node node, String property) {
        return quietly(
                () -> node.hasProperty(property) ? node.getProperty(property).getString() : "");
    }

    static List<String> texts(Node node, String property) {
        return quietly(() -> {
            List<String> texts = new ArrayList<>();
            if (node.hasProperty(property)) {
                for (Value value : node.getProperty(property).getValues()) {
                    texts.add(value.getString());
                }
            }
            return texts;
        });
    }

    static String path(Node node) {
        return quietly(node::getPath);
    }

    static String name(Node node) {
        return quietly(node::getName);
    }

    static String id(Node node) {
        return quietly(node::getIdentifier);
    }

    private static Stream<Node> below(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator nodes = node.getNodes();
        while (nodes.hasNext()) {
            Node child = nodes.nextNode();
            if (!child.getName().equals("jcr:system")) {
                children.add(child);
            }
        }
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), quietly(() -> below(child))));
    }

    private static void collect(String workspace, Node node, Map<String, String> values) {
        quietly(() -> {
            PropertyIterator properties = node.getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                List<String> texts = new ArrayList<>();
                for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                    texts.add(value.getString());
                }
                String type = PropertyType.nameFromValue(property.getType()) + (property.isMultiple() ? "[]" : "");
                values.put(workspace + property.getPath(), type + " " + texts);
            }
            return values;
        });
    }

    private static <R> R quietly(Reading<R> reading) {
        try {
            return reading.read();
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<R> {
        R read() throws RepositoryException;
    }
}
