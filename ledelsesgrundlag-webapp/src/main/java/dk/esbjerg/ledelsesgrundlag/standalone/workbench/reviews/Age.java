package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import java.time.Duration;

/**
 * How long something took, or has waited, to the nearest unit that says anything.
 *
 * @param unit the part of its words' key that is its own
 */
public record Age(String unit, long count) {

    private static final int HOURS_IN_TWO_DAYS = 48;
    private static final int MINUTES_IN_TWO_HOURS = 120;

    static Age of(Duration time) {
        if (time.toHours() >= HOURS_IN_TWO_DAYS) {
            return of("day", time.toDays());
        }
        if (time.toMinutes() >= MINUTES_IN_TWO_HOURS) {
            return of("hour", time.toHours());
        }
        return time.toMinutes() < 1 ? new Age("now", 0) : of("minute", time.toMinutes());
    }

    private static Age of(String unit, long count) {
        return new Age(count == 1 ? unit : unit + "s", count);
    }
}
