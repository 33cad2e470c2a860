package dk.esbjerg.ledelsesgrundlag.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The framework as data, such that two hosts can be compared: made equal is the context path, and nothing else. */
final class DeliveredData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeliveredData() {}

    /** The three lists, and each item of them, by address. */
    static Map<String, JsonNode> of(Host host) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String items : List.of("themes", "tools", "cases")) {
            String endpoint = "/.rest/delivery/ledelsesgrundlag/" + items + "/v1";
            JsonNode list = read(host, endpoint + "?orderBy=title");
            answers.put(endpoint, list);
            for (JsonNode item : list.get("results")) {
                String address = endpoint + item.get("@path").asText();
                answers.put(address, read(host, address));
            }
        }
        return answers;
    }

    private static JsonNode read(Host host, String address) {
        String body = host.get(address).body();
        try {
            return JSON.readTree(body.replace("\"" + host.contextPath() + "/", "\"/"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(address + " answers " + body, e);
        }
    }
}
