package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes JSON that may stand anywhere in a page: nothing in it ends a script or begins a tag. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** @param value texts, numbers, lists, maps and records of these */
    public static String of(Object value) {
        try {
            // These stand in texts only, where JSON has another way to write them.
            return MAPPER.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values could not be written as JSON", e);
        }
    }
}
