package dk.esbjerg.ledelsesgrundlag.magnolia;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The computer's time, as a component that Magnolia can make. */
public final class SystemClock extends Clock {

    private final Clock clock = Clock.systemUTC();

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
