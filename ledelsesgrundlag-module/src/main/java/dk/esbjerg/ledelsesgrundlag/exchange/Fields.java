package dk.esbjerg.ledelsesgrundlag.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** A JSON object, read to the letter: what is missing, of another type or not known is an error that says where. */
final class Fields {

    private final JsonNode object;
    private final String place;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /** Reads all of an object. */
    static <T> T of(JsonNode object, String place, Function<Fields, T> reading) {
        if (object == null || !object.isObject()) {
            throw new MalformedMessageException(place + " is no object", null);
        }
        Fields fields = new Fields(object, place);
        T result;
        try {
            result = reading.apply(fields);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new MalformedMessageException(place + " is wrong: " + e.getMessage(), e);
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.read.contains(name)) {
                throw new MalformedMessageException(place + "." + name + " is not known", null);
            }
        });
        return result;
    }

    String text(String name) {
        return field(name, JsonNode::isTextual, "text").textValue();
    }

    long number(String name) {
        return field(name, node -> node.isIntegralNumber() && node.canConvertToLong(), "a number")
                .longValue();
    }

    int smallNumber(String name) {
        return field(name, node -> node.isIntegralNumber() && node.canConvertToInt(), "a number")
                .intValue();
    }

    boolean flag(String name) {
        return field(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    UUID id(String name) {
        return id(text(name), place(name));
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Optional<String> textIfAny(String name) {
        return isNull(name) ? Optional.empty() : Optional.of(text(name));
    }

    List<String> texts(String name) {
        return list(name, (node, where) -> {
            if (!node.isTextual()) {
                throw new MalformedMessageException(where + " is not text", null);
            }
            return node.textValue();
        });
    }

    List<UUID> ids(String name) {
        return texts(name).stream().map(text -> id(text, place(name))).toList();
    }

    <T> T object(String name, Function<Fields, T> reading) {
        return of(field(name, JsonNode::isObject, "an object"), place(name), reading);
    }

    <T> Optional<T> objectIfAny(String name, Function<Fields, T> reading) {
        return isNull(name) ? Optional.empty() : Optional.of(object(name, reading));
    }

    <T> List<T> objects(String name, Function<Fields, T> reading) {
        return list(name, (node, where) -> of(node, where, reading));
    }

    private <T> List<T> list(String name, Element<T> reading) {
        List<T> list = new ArrayList<>();
        for (JsonNode node : field(name, JsonNode::isArray, "a list")) {
            list.add(reading.read(node, place(name) + "[" + list.size() + "]"));
        }
        return list;
    }

    private boolean isNull(String name) {
        return field(name, node -> true, "there").isNull();
    }

    private JsonNode field(String name, Predicate<JsonNode> type, String expected) {
        read.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            throw new MalformedMessageException(place(name) + " is missing", null);
        }
        if (!type.test(value)) {
            throw new MalformedMessageException(place(name) + " is not " + expected, null);
        }
        return value;
    }

    private String place(String name) {
        return place + "." + name;
    }

    private static UUID id(String text, String where) {
        // Java reads shorter words as well.
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new MalformedMessageException(where + " is no id", null);
        }
        return id;
    }

    /** Reads an element of a list. */
    @FunctionalInterface
    private interface Element<T> {
        T read(JsonNode node, String where);
    }
}
