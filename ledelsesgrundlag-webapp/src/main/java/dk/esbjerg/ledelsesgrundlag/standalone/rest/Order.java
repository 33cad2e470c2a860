package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A property by which a list is ordered, as JCR orders: numbers by size, texts in small letters by their characters' codes,
 * not by any language's alphabet, and what has no value before everything that has one.
 */
record Order(String property, boolean descending) {

    private static final String NAME = "@name";
    private static final int MOST = 3;
    private static final Pattern FORM = Pattern.compile("(\\S+)(?: (asc|desc))?", Pattern.CASE_INSENSITIVE);

    static List<Order> allOf(DeliveryEndpoint endpoint, String orderBy) {
        List<Order> orders = Stream.of(orderBy.split(","))
                .map(String::strip)
                .filter(order -> !order.isEmpty())
                .map(order -> of(endpoint, order))
                .toList();
        // For each of them the values of all items are held while they are sorted.
        if (orders.size() > MOST) {
            throw RefusedException.invalidQuery("orderBy takes at most " + MOST + " properties");
        }
        return orders;
    }

    private static Order of(DeliveryEndpoint endpoint, String order) {
        Matcher parts = FORM.matcher(order);
        if (!parts.matches()
                || !parts.group(1).equals(NAME) && !endpoint.properties().contains(parts.group(1))) {
            throw RefusedException.invalidQuery(
                    "orderBy cannot be '" + order + "'; it takes, each with asc or desc behind it: " + NAME + ", "
                            + String.join(", ", endpoint.properties()));
        }
        return new Order(parts.group(1), "desc".equalsIgnoreCase(parts.group(2)));
    }

    /** What a node is ordered by: for each order its values. */
    static List<List<Object>> keys(List<Order> orders, Node node) throws RepositoryException {
        List<List<Object>> keys = new ArrayList<>();
        for (Order order : orders) {
            keys.add(order.key(node));
        }
        return keys;
    }

    /** Compares what {@link #keys} gave. */
    static Comparator<List<List<Object>>> comparing(List<Order> orders) {
        Comparator<List<List<Object>>> comparator = (one, other) -> 0;
        for (int i = 0; i < orders.size(); i++) {
            int place = i;
            Comparator<List<List<Object>>> next = Comparator.comparing(keys -> keys.get(place), Order::compare);
            comparator = comparator.thenComparing(orders.get(i).descending ? next.reversed() : next);
        }
        return comparator;
    }

    private List<Object> key(Node node) throws RepositoryException {
        if (property.equals(NAME)) {
            return List.of(node.getName().toLowerCase(Locale.ROOT));
        }
        if (!node.hasProperty(property)) {
            return List.of();
        }
        Property found = node.getProperty(property);
        List<Object> key = new ArrayList<>();
        for (Value value : found.isMultiple() ? found.getValues() : new Value[] {found.getValue()}) {
            key.add(comparable(value));
        }
        return key;
    }

    private static Object comparable(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG, PropertyType.DOUBLE, PropertyType.DECIMAL -> value.getDecimal();
            default -> value.getString().toLowerCase(Locale.ROOT);
        };
    }

    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Where editors' forms are used, a property has one kind of values; elsewhere numbers go before texts. */
    private static int compare(Object one, Object other) {
        if (one instanceof BigDecimal number) {
            return other instanceof BigDecimal otherNumber ? number.compareTo(otherNumber) : -1;
        }
        return other instanceof BigDecimal ? 1 : one.toString().compareTo(other.toString());
    }
}
