package dk.esbjerg.ledelsesgrundlag.notices;

import java.time.Instant;

/**
 * That nothing leaves at present.
 *
 * @param times how often in a row it was so
 * @param until when to try again
 */
record Trouble(int times, Instant until) {

    static final Trouble NONE = new Trouble(0, Instant.EPOCH);

    Trouble again(Instant now) {
        return new Trouble(times + 1, now.plus(Pauses.after(times + 1)));
    }

    /** Also where the clock was set back since, and the time to try would be long in coming. */
    boolean isOver(Instant now) {
        return !now.isBefore(until) || now.plus(Pauses.LONGEST).isBefore(until);
    }
}
