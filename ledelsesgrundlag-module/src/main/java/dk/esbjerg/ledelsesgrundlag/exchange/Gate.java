package dk.esbjerg.ledelsesgrundlag.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Lets in what the author instance sealed lately, once. Any thread may call. */
final class Gate {

    /** How far the two clocks may be apart. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern TIME = Pattern.compile("\\d{1,15}");
    private static final Pattern NONCE = Pattern.compile("[0-9a-f-]{36}");

    private final Seal seal;
    private final Clock clock;

    /** What came before this is not remembered, and could come again. */
    private final Instant opened;

    private final Map<String, Instant> letIn = new ConcurrentHashMap<>();

    Gate(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
        opened = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether those may be a time and a nonce. */
    static boolean isWellFormed(String time, String nonce) {
        return TIME.matcher(time).matches() && NONCE.matcher(nonce).matches();
    }

    /** Whether the time is about now, which is asked before anything is read of what was sealed then. */
    boolean isInTime(String time) {
        Instant sent = instant(time);
        return !sent.isBefore(opened)
                && Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
    }

    /** Whether that is from whoever has the secret, and comes for the first time. */
    boolean letsIn(String time, String nonce, String sealed, byte[] body) {
        if (!Seal.same(seal.ofRequest(time, nonce, body), sealed)) {
            return false;
        }
        Instant now = clock.instant();
        letIn.values().removeIf(sent -> sent.plus(WINDOW).isBefore(now));
        return letIn.putIfAbsent(nonce, instant(time)) == null;
    }

    private static Instant instant(String time) {
        return Instant.ofEpochMilli(Long.parseLong(time));
    }
}
