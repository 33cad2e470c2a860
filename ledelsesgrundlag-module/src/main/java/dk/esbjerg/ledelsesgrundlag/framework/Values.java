package dk.esbjerg.ledelsesgrundlag.framework;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFormatException;

/** Reads properties the way the framework means them: what an editor left out is empty, not an error. */
final class Values {

    private Values() {}

    /** The text, or an empty one. */
    static String text(Node node, String property) throws RepositoryException {
        if (!node.hasProperty(property)) {
            return "";
        }
        Property found = node.getProperty(property);
        return found.isMultiple() ? "" : found.getString().strip();
    }

    /** The texts in their order, blank ones left out; a single value is a list of one. */
    static List<String> texts(Node node, String property) throws RepositoryException {
        if (!node.hasProperty(property)) {
            return List.of();
        }
        Property found = node.getProperty(property);
        Value[] values = found.isMultiple() ? found.getValues() : new Value[] {found.getValue()};
        List<String> texts = new ArrayList<>(values.length);
        for (Value value : values) {
            String text = value.getString().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The number, or 0 where there is none or it is no number. */
    static int number(Node node, String property) throws RepositoryException {
        String text = text(node, property);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Whether the property says true. */
    static boolean flag(Node node, String property) throws RepositoryException {
        return Boolean.parseBoolean(text(node, property));
    }

    /** When the item was made, by the host's own property; the epoch where that was not recorded or is no time. */
    static Instant created(Node node) throws RepositoryException {
        try {
            return node.hasProperty(Stamp.CREATED)
                    ? node.getProperty(Stamp.CREATED).getDate().toInstant()
                    : Instant.EPOCH;
        } catch (ValueFormatException noTime) {
            return Instant.EPOCH;
        }
    }

    /** The last part of the item's address: what the editor chose, or else the node's name. */
    static String slug(Node node) throws RepositoryException {
        String chosen = text(node, "slug");
        return chosen.isEmpty() ? node.getName() : chosen;
    }
}
