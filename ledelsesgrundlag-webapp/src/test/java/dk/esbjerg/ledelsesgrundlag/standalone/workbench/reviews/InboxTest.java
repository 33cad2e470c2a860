package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.LEADER;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the inbox tells at a glance, and how it is searched, sorted and leafed through. */
class InboxTest {

    private static final Instant NOW = Instant.parse("2030-05-01T12:00:00Z");
    private static final Actor BERIT = new Actor("berit", Role.ADMINISTRATOR);

    private static final MovableClock clock = new MovableClock();
    private static RunningSite site;
    private static Contributions contributions;
    private static Browsing administrator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(clock, folder, "--demo");
        contributions = new Contributions(site);
        contributions.submitted("Ældst");
        clock.pass(Duration.ofHours(3));
        clock.pass(Duration.ofMinutes(1));
        contributions.claimed("Hos mig", ADMINISTRATOR);
        clock.pass(Duration.ofMinutes(1));
        contributions.claimed("Hos Berit", BERIT);
        clock.pass(Duration.ofMinutes(1));
        UUID back = contributions.claimed("Hos forfatteren", ADMINISTRATOR);
        contributions.take(
                back,
                ADMINISTRATOR,
                Step.of(Action.REQUEST_CHANGES)
                        .on(contributions.now(back).revision())
                        .saying("Mere."));
        clock.pass(Duration.ofMinutes(1));
        contributions.published("Ude", ADMINISTRATOR);
        clock.pass(Duration.ofMinutes(1));
        UUID rejected = contributions.claimed("Afvist", ADMINISTRATOR);
        contributions.take(
                rejected,
                ADMINISTRATOR,
                Step.of(Action.REJECT)
                        .on(contributions.now(rejected).revision())
                        .saying("Nej."));
        clock.pass(Duration.ofMinutes(1));
        UUID own = contributions.submitted(ADMINISTRATOR, story("Nødsag"));
        contributions.take(
                own,
                ADMINISTRATOR,
                Step.of(Action.APPROVE).on(contributions.now(own).revision()).overriding("Haster."));
        clock.pass(Duration.ofDays(2));
        contributions.submitted("Åben sag");
        for (int i = 0; i < 26; i++) {
            contributions.take(
                    contributions.submitted(LEADER, story("Trukket %02d".formatted(i))),
                    LEADER,
                    Step.of(Action.WITHDRAW));
        }
        administrator = site.browseAs("administrator");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ældst|Hos mig|Hos Berit|Åben sag",
        "waiting, Ældst|Åben sag",
        "mine, Hos mig",
        "others, Hos Berit",
        "author, Hos forfatteren",
        "decided, Ude|Nødsag",
        "emergency, Nødsag",
        "trouble, ''",
        "findes-ikke, Ældst|Hos mig|Hos Berit|Åben sag"
    })
    void eachPileHoldsItsOwn(String pile, String titles) {
        List<String> found = titles(inbox("pile=" + pile));

        assertEquals(titles.isEmpty() ? List.of() : List.of(titles.split("\\|")), found);
    }

    @Test
    void itIsSearchedByTitleAndAuthorWithoutRegardToCase() {
        assertEquals(List.of("Hos mig", "Hos Berit", "Hos forfatteren"), titles(inbox("pile=all&q=HOS")));
        assertTrue(titles(inbox("pile=decided&q=lene")).contains("Ude"), "by the author's full name");
        assertTrue(inbox("pile=all&q=findes-slet-ikke").text().contains("Intet svarer til det, du søger"));
    }

    @Test
    void itIsSortedByAnyColumnBothWays() {
        assertEquals(List.of("Hos Berit", "Hos mig", "Ældst", "Åben sag"), titles(inbox("sort=title")));
        assertEquals(List.of("Åben sag", "Ældst", "Hos mig", "Hos Berit"), titles(inbox("sort=title&dir=desc")));
        assertEquals(List.of("Åben sag", "Hos Berit", "Hos mig", "Ældst"), titles(inbox("dir=desc")));
        for (String column : List.of("author", "state", "reviewer")) {
            assertEquals(4, titles(inbox("sort=" + column)).size());
            assertEquals(
                    "ascending", inbox("sort=" + column).select("th[aria-sort]").attr("aria-sort"));
        }
    }

    @Test
    void itIsLeafedThrough() {
        Document first = inbox("pile=closed");
        assertEquals(25, first.select("tbody tr").size());
        assertTrue(first.text().contains("27 i alt. Side 1 af 2."));
        Document second = Jsoup.parse(
                administrator.get(first.select("a[rel=next]").attr("href")).body());
        assertEquals(2, second.select("tbody tr").size());
        assertEquals(2, inbox("pile=closed&page=99").select("tbody tr").size());
        assertFalse(first.text().contains("Trukket 0"), "of what was withdrawn no title is left");
        assertTrue(titles(first).contains("(teksten er fjernet)"));
    }

    @Test
    void countsAgesAndTimesAreThereAtAGlance() {
        Document inbox = inbox("");
        List<String> figures = inbox.select(".wb-figures dd").eachText();

        assertEquals(List.of("2", "2 dage", "under et minut", "under et minut"), figures);
        assertTrue(inbox.text().contains("90 dages afgørelser: 3 i alt"), inbox.text());
        assertEquals("2", inbox.select(".wb-tabs a:contains(Venter) .wb-count").text());
        assertEquals("2 dage siden", inbox.select("tr:contains(Ældst) time").text());
        assertTrue(inbox("pile=emergency").text().contains("(dit eget)"));
    }

    @Test
    void timesToDecisionAreThoseOfTheLastNinetyDays() {
        List<Summary> decided = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            decided.add(decided(NOW.minus(Duration.ofDays(20)), Duration.ofDays(day)));
        }
        decided.add(decided(NOW.minus(Duration.ofDays(200)), Duration.ofDays(100)));
        decided.add(decided(NOW.minus(Duration.ofDays(1)), Duration.ofDays(-3)));

        DecisionTimes times = DecisionTimes.of(decided, NOW).orElseThrow();
        assertEquals(new DecisionTimes(10, new Age("days", 5), new Age("days", 9)), times);
        assertEquals(Optional.empty(), DecisionTimes.of(List.of(), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5M, now, 0",
        "PT59S, now, 0",
        "PT1M, minute, 1",
        "PT119M, minutes, 119",
        "PT2H, hours, 2",
        "PT47H, hours, 47",
        "P2D, days, 2"
    })
    void anAgeIsSaidInTheUnitThatSaysSomething(Duration time, String unit, long count) {
        assertEquals(new Age(unit, count), Age.of(time));
    }

    private static Summary decided(Instant submitted, Duration time) {
        return new Summary(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "leder",
                "Titel",
                State.PUBLISHED,
                "published",
                submitted,
                submitted,
                Optional.of(submitted),
                Optional.of(submitted.plus(time)),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                5);
    }

    private static Document inbox(String query) {
        var answer = administrator.get("/author/reviews?" + query);
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body());
    }

    private static List<String> titles(Document inbox) {
        return inbox.select("tbody th").eachText();
    }
}
