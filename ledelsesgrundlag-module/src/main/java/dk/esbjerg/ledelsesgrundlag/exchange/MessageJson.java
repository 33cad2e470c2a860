package dk.esbjerg.ledelsesgrundlag.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.esbjerg.ledelsesgrundlag.exchange.Answer.Followed;
import dk.esbjerg.ledelsesgrundlag.exchange.Request.Due;
import dk.esbjerg.ledelsesgrundlag.exchange.Request.Unknown;
import java.io.IOException;
import java.util.function.Function;

/** The two messages as JSON in UTF-8. The format has a number, so that two versions of the module understand that they do not. */
final class MessageJson {

    private static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageJson() {}

    static byte[] of(Request request) {
        ObjectNode json = message();
        ArrayNode standings = json.putArray("standings");
        request.standings().forEach(standing -> standings.add(DossierJson.of(standing)));
        ArrayNode unknown = json.putArray("unknown");
        request.unknown()
                .forEach(one -> unknown.addObject()
                        .put("submission", one.submission().toString())
                        .put("number", one.number()));
        ArrayNode due = json.putArray("due");
        request.due()
                .forEach(one -> due.addObject()
                        .put("submission", one.submission().toString())
                        .put("unchangedSince", one.unchangedSince().toString()));
        json.put("after", request.after());
        return written(json);
    }

    /** @throws MalformedMessageException if it is none */
    static Request request(byte[] body) {
        return read(
                body,
                json -> new Request(
                        json.objects("standings", DossierJson::standing),
                        json.objects("unknown", one -> new Unknown(one.id("submission"), one.number("number"))),
                        json.objects("due", one -> new Due(one.id("submission"), one.time("unchangedSince"))),
                        json.text("after")));
    }

    static byte[] of(Answer answer) {
        ObjectNode json = message();
        ArrayNode followed = json.putArray("followed");
        answer.followed()
                .forEach(one -> followed.addObject()
                        .put("submission", one.submission().toString())
                        .put("revision", one.revision())
                        .put("number", one.number()));
        ArrayNode erased = json.putArray("erased");
        answer.erased().forEach(id -> erased.add(id.toString()));
        ArrayNode steps = json.putArray("steps");
        answer.steps().forEach(step -> steps.add(DossierJson.of(step)));
        json.put("more", answer.more());
        return written(json);
    }

    /** @throws MalformedMessageException if it is none */
    static Answer answer(byte[] body) {
        return read(
                body,
                json -> new Answer(
                        json.objects(
                                "followed",
                                one -> new Followed(
                                        one.id("submission"), one.smallNumber("revision"), one.number("number"))),
                        json.ids("erased"),
                        json.objects("steps", DossierJson::step),
                        json.flag("more")));
    }

    private static ObjectNode message() {
        return MAPPER.createObjectNode().put("format", FORMAT);
    }

    private static <T> T read(byte[] body, Function<Fields, T> reading) {
        JsonNode json;
        try {
            json = MAPPER.readTree(body);
        } catch (IOException e) {
            throw new MalformedMessageException("The message is no JSON", e);
        }
        return Fields.of(json, "message", fields -> {
            long format = fields.number("format");
            if (format != FORMAT) {
                throw new MalformedMessageException(
                        "The message has format " + format + ", and " + FORMAT
                                + " is understood: install the same version on both instances",
                        null);
            }
            return reading.apply(fields);
        });
    }

    private static byte[] written(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
