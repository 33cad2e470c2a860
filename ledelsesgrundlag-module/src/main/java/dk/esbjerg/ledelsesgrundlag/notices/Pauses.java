package dk.esbjerg.ledelsesgrundlag.notices;

import java.time.Duration;

/** How long to wait before trying again: a minute first, then twice as long each time, never more than a quarter of an hour. */
final class Pauses {

    private static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private Pauses() {}

    /** @param failures how often in a row it did not work, at least once */
    static Duration after(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
