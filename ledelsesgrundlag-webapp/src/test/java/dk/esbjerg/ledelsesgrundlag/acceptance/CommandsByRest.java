package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The module's commands, which Magnolia executes for a user as its own REST service asks. */
final class CommandsByRest {

    private static final String ENABLED = "/modules/rest-services/rest-endpoints/commands/enabledCommands/";
    private static final String COMMANDS = "/.rest/commands/v2/ledelsesgrundlag/";
    private static final List<String> USED =
            List.of("claim", "release", "requestChanges", "reject", "approve", "takeDown", "takeDownCase");

    private final Instance instance;
    private final Visitor user;

    /** @param user one with Magnolia's role for programs */
    CommandsByRest(Instance instance, Visitor user) {
        this.instance = instance;
        this.user = user;
    }

    /** Has the service take them at all, which it does not by itself. */
    void allow() {
        for (String command : USED) {
            instance.add("config", ENABLED + command + "/access/roles", "mgnl:contentNode", "rest", "rest-admin");
            instance.set("config", ENABLED + command, "catalogName", "ledelsesgrundlag");
            instance.set("config", ENABLED + command, "commandName", command);
        }
        Eventually.holds(
                "commands can be asked for by REST",
                () -> user.post(COMMANDS + "claim", "{}").statusCode() != 403);
    }

    void done(String command, Map<String, Object> parameters) {
        assertEquals("", refusal(command, parameters), command);
    }

    /** Why a command was refused; empty where it was not. */
    String refusal(String command, Map<String, Object> parameters) {
        ObjectMapper json = new ObjectMapper();
        try {
            JsonNode answer =
                    json.readTree(user.post(COMMANDS + command, json.writeValueAsString(new HashMap<>(parameters)))
                            .body());
            return answer.path("success").asBoolean()
                    ? ""
                    : answer.path("exceptionMessage").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A property of a submission as it is stored. */
    static String stored(Instance instance, String submission, String property) {
        String path = "/" + submission.substring(0, 2) + "/" + submission;
        return instance.show("ledelsesbidrag", path).stream()
                .filter(line -> line.startsWith(path + "/" + property + " = "))
                .map(line -> line.substring(line.indexOf("| ") + 2))
                .findAny()
                .orElseThrow();
    }
}
