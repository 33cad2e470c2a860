package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A component where it stands.
 *
 * @param id its UUID
 * @param area the name of the area it stands in
 * @param template the id of its template, or empty
 * @param properties what it holds, as texts
 */
public record PlacedComponent(String id, String area, String template, Map<String, List<String>> properties) {

    static PlacedComponent of(Node node) throws RepositoryException {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        PropertyIterator all = node.getProperties();
        while (all.hasNext()) {
            Property property = all.nextProperty();
            if (!property.getName().contains(":") && property.getType() != PropertyType.BINARY) {
                properties.put(property.getName(), texts(property));
            }
        }
        return new PlacedComponent(
                node.getIdentifier(), node.getParent().getName(), PageEntry.text(node, Page.TEMPLATE), properties);
    }

    private static List<String> texts(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return List.of(property.getString());
        }
        List<String> texts = new ArrayList<>();
        for (Value value : property.getValues()) {
            texts.add(value.getString());
        }
        return texts;
    }
}
