package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RichTextLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.ValueFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the addresses of the light module's REST endpoints from one view of the content: a list of items, one item by
 * its path, and with {@code @nodes} at the end the items right below a path. Safe for any number of threads.
 */
@Singleton
public final class RestDelivery {

    private static final Logger log = LoggerFactory.getLogger(RestDelivery.class);
    private static final String CHILDREN = "@nodes";

    private final ContentSource source;
    private final DefinitionRegistry definitions;
    private final ItemPaths items;
    private final RichTextLinks links;
    private final Assets assets;

    @Inject
    public RestDelivery(ContentSource source, DefinitionRegistry definitions, RichTextLinks links, Assets assets) {
        this.source = source;
        this.definitions = definitions;
        items = new ItemPaths(source);
        this.links = links;
        this.assets = assets;
    }

    /** Whether an endpoint answers that address, given as it stands below {@code /.rest}. */
    public boolean answers(String path) {
        return definitions.current().endpoint(path).isPresent();
    }

    /** @param parameters the decoded query */
    public RestAnswer answer(String path, Map<String, List<String>> parameters) {
        try {
            DeliveryEndpoint endpoint = definitions
                    .current()
                    .endpoint(path)
                    .orElseThrow(() -> RefusedException.notFound("There is no endpoint at /.rest" + path));
            String nodePath = ("/" + path.substring(endpoint.path().length())).replaceAll("/+", "/");
            if (nodePath.equals("/")) {
                return RestAnswer.ok(list(endpoint, ListQuery.of(endpoint, parameters)));
            }
            // Magnolia takes no notice of a query here; whoever sends one is better told that it means nothing.
            if (!parameters.isEmpty()) {
                throw RefusedException.badRequest(
                        "Parameters are for lists only: " + String.join(", ", parameters.keySet()));
            }
            return nodePath.endsWith(CHILDREN)
                    ? children(endpoint, nodePath.substring(0, nodePath.length() - CHILDREN.length()))
                    : item(endpoint, nodePath);
        } catch (RefusedException e) {
            return e.answer();
        } catch (ContentUnavailableException e) {
            log.error("{} was not answered: {}", path, e.getMessage());
            return RestAnswer.error(500, "unknown", "The content cannot be read right now");
        }
    }

    private Map<String, Object> list(DeliveryEndpoint endpoint, ListQuery query) {
        List<String> paths = items.of(endpoint);
        return source.read(endpoint.workspace(), session -> {
            List<String> matching = query.select(session, paths);
            List<Object> results = new ArrayList<>();
            NodeReader reader = reader(endpoint);
            for (String path : query.page(matching)) {
                Reading.unlessRemoved(() -> results.add(reader.read(session.getNode(path))));
            }
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("total", matching.size());
            list.put("offset", query.offset());
            list.put("limit", query.limit());
            list.put("results", results);
            return list;
        });
    }

    /** What is refused is an answer like any other: a reading that ends in an exception costs the session it was done with. */
    private RestAnswer item(DeliveryEndpoint endpoint, String asked) {
        String path = withoutSlash(asked);
        return source.read(endpoint.workspace(), session -> {
            if (!isNode(session, path)) {
                return RestAnswer.pathNotFound(path);
            }
            Node node = session.getNode(path);
            return node.isNodeType(endpoint.nodeType())
                    ? RestAnswer.ok(reader(endpoint).read(node))
                    : RestAnswer.notFound(asked + " is no " + endpoint.nodeType());
        });
    }

    private RestAnswer children(DeliveryEndpoint endpoint, String asked) {
        String path = withoutSlash(asked);
        return source.read(endpoint.workspace(), session -> {
            if (!isNode(session, path)) {
                return RestAnswer.pathNotFound(path);
            }
            List<Object> children = new ArrayList<>();
            NodeIterator nodes = session.getNode(path).getNodes();
            while (nodes.hasNext()) {
                Node child = nodes.nextNode();
                if (child.isNodeType(endpoint.nodeType())) {
                    children.add(reader(endpoint).read(child));
                }
            }
            return RestAnswer.ok(children);
        });
    }

    private NodeReader reader(DeliveryEndpoint endpoint) {
        return new NodeReader(endpoint, new References(endpoint, source, links, assets));
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static boolean isNode(Session session, String path) throws RepositoryException {
        return isPath(session, path) && session.nodeExists(path);
    }

    /** Readers can type anything; what is no path to the repository would be an error if asked for. */
    private static boolean isPath(Session session, String path) throws RepositoryException {
        if ((path + "/").contains("/../")) {
            return false;
        }
        try {
            session.getValueFactory().createValue(path, PropertyType.PATH);
            return true;
        } catch (ValueFormatException notAPath) {
            return false;
        }
    }
}
