package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.notices.MailReport;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice.Letter;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ScriptedSmtp;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole runtime and a mail server: who gets which mail for which step, and that none is lost while the server is away. */
class NoticesByMailTest {

    private static final String BASE = "http://leder.example.dk/intra";
    private static final Actor LEA = actor("lea", "LEADER");
    private static final Actor ADA = actor("ada", "ADMINISTRATOR");
    private static final Actor BO = actor("bo", "ADMINISTRATOR");
    private static final User OPERATOR = new User("op", "Op", Set.of(Role.ADMINISTRATOR), true, "da");
    private static final Story STORY = new Story(
            "Hemmelig titel",
            "Hemmelig skole",
            "Hemmelig udfordring",
            "Hemmelig handling",
            "Hemmeligt resultat",
            "Hemmelig læring",
            "Lea Lund",
            List.of(),
            List.of());

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final PostOffice office = PostOffice.opened();
    private RunningSite site;

    @BeforeEach
    void start() {
        site = startWith(office.options());
        create("lea", Role.LEADER, "da");
        create("rie", Role.EDITOR, "da");
        create("ada", Role.ADMINISTRATOR, "da");
        create("bo", Role.ADMINISTRATOR, "en");
        change(user("administrator").withMailAddress("fhv@example.dk"), false);
    }

    private RunningSite startWith(String... mailServer) {
        String[] options = Stream.concat(
                        Stream.of("--base-url=" + BASE, "--context-path=/intra"), Arrays.stream(mailServer))
                .toArray(String[]::new);
        return RunningSite.start(clock, folder, options);
    }

    @AfterEach
    void stop() {
        site.close();
        office.close();
    }

    @Test
    void everyStepIsToldToExactlyTheRightPeople() {
        UUID id = submit();
        assertTold(
                "lea: Vi har modtaget dit bidrag", "ada: Der er kommet et nyt bidrag", "bo: A new story has arrived");

        Submission claimed = take(id, ADA, Step.of(Action.CLAIM));
        Submission asked = take(
                id, ADA, Step.of(Action.REQUEST_CHANGES).saying("Lidt mere").on(claimed.revision()));
        assertTold("lea: Dit bidrag mangler lidt, før det kan udgives");

        save(id, asked);
        take(id, LEA, Step.of(Action.SUBMIT));
        assertTold(
                "lea: Vi har modtaget dit bidrag",
                "ada: Et bidrag er sendt ind igen",
                "bo: A story has been sent in again");

        Submission again = take(id, BO, Step.of(Action.CLAIM));
        take(id, BO, Step.suggest(STORY).saying("Sådan?").on(again.revision()));
        assertTold("lea: Der er forslag til ændringer i dit bidrag");

        take(id, LEA, Step.of(Action.SUBMIT));
        take(id, ADA, Step.of(Action.CLAIM));
        assertTold(
                "lea: Vi har modtaget dit bidrag",
                "ada: Et bidrag er sendt ind igen",
                "bo: A story has been sent in again");
        take(id, LEA, Step.of(Action.EDIT));
        assertTold("ada: Et bidrag er taget tilbage for at blive rettet");

        take(id, LEA, Step.of(Action.SUBMIT));
        Submission ready = take(id, ADA, Step.of(Action.CLAIM));
        take(id, ADA, Step.of(Action.APPROVE).on(ready.revision()));
        assertTold(
                "lea: Vi har modtaget dit bidrag",
                "ada: Et bidrag er sendt ind igen",
                "bo: A story has been sent in again",
                "lea: Dit bidrag er udgivet");

        take(id, LEA, Step.of(Action.ANONYMISE));
        take(id, BO, Step.of(Action.TAKE_DOWN).saying("Nævner en borger"));
        assertTold("lea: Dit bidrag er taget af siden");
    }

