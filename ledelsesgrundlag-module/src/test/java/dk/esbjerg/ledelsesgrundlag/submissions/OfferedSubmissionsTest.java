package dk.esbjerg.ledelsesgrundlag.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewInbox;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewRequest;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host's inbox shows what waits, and nothing else, whatever happens to it meanwhile. */
class OfferedSubmissionsTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final UUID id = UUID.randomUUID();
    private final Inbox inbox = new Inbox();
    private Submissions submissions;

    @BeforeEach
    void open() {
        submissions = reopened();
    }

    @Test
    void aDraftIsNobodysBusiness() {
        draft();

        assertEquals(Map.of(), inbox.shown);
    }

    @Test
    void whatIsSubmittedWaitsForTheGroup() {
        submit();

        assertEquals(
                Map.of(
                        id.toString(),
                        new ReviewRequest(
                                "ledelsesbidrag",
                                id.toString(),
                                ReviewCopy.path(id),
                                Desk.STORY.title(),
                                "lea",
                                "ledelsesgrundlag-administrators",
                                Optional.empty())),
                inbox.shown);
    }

    @Test
    void whoClaimsItHasIt() {
        submit();

        submissions.take(id, Desk.ADMINISTRATOR, Step.of(Action.CLAIM));
        assertEquals(Optional.of("ada"), inbox.shown.get(id.toString()).claimedBy());

        submissions.take(id, Desk.ADMINISTRATOR, Step.of(Action.RELEASE));
        assertEquals(Optional.empty(), inbox.shown.get(id.toString()).claimedBy());
    }

    @Test
    void whatIsDecidedIsGone() {
        submit();
        int seen =
                submissions.take(id, Desk.ADMINISTRATOR, Step.of(Action.CLAIM)).revision();

        Submission approved =
                submissions.take(id, Desk.ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));

        assertEquals(State.PUBLISHED, approved.state());
        assertEquals(Map.of(), inbox.shown);
    }

    @Test
    void whatItsAuthorTakesBackIsGone() {
        submit();

        submissions.take(id, Desk.LEADER, Step.of(Action.WITHDRAW));

        assertEquals(Map.of(), inbox.shown);
    }

    @Test
    void aStepCountsAlsoWhileTheInboxFails() {
        inbox.fails = true;

        assertEquals(State.SUBMITTED, submit().state());
        assertEquals(Map.of(), inbox.shown);

        inbox.fails = false;
        reopened().finishPending();
        assertEquals(Set.of(id.toString()), inbox.shown.keySet());
    }

    @Test
    void whatWasDecidedBeforeACrashIsGoneAfterIt() {
        submit();
        inbox.fails = true;
        submissions.take(id, Desk.LEADER, Step.of(Action.WITHDRAW));
        assertEquals(Set.of(id.toString()), inbox.shown.keySet());

        inbox.fails = false;
        reopened().finishPending();
        assertEquals(Map.of(), inbox.shown);
    }

    @Test
    void whatIsErasedLeavesNothingBehind() {
        submit();
        submissions.take(id, Desk.LEADER, Step.of(Action.WITHDRAW));
        inbox.offer(new ReviewRequest(
                "ledelsesbidrag", id.toString(), ReviewCopy.path(id), "Titel", "lea", "g", Optional.empty()));
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));

        assertEquals(1, over(tomorrow).eraseUnchangedFor(Duration.ofHours(1)));

        assertEquals(Map.of(), inbox.shown);
    }

    private Submission draft() {
        Submission started = submissions.start(id, Desk.LEADER);
        return submissions.take(id, Desk.LEADER, Desk.save(Desk.STORY).on(started.revision()));
    }

    private Submission submit() {
        draft();
        return submissions.take(id, Desk.LEADER, Step.of(Action.SUBMIT));
    }

    /** As after a restart: nothing is known but what is stored. */
    private Submissions reopened() {
        return over(Clock.systemUTC());
    }

    private Submissions over(Clock clock) {
        PublicSide readers = new PublicSide(REPOSITORY);
        return new OfferedSubmissions(
                new StoredSubmissions(REPOSITORY, readers, readers, (dossier, submission, notices, when) -> {}, clock),
                inbox);
    }

    private static final class Inbox implements ReviewInbox {

        private final Map<String, ReviewRequest> shown = new TreeMap<>();
        private boolean fails;

        @Override
        public void offer(ReviewRequest request) {
            refuseIfItFails();
            shown.put(request.itemId(), request);
        }

        @Override
        public void settle(String itemId) {
            refuseIfItFails();
            shown.remove(itemId);
        }

        @Override
        public Set<String> offered() {
            return Set.copyOf(shown.keySet());
        }

        private void refuseIfItFails() {
            if (fails) {
                throw new IllegalStateException("No tasks now");
            }
        }
    }
}
