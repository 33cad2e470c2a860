package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.OTHER_LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubmissionsTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final Desk desk = new Desk(REPOSITORY);
    private final Submissions submissions = desk.submissions;
    private final UUID id = UUID.randomUUID();

    @Test
    void whatIsSavedIsFoundToTheLetter() {
        Submission started = submissions.start(id, LEADER);
        Submission saved = submissions.take(id, LEADER, save(STORY).on(started.revision()));

        assertEquals(STORY, saved.story());
        assertEquals(Optional.of(saved), submissions.find(id, LEADER));
    }

    @Test
    void startingTwiceMakesOneDossier() {
        Submission first = submissions.start(id, LEADER);

        assertEquals(first, submissions.start(id, LEADER));
        assertEquals(1, submissions.of(LEADER).size());
        assertEquals(
                Refusal.NOT_YOURS,
                assertThrows(RefusedException.class, () -> submissions.start(id, OTHER_LEADER))
                        .refusal());
    }

    @Test
    void nobodyElseKnowsOfADraft() {
        submissions.start(id, LEADER);

        assertEquals(Optional.empty(), submissions.find(id, OTHER_LEADER));
        assertEquals(Optional.empty(), submissions.find(id, ADMINISTRATOR));
        assertThrows(NoSuchSubmissionException.class, () -> submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM)));
        assertEquals(List.of(), submissions.submitted(ADMINISTRATOR));
        assertEquals(List.of(), submissions.of(OTHER_LEADER));
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        int seen = submissions.start(id, LEADER).revision();
        Submission saved = submissions.take(id, LEADER, save(STORY).on(seen));

        assertEquals(
                Refusal.STALE,
                assertThrows(
                                RefusedException.class,
                                () -> submissions.take(
                                        id, LEADER, save(STORY.withoutByline()).on(seen)))
                        .refusal());
        assertEquals(Optional.of(saved), submissions.find(id, LEADER));
    }

    @Test
    void whatIsSubmittedWaitsForAdministrators() {
        desk.submit(id, STORY);

        List<Summary> waiting = submissions.submitted(ADMINISTRATOR);

        assertEquals(1, waiting.size());
        assertEquals(State.SUBMITTED, waiting.get(0).state());
        assertEquals(STORY.title(), waiting.get(0).title());
        assertTrue(waiting.get(0).submitted().isPresent());
        assertEquals(STORY, submissions.find(id, ADMINISTRATOR).orElseThrow().story());
        Submission claimed = submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        assertEquals(Optional.of("ada"), claimed.claimedBy());
        assertEquals(
                Optional.of("ada"), submissions.submitted(ADMINISTRATOR).get(0).claimedBy());
    }

    @Test
    void administratorsDoNotReadAlongWhileTheAuthorWrites() {
        desk.submit(id, STORY);
        Submission draft = submissions.take(id, LEADER, Step.of(Action.EDIT));
        submissions.take(id, LEADER, save(Story.EMPTY).on(draft.revision()));

        Story seen = submissions.find(id, ADMINISTRATOR).orElseThrow().story();

        assertEquals(STORY.title(), seen.title());
        assertEquals("", seen.challenge());
        assertEquals(STORY.title(), submissions.submitted(ADMINISTRATOR).get(0).title());
        assertEquals("", submissions.of(LEADER).get(0).title());
    }

    @Test
    void listsTellWhoEndedIt() {
        UUID withdrawn = UUID.randomUUID();
        desk.approve(id, STORY);
        desk.approve(withdrawn, STORY);
        submissions.take(id, ADMINISTRATOR, Step.of(Action.TAKE_DOWN).saying("Nævner en borger"));
        submissions.take(withdrawn, LEADER, Step.of(Action.WITHDRAW));

        // As just written, and as read from the store.
        for (Submissions each : List.of(submissions, new Desk(REPOSITORY).submissions)) {
            for (List<Summary> list : List.of(each.of(LEADER), each.submitted(ADMINISTRATOR))) {
                assertEquals(
                        Map.of(id, "takenDown", withdrawn, "withdrawn"),
                        list.stream().collect(Collectors.toMap(Summary::id, Summary::stateWord)));
            }
        }
    }
}
