package dk.esbjerg.ledelsesgrundlag.standalone.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named values, each any number of times, as a query or a form carries them; names and values in the order sent. */
public record Parameters(Map<String, List<String>> byName) {

    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byName.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        byName = java.util.Collections.unmodifiableMap(copy);
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value, or nothing at all where it was not sent. */
    public String text(String name) {
        return first(name).orElse("");
    }

    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
