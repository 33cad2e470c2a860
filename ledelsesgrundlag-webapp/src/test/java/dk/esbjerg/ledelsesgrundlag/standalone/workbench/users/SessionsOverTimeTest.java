package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody stays signed in, and how long guessers wait, by a clock that the tests move. */
class SessionsOverTimeTest {

    private static final String ACCOUNT = "/author/account";
    private static final MovableClock CLOCK = new MovableClock();
    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(CLOCK, folder, "--demo", "--session-minutes", "30");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void forgetEarlierFailures() {
        CLOCK.pass(Duration.ofHours(1));
    }

    @Test
    void whoeverDoesNothingForTheLengthThatIsSetIsSignedOut() {
        Browsing browsing = site.browseAs("redaktoer");

        CLOCK.pass(Duration.ofMinutes(30).minusMillis(1));
        assertEquals(200, browsing.get(ACCOUNT).statusCode());
        CLOCK.pass(Duration.ofMinutes(30));
        assertEquals(303, browsing.get(ACCOUNT).statusCode());
    }

    @Test
    void aPageThatIsOnlyLeftOpenKeepsNobodySignedIn() {
        Browsing browsing = site.browseAs("redaktoer");
        String token = browsing.token();

        CLOCK.pass(Duration.ofMinutes(20));
        HttpResponse<String> presence = browsing.postOnly("/author/items/website/x/presence", "_token", token);
        assertEquals(404, presence.statusCode());
        CLOCK.pass(Duration.ofMinutes(10));

        assertEquals(303, browsing.get(ACCOUNT).statusCode());
    }

    @Test
    void afterTwelveHoursEverybodySignsInAgain() {
        Browsing browsing = site.browseAs("redaktoer");

        for (int i = 0; i < 35; i++) {
            CLOCK.pass(Duration.ofMinutes(20));
            assertEquals(200, browsing.get(ACCOUNT).statusCode(), "after " + (i + 1) * 20 + " minutes");
        }
        CLOCK.pass(Duration.ofMinutes(20));

        assertEquals(303, browsing.get(ACCOUNT).statusCode());
    }

    @Test
    void guessersWaitLongerEachTimeAndNeverMoreThanAMinute() {
        for (int i = 0; i < 5; i++) {
            assertEquals(403, guess("redaktoer").statusCode());
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertWaits("redaktoer", seconds + 1);
            CLOCK.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertEquals(429, guess("redaktoer").statusCode());
            CLOCK.pass(Duration.ofMillis(1));
            assertEquals(403, guess("redaktoer").statusCode());
        }
    }

    @Test
    void theRightPasswordHasToWaitToo() {
        for (int i = 0; i < 6; i++) {
            guess("redaktoer");
        }

        assertEquals(
                429,
                site.browse().trySignIn("redaktoer", site.password("redaktoer")).statusCode());
        CLOCK.pass(Duration.ofMinutes(1));
        site.browseAs("redaktoer");
        assertEquals(403, guess("redaktoer").statusCode());
    }

    @Test
    void othersAtTheSameAddressDoNotWaitForOneWhoForgot() {
        for (int i = 0; i < 6; i++) {
            guess("redaktoer");
        }

        site.browseAs("administrator");
    }

    @Test
    void whoeverTriesManyNamesWaitsForAllOfThem() {
        for (int i = 0; i < 20; i++) {
            assertEquals(403, guess("navn" + i).statusCode());
        }

        assertWaits("redaktoer", 2);
    }

    @Test
    void theOwnPasswordIsNotGuessedInAnOpenSessionEither() {
        Browsing browsing = site.browseAs("redaktoer");
        String token = browsing.token();
        String[] fields = {
            "oldPassword",
            "forkert",
            "newPassword",
            "en helt ny sætning",
            "repeatedPassword",
            "en helt ny sætning",
            "_token",
            token
        };
        for (int i = 0; i < 5; i++) {
            assertEquals(422, browsing.postOnly(ACCOUNT + "/password", fields).statusCode());
        }

        HttpResponse<String> answer = browsing.postOnly(ACCOUNT + "/password", fields);

        assertEquals(429, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 198.51.100.7", "Forwarded, for=198.51.100.7"})
    void whatClaimsToComeFromAProxyMeansNothingWithoutOne(String header, String value) {
        for (int i = 0; i < 5; i++) {
            site.browse().trySignIn("redaktoer", "forkert adgangskode", header, value + i);
        }

        assertWaits("redaktoer", 2);
    }

    private static HttpResponse<String> guess(String user) {
        return site.browse().trySignIn(user, "forkert adgangskode");
    }

    private static void assertWaits(String user, int seconds) {
        HttpResponse<String> answer = guess(user);
        assertEquals(429, answer.statusCode());
        assertEquals(
                String.valueOf(seconds),
                answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("Der er for mange forsøg lige nu"), answer.body());
    }
}
