package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;

/** An image that reads a node, the imaged one or one that keeps it, whenever it is asked. */
interface NodeBackedImage extends NodeImage {

    Node node();

    /** An image of the same kind that reads another node. */
    NodeImage reading(Node other);

    /** Whether the property is one of what is imaged, and not one that its storage needs. */
    default boolean images(Property property) throws RepositoryException {
        return !property.getDefinition().isProtected();
    }

    @Override
    default List<Property> properties() throws RepositoryException {
        List<Property> properties = new ArrayList<>();
        PropertyIterator all = node().getProperties();
        while (all.hasNext()) {
            Property property = all.nextProperty();
            if (images(property)) {
                properties.add(property);
            }
        }
        return properties;
    }

    @Override
    default Optional<Property> property(String name) throws RepositoryException {
        return node().hasProperty(name) ? Optional.of(node().getProperty(name)) : Optional.empty();
    }

    @Override
    default List<NodeImage> children() throws RepositoryException {
        List<NodeImage> children = new ArrayList<>();
        NodeIterator nodes = node().getNodes();
        while (nodes.hasNext()) {
            children.add(reading(nodes.nextNode()));
        }
        return children;
    }
}
