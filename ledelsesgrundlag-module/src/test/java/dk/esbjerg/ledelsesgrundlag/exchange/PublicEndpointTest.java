package dk.esbjerg.ledelsesgrundlag.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.exchange.PublicEndpoint.Reply;
import dk.esbjerg.ledelsesgrundlag.submissions.ReplicaSubmissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the public instance, and how it refuses. */
class PublicEndpointTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final byte[] NOTHING = MessageJson.of(new Request(List.of(), List.of(), List.of(), ""));

    private final Seal seal = new Seal(TwoInstances.SECRET);
    private final PublicEndpoint endpoint = endpoint(NOW.minusSeconds(3_600));
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void whoKnowsTheSecretIsAnsweredUnderSeal() throws IOException {
        String nonce = sign(NOW, NOTHING);
        Reply reply = post(NOTHING);

        assertEquals(200, reply.status());
        assertEquals(Optional.of(seal.ofAnswer(nonce, 200, reply.body())), reply.seal());
        assertEquals(List.of(), MessageJson.answer(reply.body()).steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {Seal.SEAL, Seal.TIME, Seal.NONCE})
    void whoLacksAHeaderIsToldNothing(String header) throws IOException {
        sign(NOW, NOTHING);
        headers.remove(header);

        assertRefused(401, post(NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "1e3"})
    void aTimeIsANumber(String time) throws IOException {
        sign(NOW, NOTHING);
        headers.put(Seal.TIME, time);

        assertRefused(401, post(NOTHING));
    }

    @Test
    void anotherSecretAnotherBodyAndAnotherMomentDoNotDo() throws IOException {
        Seal other = new Seal(TwoInstances.SECRET + "3");
        sign(NOW, NOTHING);
        headers.put(Seal.SEAL, other.ofRequest(headers.get(Seal.TIME), headers.get(Seal.NONCE), NOTHING));
        assertRefused(401, post(NOTHING));

        sign(NOW, NOTHING);
        assertRefused(401, post("{}".getBytes(StandardCharsets.UTF_8)));

        sign(NOW, NOTHING);
        headers.put(Seal.TIME, String.valueOf(NOW.toEpochMilli() + 1));
        assertRefused(401, post(NOTHING));
    }

    @Test
    void nobodySaysTheSameTwice() throws IOException {
        sign(NOW, NOTHING);

        assertEquals(200, post(NOTHING).status());
        assertRefused(401, post(NOTHING));
    }

    @Test
    void whatIsOldOrFromTheFutureIsRefused() throws IOException {
        for (int seconds : List.of(-301, 301)) {
            sign(NOW.plusSeconds(seconds), NOTHING);
            assertRefused(412, post(NOTHING));
        }
        for (int seconds : List.of(-300, 300)) {
            sign(NOW.plusSeconds(seconds), NOTHING);
            assertEquals(200, post(NOTHING).status());
        }
    }

    @Test
    void whatWasSaidBeforeAStartCannotBeSaidAgainAfterIt() throws IOException {
        sign(NOW.minusSeconds(1), NOTHING);
        assertEquals(200, post(NOTHING).status());

        assertRefused(412, endpoint(NOW).answer("POST", headers::get, new ByteArrayInputStream(NOTHING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "post"})
    void itIsPostedTo(String method) throws IOException {
        sign(NOW, NOTHING);

        assertRefused(405, endpoint.answer(method, headers::get, new ByteArrayInputStream(NOTHING)));
    }

    @Test
    void whatIsTooLongIsNotReadToItsEnd() throws IOException {
        sign(NOW, NOTHING);
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertTrue(read++ <= Batch.LONGEST_MESSAGE, "It reads on");
                return ' ';
            }
        };

        assertRefused(413, endpoint.answer("POST", headers::get, endless));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"format\":2}",
                "{\"format\":1}",
                "{\"format\":1,\"standings\":{},\"unknown\":[],\"due\":[],\"after\":\"\"}",
                "{\"format\":1,\"standings\":[],\"unknown\":[{\"submission\":\"1-1-1-1-1\",\"number\":1}],\"due\":[],\"after\":\"\"}",
                "{\"format\":1,\"standings\":[],\"unknown\":[],\"due\":[],\"after\":\"\",\"more\":1}",
                "{\"format\":1,\"standings\":[],\"unknown\":[],\"due\":[],\"after\":\"\"} x"
            })
    void whatIsNoMessageIsRefusedUnderSealAndSaysWhy(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String nonce = sign(NOW, bytes);
        Reply reply = post(bytes);

        assertEquals(400, reply.status());
        assertEquals(Optional.of(seal.ofAnswer(nonce, 400, reply.body())), reply.seal());
        assertTrue(new String(reply.body(), StandardCharsets.UTF_8).length() > 10);
    }

    @Test
    void aSecretThatCanBeGuessedIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Seal("x".repeat(31)));
    }

    private String sign(Instant when, byte[] body) {
        String time = String.valueOf(when.toEpochMilli());
        String nonce = UUID.randomUUID().toString();
        headers.put(Seal.TIME, time);
        headers.put(Seal.NONCE, nonce);
        headers.put(Seal.SEAL, seal.ofRequest(time, nonce, body));
        return nonce;
    }

    private Reply post(byte[] body) throws IOException {
        return endpoint.answer("POST", headers::get, new ByteArrayInputStream(body));
    }

    private static void assertRefused(int status, Reply reply) {
        assertEquals(status, reply.status());
        assertEquals(Optional.empty(), reply.seal());
        assertArrayEquals(new byte[0], reply.body());
    }

    private static PublicEndpoint endpoint(Instant opened) {
        Clock clock = new Clock() {
            private Instant time = opened;

            @Override
            public Instant instant() {
                Instant first = time;
                time = NOW;
                return first;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        ReplicaSubmissions submissions = new ReplicaSubmissions(
                REPOSITORY, (workspace, id) -> {}, (dossier, submission, notices, when) -> {}, Clock.systemUTC());
        return new PublicEndpoint(submissions.replicas(), TwoInstances.SECRET, clock);
    }
}
