package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leaders write on an instance where nobody decides; what travels is told by the tests of the exchange. */
class ReplicaSubmissionsTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final PublicSide readers = new PublicSide(REPOSITORY);
    private final ReplicaSubmissions submissions =
            new ReplicaSubmissions(REPOSITORY, readers, (dossier, submission, notices, when) -> {}, Clock.systemUTC());
    private final UUID id = UUID.randomUUID();

    @Test
    void whatIsADraftAgainIsNotReadByAdministratorsAnyMore() {
        submit();
        assertTrue(isCopied());

        submissions
                .replicas()
                .unknown(id, submissions.replicas().steps(id).get(0).number());

        assertEquals(State.DRAFT, submissions.find(id, LEADER).orElseThrow().state());
        assertFalse(isCopied());
    }

    private void submit() {
        int revision = submissions.start(id, LEADER).revision();
        submissions.take(id, LEADER, save(STORY).on(revision));
        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
    }

    private boolean isCopied() {
        return REPOSITORY.read(DossierNode.WORKSPACE, session -> session.nodeExists(ReviewCopy.path(id)));
    }
}
