package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A property must have a value, or have it among its values. Of the values that Magnolia's filters know these are the ones
 * that mean exactly what they say: whole numbers, UUIDs, and texts that start with a letter and hold no operator.
 *
 * @param isNumber whether numbers are meant, and not texts that look like them
 */
record Condition(String property, String wanted, boolean isNumber) {

    private static final String NUMBER = "0|-?[1-9]\\d{0,17}";
    private static final String TEXT = "\\p{L}[^|~]*";

    /** JCR tells these from texts that look alike. */
    private static final Set<Integer> NO_TEXT = Set.of(
            PropertyType.LONG, PropertyType.DOUBLE, PropertyType.DECIMAL, PropertyType.DATE, PropertyType.BINARY);

    static Condition of(DeliveryEndpoint endpoint, String property, String value) {
        if (!endpoint.properties().contains(property)) {
            throw RefusedException.badRequest(
                    "The parameter '" + property + "' is not supported here; known are limit, offset, orderBy and "
                            + String.join(", ", endpoint.properties()));
        }
        String wanted = value.strip();
        if (!wanted.matches(NUMBER + "|" + NodeId.PATTERN + "|" + TEXT)) {
            throw RefusedException.badRequest("'" + value + "' is not supported as a value of " + property
                    + "; supported are whole numbers, UUIDs and texts that start with a letter and hold no | or ~");
        }
        return new Condition(property, wanted, wanted.matches(NUMBER));
    }

    boolean isMetBy(Node node) throws RepositoryException {
        if (!node.hasProperty(property)) {
            return false;
        }
        Property found = node.getProperty(property);
        for (Value value : found.isMultiple() ? found.getValues() : new Value[] {found.getValue()}) {
            if (isMetBy(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMetBy(Value value) throws RepositoryException {
        boolean comparable = isNumber ? value.getType() == PropertyType.LONG : !NO_TEXT.contains(value.getType());
        return comparable && value.getString().equals(wanted);
    }
}
