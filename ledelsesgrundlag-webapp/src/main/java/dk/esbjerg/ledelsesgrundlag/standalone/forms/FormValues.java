package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form's fields hold, as texts exactly as typed: none, one, or for lists any number, in their order. */
public record FormValues(Map<String, List<String>> byField) {

    public FormValues {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byField.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        byField = Collections.unmodifiableMap(copy);
    }

    public List<String> all(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The first value, or the empty text. */
    public String text(String field) {
        return all(field).isEmpty() ? "" : all(field).get(0);
    }
}
