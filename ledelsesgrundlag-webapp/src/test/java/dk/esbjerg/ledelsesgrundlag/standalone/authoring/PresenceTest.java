package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.COLLEAGUE;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.EDITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final Hands hands = new Hands();
    private final Presence presence = new Presence(hands);

    /** A clock whose hands a test moves. */
    private static final class Hands extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void nobodySeesThemselves() {
        assertEquals(List.of(), presence.sign(EDITOR, "form"));
        assertEquals(List.of(), presence.sign(EDITOR, "form"));
    }

    @Test
    void othersAreSeenWithTheirNameAndSinceWhenHoweverOftenTheySign() {
        presence.sign(EDITOR, "form");
        hands.now = START.plusSeconds(80);
        presence.sign(EDITOR, "form");
        hands.now = START.plusSeconds(160);

        assertEquals(List.of(new Presence.Editor("Rikke Redaktør", START)), presence.sign(COLLEAGUE, "form"));
    }

    @Test
    void whoHasAnotherFormOpenIsNotSeen() {
        presence.sign(EDITOR, "form");

        assertEquals(List.of(), presence.sign(COLLEAGUE, "another"));
    }

    @Test
    void whoHasNotSignedForAMinuteAndAHalfIsGoneAndComesBackAnew() {
        presence.sign(EDITOR, "form");
        hands.now = START.plusSeconds(91);
        assertEquals(List.of(), presence.sign(COLLEAGUE, "form"));

        presence.sign(EDITOR, "form");
        assertEquals(
                List.of(new Presence.Editor("Rikke Redaktør", START.plusSeconds(91))),
                presence.sign(COLLEAGUE, "form"));
    }

    @Test
    void whoLeavesIsGone() {
        presence.sign(EDITOR, "form");
        presence.leave(EDITOR, "form");
        presence.leave(EDITOR, "never opened");

        assertEquals(List.of(), presence.sign(COLLEAGUE, "form"));
    }
}
