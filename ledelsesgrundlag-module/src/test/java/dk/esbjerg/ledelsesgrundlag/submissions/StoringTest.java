package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to a step when the storage, or what is stored with it, does not take it. */
class StoringTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final FullDisk disk = new FullDisk();
    private final Desk desk = new Desk(REPOSITORY, disk, Clock.systemUTC());
    private final Submissions submissions = desk.submissions;
    private final UUID id = UUID.randomUUID();

    @Test
    void onAFullDiskNothingChangesAndLaterItGoesOn() {
        Submission draft = desk.draft(id, STORY);
        disk.refuse(new ContentUnavailableException("There is no space left on the device", null));

        assertThrows(ContentUnavailableException.class, () -> submissions.take(id, LEADER, Step.of(Action.SUBMIT)));
        assertThrows(ContentUnavailableException.class, () -> submissions.start(UUID.randomUUID(), LEADER));

        assertEquals(Optional.of(draft), submissions.find(id, LEADER));
        assertEquals(1, submissions.of(LEADER).size());
        assertEquals(List.of(), submissions.submitted(ADMINISTRATOR));
        disk.refuse(null);
        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
        assertEquals(1, submissions.submitted(ADMINISTRATOR).size());
    }

    @Test
    void whoIsAlwaysSlowerIsTold() {
        desk.draft(id, STORY);
        disk.refuse(new ChangedMeanwhileException("Somebody was faster", null));

        assertEquals(
                Refusal.STALE,
                assertThrows(RefusedException.class, () -> submissions.take(id, LEADER, Step.of(Action.SUBMIT)))
                        .refusal());
        assertEquals(2, disk.refused);
    }

    @Test
    void savingWhatIsSavedStoresNothing() {
        Submission draft = desk.draft(id, STORY);
        Step same = Step.save(STORY, draft.consent()).on(draft.revision());

        assertEquals(draft, submissions.take(id, LEADER, same));
        assertEquals(draft, submissions.take(id, LEADER, same));
        assertThrows(
                RefusedException.class,
                () -> submissions.take(id, LEADER, save(titled("x")).on(draft.revision() - 1)));
    }

    @Test
    void noticesAreStoredWithTheStepOrNeither() {
        NoticeBook book = (dossier, submission, notices, when) -> {
            (dossier.hasNode(DossierNode.NOTICES)
                            ? dossier.getNode(DossierNode.NOTICES)
                            : dossier.addNode(DossierNode.NOTICES, "mgnl:contentNode"))
                    .setProperty("kinds", notices.toString());
            if (submission.state().isFinal()) {
                throw new IllegalStateException("The book is full");
            }
        };
        Submissions noted = new StoredSubmissions(REPOSITORY, desk.readers, desk.readers, book, Clock.systemUTC());
        desk.draft(id, STORY);
        Submission submitted = noted.take(id, LEADER, Step.of(Action.SUBMIT));

        assertTrue(Exported.from(REPOSITORY, DossierNode.WORKSPACE).contains("RECEIVED"));
        assertThrows(IllegalStateException.class, () -> noted.take(id, LEADER, Step.of(Action.WITHDRAW)));
        assertEquals(Optional.of(submitted), noted.find(id, LEADER));
        assertFalse(Exported.from(REPOSITORY, DossierNode.WORKSPACE).contains("WITHDRAWN"));
    }

    /** Takes nothing for as long as it refuses. */
    private static final class FullDisk implements ContentStore {
        private RuntimeException refusal;
        private int refused;

        void refuse(RuntimeException with) {
            refusal = with;
        }

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            return REPOSITORY.read(workspace, function);
        }

        @Override
        public <R> R write(String workspace, SessionFunction<R> function) {
            return REPOSITORY.write(workspace, session -> {
                R result = function.apply(session);
                if (refusal != null) {
                    refused++;
                    throw refusal;
                }
                return result;
            });
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            REPOSITORY.observe(workspace, changedPaths);
        }
    }
}
