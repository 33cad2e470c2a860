package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HousekeepingTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Duration AT_ONCE = Duration.ofMillis(5);

    private final Desk desk = new Desk(REPOSITORY);
    private final UUID id = UUID.randomUUID();

    @Test
    void whatCouldNotBePublishedIsPublishedWithoutAnybodyAsking() throws InterruptedException {
        desk.readers.breakDown();
        desk.approve(id, STORY);
        try (Housekeeping housekeeping = new Housekeeping(desk.submissions, Duration.ofDays(1), AT_ONCE)) {
            housekeeping.start();
            desk.readers.mend();

            await(() -> state() == State.PUBLISHED);
        }
    }

    @Test
    void whatIsDueIsErasedAndOneThatCannotBeReadStopsNothing() throws InterruptedException {
        UUID damaged = UUID.randomUUID();
        desk.submit(damaged, STORY);
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getNode(DossierNode.path(damaged)).setProperty("state", "lost"));
        desk.submit(id, STORY);
        desk.submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        Submissions dayAfterTomorrow = Desk.over(REPOSITORY, desk.readers, later);
        try (Housekeeping housekeeping = new Housekeeping(dayAfterTomorrow, Duration.ofDays(1), AT_ONCE)) {
            housekeeping.start();

            await(() -> desk.submissions.find(id, LEADER).isEmpty());
        }
        assertEquals(
                true,
                REPOSITORY.<Boolean>read(
                        DossierNode.WORKSPACE, session -> session.nodeExists(DossierNode.path(damaged))));
    }

    private State state() {
        return desk.submissions.find(id, LEADER).orElseThrow().state();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(20);
        }
        fail("It did not happen");
    }
}
