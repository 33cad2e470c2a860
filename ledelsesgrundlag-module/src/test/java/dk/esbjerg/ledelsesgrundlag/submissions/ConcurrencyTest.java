package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people in the same second, at one program or at two nodes of a cluster. */
class ConcurrencyTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final Desk desk = new Desk(REPOSITORY);
    private final Submissions elsewhere = Desk.over(REPOSITORY, desk.readers, Clock.systemUTC());
    private final ExecutorService people = Executors.newFixedThreadPool(4);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @RepeatedTest(10)
    void twoReviewersWhoDecideAtOnceHaveOneOutcome() throws Exception {
        int seen = desk.submit(id, STORY).revision();

        List<Optional<Refusal>> answers = atOnce(
                () -> elsewhere.take(
                        id, ADMINISTRATOR, Step.of(Action.REJECT).on(seen).overriding("Nej tak")),
                () -> desk.submissions.take(
                        id,
                        OTHER_ADMINISTRATOR,
                        Step.of(Action.APPROVE).on(seen).overriding("Ja tak")));

        Submission decided = desk.submissions.find(id, LEADER).orElseThrow();
        assertEquals(1, answers.stream().filter(Optional::isEmpty).count(), answers.toString());
        assertTrue(
                answers.stream()
                        .flatMap(Optional::stream)
                        .allMatch(Set.of(Refusal.STALE, Refusal.WRONG_STATE)::contains),
                answers.toString());
        boolean approved = decided.state() == State.PUBLISHED;
        assertEquals(approved ? State.PUBLISHED : State.REJECTED, decided.state());
        assertEquals(approved ? 1 : 0, desk.readers.seen().size());
        assertEquals(1, decided.trail().stream().filter(TrailEntry::override).count());
        assertEquals(decided.state(), elsewhere.submitted(ADMINISTRATOR).get(0).state());
        assertEquals(
                decided.state(),
                desk.submissions.submitted(ADMINISTRATOR).get(0).state());
    }

    @RepeatedTest(10)
    void whoClaimsSecondIsToldSo() throws Exception {
        desk.submit(id, STORY);

        List<Optional<Refusal>> answers = atOnce(
                () -> desk.submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM)),
                () -> elsewhere.take(id, OTHER_ADMINISTRATOR, Step.of(Action.CLAIM)));

        assertEquals(1, answers.stream().filter(Optional::isEmpty).count());
        assertEquals(
                1,
                answers.stream()
                        .filter(Optional.of(Refusal.WRONG_STATE)::equals)
                        .count(),
                answers.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormThatIsSentTwiceAtOnceMakesOneDossier(boolean atOneProgram) throws Exception {
        Submissions other = atOneProgram ? desk.submissions : elsewhere;

        List<Optional<Refusal>> answers =
                atOnce(() -> desk.submissions.start(id, LEADER), () -> other.start(id, LEADER));

        assertEquals(List.of(Optional.empty(), Optional.empty()), answers);
        assertEquals(1, desk.submissions.of(LEADER).size());
        assertEquals(1, desk.submissions.find(id, LEADER).orElseThrow().trail().size());
    }

    @Test
    void manyAtOnceGetAllOfTheirsStored() throws Exception {
        List<Callable<Submission>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Actor leader = new Actor("leder" + i, Role.LEADER);
            all.add(() -> {
                UUID own = UUID.randomUUID();
                int started = desk.submissions.start(own, leader).revision();
                desk.submissions.take(own, leader, Desk.save(STORY).on(started));
                return desk.submissions.take(own, leader, Step.of(Action.SUBMIT));
            });
        }

        for (Future<Submission> submitted : people.invokeAll(all)) {
            assertEquals(State.SUBMITTED, submitted.get().state());
        }

        assertEquals(200, desk.submissions.submitted(ADMINISTRATOR).size());
        assertEquals(200, elsewhere.submitted(ADMINISTRATOR).size());
    }

    @Test
    void whoAsksWhileTheListIsReadGetsAllOfIt() throws Exception {
        desk.submit(id, STORY);
        SlowReading slow = new SlowReading();
        Submissions starting = Desk.over(slow, desk.readers, Clock.systemUTC());
        Future<List<Summary>> first = people.submit(() -> starting.submitted(ADMINISTRATOR));
        slow.reading.await();

        AtomicReference<Thread> asking = new AtomicReference<>();
        Future<List<Summary>> second = people.submit(() -> {
            asking.set(Thread.currentThread());
            return starting.submitted(ADMINISTRATOR);
        });
        while (!second.isDone() && (asking.get() == null || asking.get().getState() != Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
        slow.goOn.countDown();

        assertEquals(1, second.get().size());
        assertEquals(1, first.get().size());
    }

    @Test
    void whatIsDoneElsewhereIsInTheListsHere() {
        assertEquals(List.of(), elsewhere.submitted(ADMINISTRATOR));
        desk.claim(id, STORY);

        assertEquals(desk.submissions.submitted(ADMINISTRATOR), elsewhere.submitted(ADMINISTRATOR));
        desk.submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
        assertEquals(desk.submissions.submitted(ADMINISTRATOR), elsewhere.submitted(ADMINISTRATOR));
        assertEquals(State.WITHDRAWN, elsewhere.of(LEADER).get(0).state());
    }

    private List<Optional<Refusal>> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Optional<Refusal>>> answers = new ArrayList<>();
        for (Callable<?> work : List.of(one, other)) {
            answers.add(people.submit(() -> {
                together.await();
                try {
                    work.call();
                    return Optional.empty();
                } catch (RefusedException e) {
                    return Optional.of(e.refusal());
                }
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    /** Reads everything when it is told to go on. */
    private static final class SlowReading implements ContentStore {

        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public <R> R readAll(String workspace, SessionFunction<R> function) {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return REPOSITORY.readAll(workspace, function);
        }

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            return REPOSITORY.read(workspace, function);
        }

        @Override
        public <R> R write(String workspace, SessionFunction<R> function) {
            return REPOSITORY.write(workspace, function);
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            REPOSITORY.observe(workspace, changedPaths);
        }
    }
}
