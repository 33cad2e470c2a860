package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDossierTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Logger LOG = Logger.getLogger(Dossiers.class.getName());

    private final Desk desk = new Desk(REPOSITORY);
    private final UUID id = UUID.randomUUID();
    private final UUID sound = UUID.randomUUID();

    @BeforeEach
    void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        LOG.setLevel(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "revision",
                "author",
                "caseId",
                "lastChangedBy",
                "title",
                "challenge",
                "tasks",
                "tools",
                "claimedBy",
                "changed",
                "trail/2/when",
                "trail/2/who",
                "trail/2/action",
                "trail/2/to",
                "trail/2/comment",
                "trail/2/fingerprint"
            })
    void aDossierThatLostSomethingIsRefusedAndHidesNoOther(String property) {
        desk.claim(id, STORY);
        desk.submit(sound, STORY);
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getProperty(DossierNode.path(id) + "/" + property)
                        .remove());

        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({
        "state, lost",
        "revision, many",
        "caseId, 7",
        "trail/1/action, burn",
        "trail/3/to, draft",
        "state, approved"
    })
    void aDossierThatHoldsWhatNobodyStoredIsRefusedAndHidesNoOther(String property, String value) {
        desk.claim(id, STORY);
        desk.submit(sound, STORY);
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getProperty(DossierNode.path(id) + "/" + property)
                        .setValue(value));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail", "trail/2"})
    void aDossierWithoutItsTrailIsRefused(String node) {
        desk.claim(id, STORY);
        desk.submit(sound, STORY);
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getNode(DossierNode.path(id) + "/" + node).remove());

        assertRefused();
    }

    private void assertRefused() {
        String message = assertThrows(DamagedSubmissionException.class, () -> desk.submissions.find(id, LEADER))
                .getMessage();
        assertTrue(message.contains(DossierNode.path(id)), message);
        assertThrows(
                DamagedSubmissionException.class, () -> desk.submissions.take(id, LEADER, Step.of(Action.WITHDRAW)));
        assertTrue(desk.submissions.submitted(ADMINISTRATOR).stream()
                .anyMatch(summary -> summary.id().equals(sound)));
        assertEquals(
                STORY, desk.submissions.find(sound, ADMINISTRATOR).orElseThrow().story());
        desk.submissions.finishPending();
    }
}
