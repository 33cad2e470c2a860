package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a REST address answers.
 *
 * @param json the body, UTF-8
 */
public record RestAnswer(int status, byte[] json) {

    /** As Magnolia's own writer spells a control character. */
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    /** The reader wants to do something else than read. */
    public static RestAnswer methodNotAllowed(String method) {
        return error(405, "methodNotAllowed", method + " is not possible here");
    }

    /** The reader takes no JSON. */
    public static RestAnswer notAcceptable() {
        return error(406, "notAcceptable", "No match for accept header");
    }

    /** The reader must sign in first. */
    public static RestAnswer unauthorized() {
        return error(401, "unauthorized", "Sign in to read this");
    }

    /** What is published cannot be read whole at the moment. */
    public static RestAnswer unavailable() {
        return error(503, "unavailable", "Not available at the moment; ask again later");
    }

    static RestAnswer notFound(String message) {
        return error(404, "notFound", message);
    }

    static RestAnswer pathNotFound(String path) {
        return error(404, "pathNotFound", path);
    }

    static RestAnswer ok(Object content) {
        return of(200, content);
    }

    /** A refusal in Magnolia's form, which says a stable code for programs and a message for people. */
    static RestAnswer error(int status, String code, String message) {
        return of(status, Map.of("error", new Error(code, message)));
    }

    private static RestAnswer of(int status, Object content) {
        try {
            // By way of a string: half a character, which content may hold, then comes out as a question mark.
            String json = MAPPER.writeValueAsString(content);
            return new RestAnswer(status, json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values could not be written as JSON", e);
        }
    }

    private record Error(String code, String message) {}
}
