package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Reads the items of an endpoint into what their JSON says, in Magnolia's form and order. */
final class NodeReader {

    private final DeliveryEndpoint endpoint;
    private final References references;

    NodeReader(DeliveryEndpoint endpoint, References references) {
        this.endpoint = endpoint;
        this.references = references;
    }

    Map<String, Object> read(Node item) throws RepositoryException {
        return read(item, endpoint.depth());
    }

    private Map<String, Object> read(Node node, int depth) throws RepositoryException {
        List<Node> children = depth > 0 ? children(node) : List.of();
        Set<String> childNames = new LinkedHashSet<>();
        for (Node child : children) {
            childNames.add(child.getName());
        }
        Map<String, Object> json = identity(node);
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (endpoint.properties().contains(property.getName())) {
                String name = property.getName();
                json.put(childNames.contains(name) ? "_" + name : name, followed(property));
            }
        }
        for (Node child : children) {
            json.put(child.getName(), read(child, depth - 1));
        }
        json.put("@nodes", childNames);
        return json;
    }

    /** A node without its children and with its values as they are stored, which is how a reference is delivered. */
    static Map<String, Object> readAlone(Node node, List<String> allowed) throws RepositoryException {
        Map<String, Object> json = identity(node);
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (allowed.contains(property.getName())) {
                json.put(property.getName(), values(property, NodeReader::plain));
            }
        }
        json.put("@nodes", List.of());
        return json;
    }

    private Object followed(Property property) throws RepositoryException {
        var resolver = references.resolver(property);
        return values(property, value -> resolver.isEmpty() ? plain(value) : references.follow(resolver.get(), value));
    }

    private List<Node> children(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator nodes = node.getNodes();
        while (nodes.hasNext()) {
            Node child = nodes.nextNode();
            for (String type : endpoint.childNodeTypes()) {
                if (child.isNodeType(type)) {
                    children.add(child);
                    break;
                }
            }
        }
        return children;
    }

    private static Map<String, Object> identity(Node node) throws RepositoryException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@name", node.getName());
        json.put("@path", node.getPath());
        json.put("@id", node.getIdentifier());
        json.put("@nodeType", node.getPrimaryNodeType().getName());
        return json;
    }

    private static Object values(Property property, ValueReader reader) throws RepositoryException {
        if (!property.isMultiple()) {
            return reader.read(property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(reader.read(value));
        }
        return values;
    }

    /** Numbers and flags keep their kind; everything else is a text, a date in JCR's own form. */
    static Object plain(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.BOOLEAN -> value.getBoolean();
            default -> value.getString();
        };
    }

    @FunctionalInterface
    private interface ValueReader {
        Object read(Value value) throws RepositoryException;
    }
}
