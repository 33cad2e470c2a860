package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.LogLines;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Duration;
import java.util.UUID;
import javax.jcr.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDossierTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final LogLines log = LogLines.of("dk.esbjerg.ledelsesgrundlag");
    private final Desk desk = new Desk(REPOSITORY);
    private final UUID id = UUID.randomUUID();
    private final UUID sound = UUID.randomUUID();

    @AfterEach
    void listenNoMore() {
        log.close();
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
        set(property, value);

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

    /** What is only a copy can be made again. */
    @ParameterizedTest
    @ValueSource(strings = {"/learning", "/state", "", "top"})
    void aCopyThatIsDamagedOrGoneStopsNobodyAndIsMadeAgain(String part) {
        desk.claim(id, STORY);
        String lost = part.equals("top") ? ReviewCopy.TOP : ReviewCopy.path(id) + part;
        REPOSITORY.change(DossierNode.WORKSPACE, session -> session.removeItem(lost));

        desk.submissions.take(id, ADMINISTRATOR, Step.of(Action.RELEASE));

        REPOSITORY.read(DossierNode.WORKSPACE, session -> {
            Node copy = session.getNode(ReviewCopy.path(id));
            assertEquals(STORY, StoryNode.read(copy));
            assertEquals("submitted", Properties.text(copy, "state"));
            return null;
        });
        desk.submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
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
        desk.submissions.eraseUnchangedFor(Duration.ZERO);

        assertEquals(1, log.lines().size(), "told once: " + log.lines());
        assertTrue(log.lines().get(0).startsWith("SEVERE The submission at ledelsesbidrag:" + DossierNode.path(id)));
    }

    @Test
    void whatIsMendedAndDamagedAgainIsToldAgain() {
        Submission submitted = desk.submit(id, STORY);
        for (int time = 1; time <= 2; time++) {
            set("state", "lost");
            desk.submissions.submitted(ADMINISTRATOR);
            desk.submissions.submitted(ADMINISTRATOR);
            assertThrows(DamagedSubmissionException.class, () -> desk.submissions.find(id, LEADER));
            assertEquals(time, log.lines().size(), log.lines()::toString);

            set("state", submitted.state().code());
            submitted = desk.submissions.take(id, LEADER, Step.of(time == 1 ? Action.EDIT : Action.SUBMIT));
        }
    }

    private void set(String property, String value) {
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getProperty(DossierNode.path(id) + "/" + property)
                        .setValue(value));
    }
}
