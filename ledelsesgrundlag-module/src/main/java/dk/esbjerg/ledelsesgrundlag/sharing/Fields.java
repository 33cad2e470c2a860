package dk.esbjerg.ledelsesgrundlag.sharing;

import java.util.List;
import java.util.Map;

/** What a posted form carries: the values of each name, in the order sent. */
public record Fields(Map<String, List<String>> byName) {

    public Fields {
        byName = Map.copyOf(byName);
    }

    /** The first value, or nothing at all where it was not sent. */
    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
