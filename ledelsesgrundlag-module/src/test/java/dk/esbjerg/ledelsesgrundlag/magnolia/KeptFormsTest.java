package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptFormsTest {

    private static final String PAGE = "/ledelsesgrundlag/del-din-erfaring";

    private final Fields fields = new Fields(Map.of("story.challenge", List.of("Vi stod fast")));
    private Instant now = Instant.parse("2026-12-01T08:00:00Z");
    private final KeptForms forms = new KeptForms(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aFormComesBackOnItsPageHoweverOften() {
        String id = forms.keep(PAGE, fields);

        assertEquals(Optional.of(fields), forms.find(id, PAGE));
        assertEquals(Optional.of(fields), forms.find(id, PAGE));
        assertEquals(Optional.empty(), forms.find(id, "/ledelsesgrundlag/mine-bidrag"));
    }

    @Test
    void nobodyGetsAnothersOrAForgottenOne() {
        String id = forms.keep(PAGE, fields);
        assertNotEquals(id, forms.keep(PAGE, fields));
        assertEquals(Optional.empty(), forms.find("1", PAGE));

        forms.forget(id);
        forms.forget("1");

        assertEquals(Optional.empty(), forms.find(id, PAGE));
    }

    @Test
    void afterAnHourItIsGone() {
        String id = forms.keep(PAGE, fields);

        now = now.plus(Duration.ofHours(1));
        assertEquals(Optional.of(fields), forms.find(id, PAGE));

        now = now.plusMillis(1);
        assertEquals(Optional.empty(), forms.find(id, PAGE));
    }

    @Test
    void theOldestMakesRoom() {
        Fields large = new Fields(Map.of("story.challenge", List.of("x".repeat(9_000_000))));
        String first = forms.keep(PAGE, large);
        String second = forms.keep(PAGE, large);
        String third = forms.keep(PAGE, large);

        assertEquals(Optional.empty(), forms.find(first, PAGE));
        assertEquals(Optional.of(large), forms.find(second, PAGE));
        assertEquals(Optional.of(large), forms.find(third, PAGE));
    }
}
