package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the module has to leave alone once it is there: content, settings, roles and groups of an instance. */
final class StoredState {

    private static final Map<String, String> PLACES = Map.of(
            "website", "/",
            "ledelsesgrundlag", "/",
            "ledelsesvaerktoejer", "/",
            "ledelsescases", "/",
            "userroles", "/",
            "usergroups", "/",
            "config", "/modules/ledelsesgrundlag");

    private static final String RENDERERS = "/modules/rendering/renderers";

    private final Set<String> lines = new LinkedHashSet<>();

    private StoredState() {}

    static StoredState of(Instance instance) {
        StoredState state = new StoredState();
        PLACES.forEach((workspace, path) -> state.take(workspace, instance.show(workspace, path)));
        state.take("config", instance.show("config", RENDERERS));
        return state;
    }

    /** A line for everything that is gone, with a minus, and everything that is new, with a plus. */
    List<String> changesSince(StoredState before) {
        List<String> changes = new ArrayList<>();
        before.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("- " + line));
        lines.stream().filter(line -> !before.lines.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    private void take(String workspace, List<String> found) {
        found.forEach(line -> lines.add(workspace + ":" + line));
    }
}