    @Test
    void whatEndsOtherwiseIsToldAsWell() {
        UUID withdrawn = submit();
        take(withdrawn, LEA, Step.of(Action.WITHDRAW));
        UUID rejected = submit();
        Submission claimed = take(rejected, ADA, Step.of(Action.CLAIM));
        take(rejected, ADA, Step.of(Action.REJECT).saying("Desværre").on(claimed.revision()));
        UUID emergency = submit();
        take(
                emergency,
                BO,
                Step.of(Action.REJECT)
                        .overriding("Nævner en borger")
                        .on(site.get(Submissions.class)
                                .find(emergency, BO)
                                .orElseThrow()
                                .revision()));

        List<String> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            told.addAll(List.of(
                    "lea: Vi har modtaget dit bidrag",
                    "ada: Der er kommet et nyt bidrag",
                    "bo: A new story has arrived"));
        }
        told.addAll(List.of(
                "ada: Et bidrag er trukket tilbage",
                "bo: A story has been withdrawn",
                "lea: Dit bidrag bliver ikke udgivet",
                "lea: Dit bidrag bliver ikke udgivet",
                "ada: Et bidrag er afgjort som en nødsag"));
        assertTold(told.toArray(String[]::new));
    }

    @Test
    void aMailHasOneLinkToThePublicAddressAndNothingOfAnybody() {
        UUID id = submit();

        for (Letter letter : office.awaitLetters(3)) {
            String all = letter.subject() + "\n" + letter.text() + letter.id();
            assertEquals(2, letter.text().split("https?://", -1).length, letter.text());
            String link = BASE
                    + (letter.to().equals("lea@example.dk") ? "/ledelsesgrundlag/mine-bidrag/" : "/author/reviews/")
                    + id;
            assertTrue(letter.text().lines().anyMatch(link::equals), letter.text());
            for (String secret : List.of("Hemmelig", "Lea", "lea@", "Lund", "Ada", "ada@", "bo@", "127.0.0.1")) {
                assertFalse(all.contains(secret), all);
            }
            assertTrue(letter.id().endsWith("@leder.example.dk>"), letter.id());
        }
    }

    @Test
    void whoIsDisabledOrHasNoAddressOrAnotherIsWrittenToAsThingsAreThen() {
        office.shut();
        submit();
        PostOffice.await(() -> report().problem().isPresent());
        change(user("ada"), false);
        change(user("bo").withMailAddress(""), true);
        change(user("lea").withMailAddress("lea.ny@example.dk"), true);
        office.open();

        goOnUntilNothingWaits();
        assertEquals(
                List.of("lea.ny@example.dk"),
                office.letters().stream().map(Letter::to).toList());
        assertEquals(
                List.of("bo/noAddress"),
                report().missed().stream()
                        .map(missed -> missed.recipient().name() + "/" + missed.reason())
                        .toList());
    }

    @Test
    void aServerThatIsAwayForAnHourGetsEverythingOnceAndTheSame() {
        office.shut();
        for (int i = 0; i < 4; i++) {
            submit();
        }
        PostOffice.await(() -> report().problem().isPresent());
        for (int minute = 0; minute < 60; minute += 5) {
            goOn(Duration.ofMinutes(5));
        }
        assertEquals(12, report().waiting());
        office.open();

        goOnUntilNothingWaits();
        assertOnce(12, office.letters());
    }

    @Test
    void whatWaitsWhenTheProgramEndsIsSentWhenItRunsAgain() {
        office.shut();
        submit();
        PostOffice.await(() -> report().problem().isPresent());
        site.close();
        office.open();
        clock.pass(Duration.ofMinutes(1));

        site = startWith(office.options());

        assertOnce(3, office.awaitLetters(3));
    }

    @Test
    void whatWaitsIsKeptWhileThereIsNoServer() {
        office.shut();
        submit();
        PostOffice.await(() -> report().problem().isPresent());
        site.close();
        site = startWith();
        submit();
        assertEquals(3, report().waiting());
        assertFalse(report().isConfigured());
        site.close();
        office.open();
        clock.pass(Duration.ofMinutes(1));

        site = startWith(office.options());

        assertOnce(3, office.awaitLetters(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"connect|421 4.3.2 Not now", "RCPT|554 5.7.1 Relay access denied", "text|554 5.7.1 Spam"})
    void whatAServerDoesNotTakeNowIsSentOnceItDoes(String command, String reply) {
        site.close();
        try (ScriptedSmtp bad = ScriptedSmtp.plain().answering(command, reply)) {
            site = startWith(
                    "--smtp-host=127.0.0.1",
                    "--smtp-port=" + bad.port(),
                    "--smtp-tls=none",
                    "--mail-from=l@example.dk");
            submit();
            PostOffice.await(() -> report().problem().isPresent());
            assertTrue(
                    report().problem().get().contains(reply), report().problem().get());
            assertEquals(3, report().waiting());
            site.close();
        }
        clock.pass(Duration.ofMinutes(1));
        site = startWith(office.options());

        assertOnce(3, office.awaitLetters(3));
    }

    @Test
    void whatAServerSaysOfARecipientForGoodIsToldToAdministrators() {
        site.close();
        try (ScriptedSmtp picky = ScriptedSmtp.plain().answering("RCPT", "550 5.1.1 No such user")) {
            site = startWith(
                    "--smtp-host=127.0.0.1",
                    "--smtp-port=" + picky.port(),
                    "--smtp-tls=none",
                    "--mail-from=l@example.dk");
            submit();
            PostOffice.await(() -> report().missed().size() == 3);
        }

        assertEquals(
                Set.of("refused"),
                new HashSet<>(report().missed().stream()
                        .map(MailReport.Missed::reason)
                        .toList()));
        assertEquals(0, report().waiting());
        assertEquals(1, site.get(Notices.class).of("lea").size());
    }

    @Test
    void withoutAPrivateWayWhereOneIsAskedForNothingLeaves() {
        site.close();
        site = startWith("--smtp-host=127.0.0.1", "--smtp-port=" + office.port(), "--mail-from=l@example.dk");
        submit();

        PostOffice.await(() -> report().problem().isPresent());
        assertTrue(
                report().problem().get().contains("STARTTLS"),
                report().problem().get());
        assertEquals(List.of(), office.letters());
        assertEquals(3, report().waiting());
    }

    /** Time passes, and something happens that has the program look what is due. */
    private void goOn(Duration time) {
        clock.pass(time);
        site.get(Submissions.class).start(UUID.randomUUID(), LEA);
    }

    private void goOnUntilNothingWaits() {
        PostOffice.await(() -> {
            goOn(Duration.ofMinutes(5));
            return report().waiting() == 0;
        });
    }

    private void assertOnce(int number, List<Letter> letters) {
        PostOffice.await(() -> report().waiting() == 0);
        assertEquals(number, letters.size());
        assertEquals(number, office.letters().size());
        assertEquals(number, letters.stream().map(Letter::id).distinct().count());
        assertEquals(Optional.empty(), report().problem());
    }

    private final Set<Letter> told = new HashSet<>();

    /** What was told since the last time, and nothing else. */
    private void assertTold(String... expected) {
        office.awaitLetters(told.size() + expected.length);
        PostOffice.await(() -> report().waiting() == 0);
        List<Letter> news = office.letters().stream()
                .filter(letter -> !told.contains(letter))
                .toList();
        assertEquals(
                Arrays.stream(expected).sorted().toList(),
                news.stream()
                        .map(letter -> letter.to().replace("@example.dk", ": ") + letter.subject())
                        .sorted()
                        .toList());
        told.addAll(news);
    }

    private UUID submit() {
        UUID id = UUID.randomUUID();
        save(id, site.get(Submissions.class).start(id, LEA));
        take(id, LEA, Step.of(Action.SUBMIT));
        return id;
    }

    private void save(UUID id, Submission seen) {
        take(
                id,
                LEA,
                Step.save(STORY, Optional.of(new Consent("1", Instant.EPOCH))).on(seen.revision()));
    }

    private Submission take(UUID id, Actor actor, Step step) {
        return site.get(Submissions.class).take(id, actor, step);
    }

    private static Actor actor(String name, String role) {
        return new Actor(name, dk.esbjerg.ledelsesgrundlag.workflow.Role.valueOf(role));
    }

    private MailReport report() {
        return site.get(MailReport.class);
    }

    private void create(String name, Role role, String language) {
        String fullName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " Lund";
        site.get(UserAdministration.class)
                .create(OPERATOR, new User(name, fullName, name + "@example.dk", Set.of(role), true, language));
    }

    private void change(User changed, boolean enabled) {
        site.get(UserAdministration.class)
                .change(
                        OPERATOR,
                        user(changed.name()),
                        new User(
                                changed.name(),
                                changed.fullName(),
                                changed.mailAddress(),
                                changed.roles(),
                                enabled,
                                changed.language()));
    }

    private User user(String name) {
        return site.get(Users.class).find(name).orElseThrow();
    }
}
