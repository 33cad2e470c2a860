package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.notices.MailReport;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.notices.SiteNotice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice.Letter;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Storyteller;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again in the middle of a thousand submissions: each one that was acknowledged is there,
 * submitted and with its notices, and its mails have left, every one under an id of its own.
 */
class SubmissionsKillIT {

    private static final int SUBMISSIONS = 1000;
    private static final int ROUNDS = 3;
    private static final String PASSWORD = "en god lang sætning til alle";
    private static final List<String> LEADERS = List.of("lea", "leo", "lis", "lars");
    private static final String TEXT = "Vi satte os sammen og skrev det ned. ".repeat(20);
    private static final String REVIEWER = "ada";

    @TempDir
    Path folder;

    private final PostOffice office = PostOffice.opened();
    private final Map<UUID, String> begun = new ConcurrentHashMap<>();
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAndIsTold() throws Exception {
        prepareUsers();
        for (int round = 1; round <= ROUNDS; round++) {
            try (PackagedProgram program = PackagedProgram.start(options("--data", folder.toString()))) {
                submitUntilKilled(program, SUBMISSIONS * round / ROUNDS);
            }
        }

        assertTrue(acknowledged.size() >= SUBMISSIONS);
        try (RunningSite site = RunningSite.start(folder, options())) {
            Map<UUID, Submission> found = find(site);
            assertEquals(Set.of(), missing(found));
            acknowledged.forEach(
                    (id, leader) -> assertEquals(State.SUBMITTED, found.get(id).state()));
            assertTold(site, found);
            PostOffice.await(() -> site.get(MailReport.class).waiting() == 0);
            assertSent(found);
        }
    }

    private Map<UUID, Submission> find(RunningSite site) {
        Map<UUID, Submission> found = new HashMap<>();
        begun.forEach((id, leader) -> {
            Optional<Submission> one = site.get(Submissions.class)
                    .find(id, new Actor(leader, dk.esbjerg.ledelsesgrundlag.workflow.Role.LEADER));
            one.ifPresent(submission -> found.put(id, submission));
        });
        return found;
    }

    private Set<UUID> missing(Map<UUID, Submission> found) {
        Set<UUID> missing = new HashSet<>(acknowledged.keySet());
        missing.removeAll(found.keySet());
        return missing;
    }

    /** Also of what was not acknowledged any more: a step and its notices are there together, or neither is. */
    private void assertTold(RunningSite site, Map<UUID, Submission> found) {
        Notices notices = site.get(Notices.class);
        Map<UUID, List<NoticeKind>> told = Stream.concat(
                        LEADERS.stream().flatMap(leader -> notices.of(leader).stream()), notices.of(REVIEWER).stream())
                .collect(Collectors.groupingBy(
                        SiteNotice::submission, Collectors.mapping(SiteNotice::kind, Collectors.toList())));
        found.forEach((id, submission) -> assertEquals(
                submission.state() == State.SUBMITTED ? List.of(NoticeKind.RECEIVED, NoticeKind.SUBMITTED) : List.of(),
                told.getOrDefault(id, List.of())));
    }

    private void assertSent(Map<UUID, Submission> found) {
        List<Letter> letters = office.letters();
        Map<String, Set<String>> ids = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.to() + " " + submission(letter),
                        Collectors.mapping(Letter::id, Collectors.toSet())));
        Set<String> expected = new HashSet<>();
        found.forEach((id, submission) -> {
            if (submission.state() == State.SUBMITTED) {
                expected.add(submission.author() + "@example.dk " + id);
                expected.add(REVIEWER + "@example.dk " + id);
            }
        });
        assertEquals(expected, ids.keySet());
        ids.forEach((mail, its) -> assertEquals(1, its.size(), mail));
        // Only the mail that was on its way at that moment is sent once more.
        assertTrue(letters.size() <= expected.size() + ROUNDS, letters.size() + " of " + expected.size());
    }

    private static String submission(Letter letter) {
        return letter.text().replaceAll("(?s).*/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\n.*", "$1");
    }

    /** Lets everybody submit what they can until so many are acknowledged in all, and comes in the middle of the next. */
    private void submitUntilKilled(PackagedProgram program, int enough) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(LEADERS.size());
        try {
            List<Future<?>> working = new ArrayList<>();
            for (String leader : LEADERS) {
                SignedIn browser = SignedIn.to(program.address(""), leader, PASSWORD);
                working.add(threads.submit(() -> submit(leader, new Storyteller(browser), killed)));
            }
            PostOffice.await(
                    () -> acknowledged.size() >= enough || working.stream().anyMatch(Future::isDone));
            killed.set(true);
            program.kill();
            for (Future<?> work : working) {
                work.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void submit(String leader, Storyteller teller, AtomicBoolean killed) {
        try {
            while (!killed.get()) {
                UUID id = UUID.randomUUID();
                begun.put(id, leader);
                Connection.Response answer = teller.send(teller.write(id, "Nummer " + number.incrementAndGet(), TEXT));
                KilledWork.acknowledged(answer);
                acknowledged.put(id, leader);
            }
        } catch (UncheckedIOException e) {
            if (!killed.get()) {
                throw e;
            }
        }
    }

    private String[] options(String... more) {
        return Stream.of(more, office.options(), new String[] {"--base-url=http://leder.example.dk"})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    /** Users who can sign in again after every start. */
    private void prepareUsers() {
        try (RunningSite site = RunningSite.start(folder, options())) {
            User operator = new User("op", "Op", Set.of(Role.ADMINISTRATOR), true, "da");
            UserAdministration users = site.get(UserAdministration.class);
            users.create(operator, user(REVIEWER, Role.ADMINISTRATOR));
            User first = users.find(operator, "administrator").orElseThrow();
            users.change(
                    operator, first, new User(first.name(), first.fullName(), first.roles(), false, first.language()));
            for (String leader : LEADERS) {
                String given = users.create(operator, user(leader, Role.LEADER));
                Browsing browser = site.browse().signIn(leader, given);
                assertEquals(
                        303,
                        browser.post(
                                        "/author/account/password",
                                        "oldPassword",
                                        given,
                                        "newPassword",
                                        PASSWORD,
                                        "repeatedPassword",
                                        PASSWORD)
                                .statusCode());
            }
        }
    }

    private static User user(String name, Role role) {
        return new User(name, name, name + "@example.dk", Set.of(role), true, "da");
    }
}
