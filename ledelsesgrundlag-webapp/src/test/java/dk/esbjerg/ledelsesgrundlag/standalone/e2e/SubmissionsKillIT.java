package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.notices.MailReport;
import dk.esbjerg.ledelsesgrundlag.notices.NoticeWords;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice.Letter;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Storyteller;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again while leaders send a thousand cases and an administrator decides on what comes in: at
 * each start after it every step that was acknowledged is there and has led where it leads, with its notices, and its mails
 * have left, every one under an id of its own.
 */
class SubmissionsKillIT {

    private static final int SUBMISSIONS = 1000;
    private static final int DECISIONS = 60;
    private static final int ROUNDS = 3;

    /** One case in so many is written in the forms before it is sent. */
    private static final int WRITTEN = 50;

    private static final String PASSWORD = "en god lang sætning til alle";
    private static final List<String> LEADERS = List.of("lea", "leo", "lis", "lars");
    private static final String REVIEWER = "ada";
    private static final List<Action> DECIDES = List.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT);
    private static final String TEXT = "Vi satte os sammen og skrev det ned. ".repeat(20);
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @TempDir
    Path folder;

    private final PostOffice office = PostOffice.opened();
    private final Map<String, Queue<Submission>> drafts = new ConcurrentHashMap<>();
    private final Map<UUID, TakenSteps> steps = new ConcurrentHashMap<>();
    private final BlockingQueue<UUID> toDecide = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger submitted = new AtomicInteger();
    private final AtomicInteger decided = new AtomicInteger();

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void whatWasAcknowledgedIsThereHasLedWhereItLeadsAndIsTold() throws Exception {
        prepare();
        for (int round = 1; round <= ROUNDS; round++) {
            try (PackagedProgram program = PackagedProgram.startBriefly(options("--data", folder.toString()))) {
                workUntilKilled(program, SUBMISSIONS * round / ROUNDS, DECISIONS * round / ROUNDS);
            }
            try (RunningSite site = RunningSite.start(folder, options())) {
                check(site, round);
            }
        }
        assertTrue(submitted.get() >= SUBMISSIONS);
        for (Action decision : DECIDES) {
            assertTrue(steps.values().stream().anyMatch(taken -> taken.isAcknowledged(decision)), decision.code());
        }
    }

    private void check(RunningSite site, int round) {
        Map<UUID, Submission> found = new HashMap<>();
        steps.forEach((id, taken) -> site.get(Submissions.class)
                .find(id, Actor.SYSTEM)
                .ifPresentOrElse(submission -> found.put(id, submission), taken::checkNothing));
        found.forEach((id, submission) -> steps.get(id).check(submission));
        assertEquals(
                in(State.PUBLISHED, found, Submission::caseId),
                site.get(Framework.class).cases().byTitle().stream()
                        .map(CaseTeaser::id)
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertTold(site, found);
        PostOffice.await(() -> site.get(MailReport.class).waiting() == 0);
        assertSent(found, round);
        toDecide.clear();
        toDecide.addAll(in(State.IN_REVIEW, found, Submission::id));
        toDecide.addAll(in(State.SUBMITTED, found, Submission::id));
    }

    private static Set<UUID> in(State state, Map<UUID, Submission> found, Function<Submission, UUID> id) {
        return found.values().stream()
                .filter(submission -> submission.state() == state)
                .map(id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Also of what was not acknowledged any more: a step and its notices are there together, or neither is. */
    private static void assertTold(RunningSite site, Map<UUID, Submission> found) {
        Map<UUID, List<Told>> told = Stream.concat(LEADERS.stream(), Stream.of(REVIEWER))
                .flatMap(user -> site.get(Notices.class).of(user).stream()
                        .map(notice -> new Told(user, notice.submission(), notice.kind())))
                .sorted(Told.ORDER)
                .collect(Collectors.groupingBy(Told::submission));
        found.forEach((id, submission) -> assertEquals(Told.expected(submission), told.getOrDefault(id, List.of())));
    }

    private void assertSent(Map<UUID, Submission> found, int kills) {
        List<Letter> letters = office.letters();
        Map<String, Set<String>> ids = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.to() + " " + submission(letter) + " " + letter.subject(),
                        Collectors.mapping(Letter::id, Collectors.toSet())));
        Set<String> expected = found.values().stream()
                .flatMap(submission -> Told.expected(submission).stream())
                .filter(told -> !told.kind().isOnSiteOnly())
                .map(told -> told.user() + "@example.dk " + told.submission() + " "
                        + NoticeWords.sentence(told.kind(), DANISH))
                .collect(Collectors.toSet());
        assertEquals(expected, ids.keySet());
        ids.forEach((mail, its) -> assertEquals(1, its.size(), mail));
        assertEquals(ids.size(), ids.values().stream().distinct().count(), "mails with the same id");
        // Only the mail that was on its way at that moment is sent once more.
        assertTrue(letters.size() <= expected.size() + kills, letters.size() + " of " + expected.size());
    }

    private static String submission(Letter letter) {
        return letter.text().replaceAll("(?s).*/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\n.*", "$1");
    }

    /** What somebody is told of a submission. */
    private record Told(String user, UUID submission, NoticeKind kind) {

        static final Comparator<Told> ORDER = Comparator.comparing(Told::user).thenComparing(Told::kind);

        static List<Told> expected(Submission submission) {
            Stream<Told> toAuthor = submission.trail().stream()
                    .map(TrailEntry::action)
                    .flatMap(action -> action == Action.SUBMIT
                            ? Stream.of(NoticeKind.RECEIVED)
                            : NoticeKind.toAuthor(action).stream())
                    .map(kind -> new Told(submission.author(), submission.id(), kind));
            Stream<Told> toReviewer = submission.trail().stream()
                    .filter(entry -> entry.action() == Action.SUBMIT)
                    .map(entry -> new Told(REVIEWER, submission.id(), NoticeKind.SUBMITTED));
            return Stream.concat(toAuthor, toReviewer).sorted(ORDER).toList();
        }
    }

    /** Lets everybody do what they can until so much is acknowledged in all, and comes in the middle of the next. */
    private void workUntilKilled(PackagedProgram program, int enoughSubmitted, int enoughDecided) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(LEADERS.size() + 1);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (String leader : LEADERS) {
                Storyteller teller = new Storyteller(SignedIn.to(program.address(""), leader, PASSWORD));
                working.add(threads.submit(() -> {
                    untilKilled(killed, () -> tell(leader, teller));
                    return null;
                }));
            }
            SignedIn reviewer = SignedIn.to(program.address(""), REVIEWER, PASSWORD);
            working.add(threads.submit(() -> {
                untilKilled(killed, () -> decide(reviewer));
                return null;
            }));
            PostOffice.await(() -> submitted.get() >= enoughSubmitted && decided.get() >= enoughDecided
                    || working.stream().anyMatch(Future::isDone));
            killed.set(true);
            program.kill();
            for (Future<?> work : working) {
                work.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void untilKilled(AtomicBoolean killed, Callable<?> work) throws Exception {
        try {
            while (!killed.get()) {
                work.call();
            }
        } catch (UncheckedIOException e) {
            if (!killed.get()) {
                throw e;
            }
        }
    }

    /** Sends a case that was written before; every fiftieth is written first. */
    private Void tell(String leader, Storyteller teller) {
        Submission draft = number.incrementAndGet() % WRITTEN == 0
                ? null
                : drafts.get(leader).poll();
        UUID id = draft == null ? UUID.randomUUID() : draft.id();
        Supplier<Connection.Response> sending;
        if (draft == null) {
            Document lastPage = teller.write(id, "Nummer " + number, TEXT);
            sending = () -> teller.send(lastPage);
        } else {
            sending = () -> teller.sendWritten(id, draft.revision());
        }
        take(id, Action.SUBMIT, "", () -> KilledWork.acknowledged(sending.get()));
        submitted.incrementAndGet();
        toDecide.add(id);
        return null;
    }

    private Void decide(SignedIn reviewer) throws InterruptedException {
        UUID id = toDecide.poll(1, TimeUnit.SECONDS);
        if (id == null) {
            return null;
        }
        String address = "/author/reviews/" + id;
        FormElement claim = (FormElement) reviewer.get(address).selectFirst("form:has(button[value=claim])");
        if (claim != null) {
            take(id, Action.CLAIM, "", () -> KilledWork.acknowledged(reviewer.press(claim, "claim")));
        }
        Action decision = DECIDES.get(decided.get() % DECIDES.size());
        String comment = decision == Action.APPROVE ? "" : "Nummer " + decided;
        FormElement form = (FormElement) reviewer.get(address).expectFirst("form.wb-decision:has(textarea)");
        SignedIn.fill(form, "comment", comment);
        take(id, decision, comment, () -> {
            Connection.Response answer = reviewer.press(form, decision.code());
            if (decision != Action.REQUEST_CHANGES) {
                assertEquals(200, answer.statusCode());
                answer = reviewer.press(
                        (FormElement) SignedIn.parse(answer).expectFirst("form.wb-decision"), decision.code());
            }
            KilledWork.acknowledged(answer);
        });
        decided.incrementAndGet();
        return null;
    }

    private void take(UUID id, Action action, String comment, Runnable step) {
        steps.computeIfAbsent(id, first -> new TakenSteps()).take(action, comment, step);
    }

    private String[] options(String... more) {
        return Stream.of(more, office.options(), new String[] {"--base-url=http://leder.example.dk"})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    /** Users who can sign in again after every start, and the leaders' drafts. */
    private void prepare() {
        try (RunningSite site = RunningSite.start(folder, options())) {
            User operator = new User("op", "Op", Set.of(Role.ADMINISTRATOR), true, "da");
            UserAdministration users = site.get(UserAdministration.class);
            signUp(site, users.create(operator, user(REVIEWER, Role.ADMINISTRATOR)), REVIEWER);
            User first = users.find(operator, "administrator").orElseThrow();
            users.change(
                    operator, first, new User(first.name(), first.fullName(), first.roles(), false, first.language()));
            LEADERS.forEach(leader -> signUp(site, users.create(operator, user(leader, Role.LEADER)), leader));
            LEADERS.parallelStream().forEach(leader -> {
                Queue<Submission> own = new ConcurrentLinkedQueue<>();
                drafts.put(leader, own);
                while (own.size() < SUBMISSIONS / LEADERS.size()) {
                    own.add(draft(site.get(Submissions.class), leader));
                }
            });
        }
    }

    private Submission draft(Submissions submissions, String leader) {
        Actor author = new Actor(leader, dk.esbjerg.ledelsesgrundlag.workflow.Role.LEADER);
        Submission started = submissions.start(UUID.randomUUID(), author);
        Story story = Contributions.story("Nummer " + number.incrementAndGet());
        return submissions.take(
                started.id(), author, Step.save(story, Optional.empty()).on(started.revision()));
    }

    private static void signUp(RunningSite site, String given, String name) {
        Browsing browser = site.browse().signIn(name, given);
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

    private static User user(String name, Role role) {
        return new User(name, name, name + "@example.dk", Set.of(role), true, "da");
    }
}
