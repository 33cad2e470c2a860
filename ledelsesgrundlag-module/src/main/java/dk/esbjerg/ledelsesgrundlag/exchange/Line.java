package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.submissions.CounterpartException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The author instance's line to the public one: asks over HTTP, and believes only what is sealed. */
final class Line {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();
    private final URI uri;
    private final Seal seal;
    private final Clock clock;

    /**
     * @param address of the public instance, with its context path
     * @throws IllegalArgumentException if it is none, or the secret can be guessed
     */
    Line(String address, String secret, Clock clock) {
        uri = URI.create(address.replaceFirst("/+$", "") + Seal.PATH);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "The public instance's address is to begin with https:// or http://, and is " + address);
        }
        seal = new Seal(secret);
        this.clock = clock;
    }

    /** @throws CounterpartException if there is no answer */
    Answer ask(Request request) {
        byte[] body = MessageJson.of(request);
        String time = String.valueOf(clock.millis());
        String nonce = UUID.randomUUID().toString();
        HttpRequest post = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header(Seal.TIME, time)
                .header(Seal.NONCE, nonce)
                .header(Seal.SEAL, seal.ofRequest(time, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        Reply reply = send(post);
        if (!Seal.same(seal.ofAnswer(nonce, reply.status, reply.body), reply.seal)) {
            throw new CounterpartException(unsealed(reply.status), null);
        }
        if (reply.status != OK) {
            String why = new String(reply.body, StandardCharsets.UTF_8);
            throw new CounterpartException("The public instance answers " + reply.status + ": " + why, null);
        }
        try {
            return MessageJson.answer(reply.body);
        } catch (MalformedMessageException e) {
            throw new CounterpartException("The public instance's answer cannot be read: " + e.getMessage(), e);
        }
    }

    private Reply send(HttpRequest post) {
        // The request's own time limit ends with the headers.
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(post, head -> new LimitedBody(Batch.LONGEST_MESSAGE));
        try {
            HttpResponse<byte[]> complete = response.get(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return new Reply(
                    complete.statusCode(),
                    complete.headers().firstValue(Seal.SEAL).orElse(""),
                    complete.body());
        } catch (ExecutionException e) {
            throw new CounterpartException("The public instance cannot be reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new CounterpartException("The public instance does not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.cancel(true);
            throw new CounterpartException("The exchange was stopped", e);
        }
    }

    private String unsealed(int status) {
        return switch (status) {
            case UNAUTHORIZED -> "The public instance does not accept our seal: is the secret the same on both?";
            case NOT_FOUND, OK ->
                "There is no exchange at " + uri
                        + ": is that the public instance's address, and is the secret set there?";
            case PublicEndpoint.PRECONDITION_FAILED ->
                "The clocks of the two instances are more than " + Gate.WINDOW.toMinutes() + " minutes apart,"
                        + " or the public one has just started";
            default -> "The public instance answers " + status + " at " + uri;
        };
    }

    private record Reply(int status, String seal, byte[] body) {}
}
