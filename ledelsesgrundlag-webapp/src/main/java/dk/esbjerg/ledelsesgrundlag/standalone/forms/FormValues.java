package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The same values, but of these fields the others. */
    public FormValues with(Set<String> fields, FormValues others) {
        Map<String, List<String>> values = new LinkedHashMap<>(byField);
        fields.forEach(field -> values.put(field, others.all(field)));
        return new FormValues(values);
    }
}
