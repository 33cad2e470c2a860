package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Which items of a list a reader wants to see, and in what order. Whatever else Magnolia understands is refused: it must
 * not be left out in silence.
 */
record ListQuery(long offset, long limit, List<Condition> conditions, List<Order> orders) {

    static ListQuery of(DeliveryEndpoint endpoint, Map<String, List<String>> parameters) {
        long offset = 0;
        long limit = endpoint.limit();
        List<Condition> conditions = new ArrayList<>();
        List<Order> orders = List.of();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String first = parameter.getValue().get(0);
            switch (name) {
                case "offset" -> offset = number(name, first);
                case "limit" -> limit = number(name, first);
                case "orderBy" -> orders = Order.allOf(endpoint, first);
                default -> parameter.getValue().forEach(value -> conditions.add(Condition.of(endpoint, name, value)));
            }
        }
        return new ListQuery(offset, Math.min(limit, endpoint.maxLimit()), conditions, orders);
    }

    /** The paths of the items that are meant, in their order. */
    List<String> select(Session session, List<String> paths) throws RepositoryException {
        if (conditions.isEmpty() && orders.isEmpty()) {
            return paths;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String path : paths) {
            Reading.unlessRemoved(() -> {
                Node node = session.getNode(path);
                if (meetsConditions(node)) {
                    candidates.add(new Candidate(path, Order.keys(orders, node)));
                }
            });
        }
        candidates.sort(Comparator.comparing(Candidate::keys, Order.comparing(orders)));
        return candidates.stream().map(Candidate::path).toList();
    }

    /** The part of all items that the reader asked for. */
    List<String> page(List<String> all) {
        int from = (int) Math.min(offset, all.size());
        return all.subList(from, (int) Math.min(from + limit, all.size()));
    }

    private boolean meetsConditions(Node node) throws RepositoryException {
        for (Condition condition : conditions) {
            if (!condition.isMetBy(node)) {
                return false;
            }
        }
        return true;
    }

    /** What is no number at all is "not found" in Magnolia, as with every parameter that it cannot convert. */
    private static long number(String name, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw RefusedException.notFound(name + " must be a whole number, not '" + value + "'");
        }
        if (value.startsWith("-")) {
            throw RefusedException.badRequest(name + " must not be negative");
        }
        return Long.parseLong(value);
    }

    private record Candidate(String path, List<List<Object>> keys) {}
}
