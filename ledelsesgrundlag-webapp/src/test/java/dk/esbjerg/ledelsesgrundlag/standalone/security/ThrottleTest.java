package dk.esbjerg.ledelsesgrundlag.standalone.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void fromElsewhereNobodyWaits() {
        fail("mette", "192.0.2.1", 6);

        assertTrue(attempt("mette", "192.0.2.1").isPresent());
        assertTrue(attempt("METTE ", "192.0.2.1").isPresent());
        assertEquals(Optional.empty(), attempt("mette", "192.0.2.2"));
        assertEquals(Optional.empty(), attempt("hans", "192.0.2.1"));
    }

    @Test
    void aWaitIsNotMadeLongerByAskingMeanwhile() {
        fail("mette", "192.0.2.1", 5);
        attempt("mette", "192.0.2.1");
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.of(Duration.ofSeconds(1)), attempt("mette", "192.0.2.1"));
        }

        clock.pass(Duration.ofSeconds(1));

        assertEquals(Optional.empty(), attempt("mette", "192.0.2.1"));
    }

    @Test
    void afterAQuarterOfAnHourAllIsForgotten() {
        fail("mette", "192.0.2.1", 30);

        clock.pass(Duration.ofMinutes(15).plusMillis(1));

        fail("mette", "192.0.2.1", 5);
        assertEquals(Optional.empty(), attempt("hans", "192.0.2.1"));
    }

    @Test
    void whoSignsInStartsAnewButDoesNotClearWhatTheAddressDid() {
        for (int i = 0; i < 19; i++) {
            assertEquals(Optional.empty(), attempt("navn" + i, "192.0.2.1"));
        }
        for (int i = 0; i < 50; i++) {
            assertEquals(Optional.empty(), attempt("mette", "192.0.2.1"));
            succeeded("mette", "192.0.2.1");
        }

        assertEquals(Optional.empty(), attempt("hans", "192.0.2.1"));
        assertTrue(attempt("jens", "192.0.2.1").isPresent());
    }

    @Test
    void madeUpNamesKeepNobodyOutForLongerThanAMinute() {
        int[] made = {0};
        Runnable guessing = () -> {
            attempt("navn" + made[0]++, "192.0.2.1");
            attempt("navn" + made[0]++, "192.0.2.1");
        };
        for (int i = 0; i < 300; i++) {
            guessing.run();
            clock.pass(Duration.ofSeconds(1));
        }

        for (String user : new String[] {"mette", "hans"}) {
            int waited = 0;
            while (attempt(user, "192.0.2.1").isPresent() && waited <= 60) {
                clock.pass(Duration.ofSeconds(1));
                guessing.run();
                waited++;
            }
            assertTrue(waited > 0 && waited <= 20, user + " waited " + waited + " s");
        }
    }

    @Test
    void aKnownDeviceIsCountedByItself() {
        Optional<String> device = Optional.of("a");
        for (int i = 0; i < 100; i++) {
            attempt("navn" + i, "192.0.2.1");
            attempt("mette", "192.0.2.1");
        }
        assertTrue(attempt("mette", "192.0.2.1").isPresent());

        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), throttle.attempt("mette", "192.0.2.1", device));
        }
        assertTrue(throttle.attempt("mette", "192.0.2.1", device).isPresent());
        assertTrue(throttle.attempt("mette", "192.0.2.9", device).isPresent(), "it goes where its browser goes");
        assertEquals(Optional.empty(), throttle.attempt("mette", "192.0.2.1", Optional.of("b")));
        clock.pass(Duration.ofMinutes(1));
        throttle.succeeded("mette", "192.0.2.1", device);
        assertEquals(Optional.empty(), throttle.attempt("mette", "192.0.2.1", device));
    }

    @Test
    void oneIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 20; i++) {
            attempt("navn" + i, "2001:db8:1:2::" + i);
        }

        assertTrue(attempt("mette", "2001:db8:1:2:ffff::1").isPresent());
        assertEquals(Optional.empty(), attempt("mette", "2001:db8:1:3::1"));
    }

    @Test
    void hugeNamesAndManyAddressesTakeNoMoreThanTheirRoom() {
        String huge = "n".repeat(100_000);

        for (int i = 0; i < 30_000; i++) {
            attempt(i + huge, "192.0.2." + i);
        }

        assertTrue(throttle.remembered() <= 10_000, () -> throttle.remembered() + " are remembered");
    }

    private Optional<Duration> attempt(String user, String address) {
        return throttle.attempt(user, address, Optional.empty());
    }

    private void succeeded(String user, String address) {
        throttle.succeeded(user, address, Optional.empty());
    }

    private void fail(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            while (attempt(user, address).isPresent()) {
                clock.pass(Duration.ofSeconds(1));
            }
        }
    }
}
