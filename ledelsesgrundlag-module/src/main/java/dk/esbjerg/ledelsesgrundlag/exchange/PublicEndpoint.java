package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.exchange.Answer.Followed;
import dk.esbjerg.ledelsesgrundlag.exchange.Request.Due;
import dk.esbjerg.ledelsesgrundlag.exchange.Request.Unknown;
import dk.esbjerg.ledelsesgrundlag.submissions.DamagedSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep;
import dk.esbjerg.ledelsesgrundlag.submissions.Replicas;
import dk.esbjerg.ledelsesgrundlag.submissions.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public instance's part: answers the requests of the author instance at {@link #PATH}, whatever the host's users and
 * sessions. Any thread may call.
 */
public final class PublicEndpoint {

    /** Below the context path. */
    public static final String PATH = Seal.PATH;

    private static final Logger log = LoggerFactory.getLogger(PublicEndpoint.class);

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int METHOD_NOT_ALLOWED = 405;
    /** The clocks disagree. */
    static final int PRECONDITION_FAILED = 412;

    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final Replicas replicas;
    private final Seal seal;
    private final Gate gate;

    /** @throws IllegalArgumentException if the secret can be guessed */
    public PublicEndpoint(Replicas replicas, String secret, Clock clock) {
        this.replicas = replicas;
        seal = new Seal(secret);
        gate = new Gate(seal, clock);
    }

    /**
     * What to send back, as JSON, with that header.
     *
     * @param seal the value of the header {@link #SEAL_HEADER}; empty where whoever asked does not know the secret
     */
    public record Reply(int status, Optional<String> seal, byte[] body) {

        public static final String SEAL_HEADER = Seal.SEAL;
    }

    /**
     * Answers a request.
     *
     * @param header the value of a header of the request; null where it was not sent
     * @throws IOException if the request breaks off
     */
    public Reply answer(String method, UnaryOperator<String> header, InputStream body) throws IOException {
        if (!method.equals("POST")) {
            return unsealed(METHOD_NOT_ALLOWED);
        }
        String time = header.apply(Seal.TIME);
        String nonce = header.apply(Seal.NONCE);
        String sealed = header.apply(Seal.SEAL);
        if (time == null || nonce == null || sealed == null || !Gate.isWellFormed(time, nonce)) {
            return unsealed(UNAUTHORIZED);
        }
        if (!gate.isInTime(time)) {
            return unsealed(PRECONDITION_FAILED);
        }
        byte[] request = body.readNBytes(Batch.LONGEST_MESSAGE + 1);
        if (request.length > Batch.LONGEST_MESSAGE) {
            return unsealed(TOO_LARGE);
        }
        return gate.letsIn(time, nonce, sealed, request) ? answer(nonce, request) : unsealed(UNAUTHORIZED);
    }

    private Reply answer(String nonce, byte[] request) {
        try {
            return sealed(OK, nonce, MessageJson.of(answer(MessageJson.request(request))));
        } catch (MalformedMessageException malformed) {
            return sealed(BAD_REQUEST, nonce, malformed.getMessage().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            log.error("What the author instance brought cannot be taken in now; it is brought again", e);
            return sealed(UNAVAILABLE, nonce, new byte[0]);
        }
    }

    private Answer answer(Request request) {
        replicas.keepTakenAway();
        for (Unknown unknown : request.unknown()) {
            attempt(unknown.submission(), () -> replicas.unknown(unknown.submission(), unknown.number()));
        }
        List<Followed> followed = new ArrayList<>();
        for (Standing standing : request.standings()) {
            UUID id = standing.submission().id();
            attempt(id, () -> {
                replicas.follow(standing);
                followed.add(new Followed(id, standing.submission().revision(), standing.number()));
            });
        }
        List<UUID> erased = new ArrayList<>();
        for (Due due : request.due()) {
            attempt(due.submission(), () -> {
                if (replicas.erase(due.submission(), due.unchangedSince())) {
                    erased.add(due.submission());
                }
            });
        }
        return steps(request.after(), followed, erased);
    }

    private Answer steps(String after, List<Followed> followed, List<UUID> erased) {
        Batch<LeaderStep> batch = new Batch<>();
        for (UUID id : replicas.waiting(after)) {
            if (batch.isFull()) {
                return new Answer(followed, erased, batch.things(), true);
            }
            attempt(id, () -> {
                List<LeaderStep> steps = replicas.steps(id);
                batch.add(steps, steps.stream().map(DossierJson::of).toList());
            });
        }
        return new Answer(followed, erased, batch.things(), false);
    }

    /** One that is damaged stops none of the others. */
    private static void attempt(UUID id, Runnable work) {
        try {
            work.run();
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
        } catch (RuntimeException e) {
            log.error("{} cannot be exchanged now; it is tried again: {}", id, e.toString());
        }
    }

    private Reply sealed(int status, String nonce, byte[] body) {
        return new Reply(status, Optional.of(seal.ofAnswer(nonce, status, body)), body);
    }

    private static Reply unsealed(int status) {
        return new Reply(status, Optional.empty(), new byte[0]);
    }
}
