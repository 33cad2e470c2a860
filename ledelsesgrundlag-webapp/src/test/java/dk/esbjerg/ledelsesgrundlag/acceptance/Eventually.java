package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Magnolia tells of changes a little later than it makes them. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /** @param what reads after "never": what did not come to be */
    static void holds(String what, BooleanSupplier condition) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(giveUp), () -> "never: " + what);
            MagnoliaHost.pause();
        }
    }

    static void shows(Host host, String path, String words) {
        holds(path + " shows " + words, () -> host.get(path).body().contains(words));
    }

    static void hides(Host host, String path, String words) {
        holds(path + " shows no more " + words, () -> !host.get(path).body().contains(words));
    }
}
