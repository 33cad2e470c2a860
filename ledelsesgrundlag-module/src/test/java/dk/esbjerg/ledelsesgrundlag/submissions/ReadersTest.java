package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.OTHER_LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see what, wherever a submission is. */
class ReadersTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Story TITLE_ONLY = new Story(STORY.title(), "", "", "", "", "", "", List.of(), List.of());

    private static final String NODE = DossierNode.NODE_TYPE;

    private final Desk desk = new Desk(REPOSITORY);
    private final Submissions submissions = desk.submissions;
    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, text",
        "IN_REVIEW, text",
        "CHANGES_REQUESTED, title",
        "DRAFT, title",
        "APPROVED, text",
        "PUBLISHED, text",
        "REJECTED, text",
        "WITHDRAWN, nothing"
    })
    void administratorsReadWhatWasHandedToThemAndNothingElse(State state, String expected) {
        bringTo(state);

        Story story =
                switch (expected) {
                    case "text" -> STORY;
                    case "title" -> TITLE_ONLY;
                    default -> Story.EMPTY;
                };
        Submission seen = submissions.find(id, OTHER_ADMINISTRATOR).orElseThrow();
        assertEquals(state, seen.state());
        assertEquals(story, seen.story());
        assertEquals(
                story.title(), submissions.submitted(OTHER_ADMINISTRATOR).get(0).title());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void noMoreThanThatLiesWhereTheRepositoryLetsThemRead(State state) {
        bringTo(state);

        Submission seen = submissions.find(id, OTHER_ADMINISTRATOR).orElseThrow();
        REPOSITORY.read(DossierNode.WORKSPACE, session -> {
            Node copy = session.getNode(ReviewCopy.path(id));
            assertEquals(seen.story(), StoryNode.read(copy));
            assertEquals(state.code(), copy.getProperty(DossierNode.STATE).getString());
            assertEquals(!state.isWithAuthor(), copy.hasProperty(DossierNode.REVISION));
            if (!state.isWithAuthor()) {
                assertEquals(
                        seen.revision(), copy.getProperty(DossierNode.REVISION).getLong());
            }
            assertEquals(seen.claimedBy(), Properties.textIfAny(copy, DossierNode.CLAIMED_BY));
            return null;
        });
    }

    @Test
    void whatAnAuthorIsWritingLiesNowhereThere() {
        submissions.start(id, LEADER);
        submissions.take(id, LEADER, save(titled("Hemmelig fra først")).on(1));
        assertFalse(shownToAdministrators().contains(NODE));

        submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
        assertFalse(shownToAdministrators().contains(NODE));

        UUID other = UUID.randomUUID();
        desk.claim(other, STORY);
        submissions.take(other, LEADER, Step.of(Action.EDIT));
        int revision = submissions.find(other, LEADER).orElseThrow().revision();
        submissions.take(other, LEADER, save(titled("Hemmelig igen")).on(revision));
        assertTrue(shownToAdministrators().contains(NODE));
        assertTrue(shownToAdministrators().contains(STORY.title()));
        assertFalse(shownToAdministrators().contains("Hemmelig"));
    }

    @Test
    void norWhenAndHowOftenTheyDo() {
        desk.claim(id, STORY);
        submissions.take(id, LEADER, Step.of(Action.EDIT));
        String taken = shownToAdministrators();

        for (int times = 0; times < 3; times++) {
            int revision = submissions.find(id, LEADER).orElseThrow().revision();
            submissions.take(id, LEADER, save(titled("Hemmelig " + times)).on(revision));
        }

        assertEquals(taken, shownToAdministrators());
    }

    @Test
    void whoTakesDownWhatItsAuthorRewritesIsNotToldTheNewText() {
        int seen = desk.claim(id, STORY).revision();
        submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
        submissions.take(id, LEADER, Step.of(Action.EDIT));
        int revision = submissions.find(id, LEADER).orElseThrow().revision();
        submissions.take(id, LEADER, save(titled("Hemmelig")).on(revision));

        Submission told =
                submissions.take(id, ADMINISTRATOR, Step.of(Action.TAKE_DOWN).saying("Den skal væk"));

        assertEquals(Story.EMPTY, told.story());
    }

    @Test
    void theCopyTellsInWordsWhatHappenedAndWhatChanged() {
        int seen = desk.claim(id, STORY).revision();
        submissions.take(
                id, ADMINISTRATOR, Step.of(Action.REQUEST_CHANGES).on(seen).saying("Kort den af"));
        assertEquals("Hos forfatteren", word("status"));
        assertEquals("", word("changes"));
        resubmit(titled("Kortere"));

        assertEquals("Venter", word("status"));
        assertEquals("Titel. Før stod der:\n" + STORY.title(), word("changes"));
        String history = word("history");
        assertTrue(
                history.matches("(?s)\\d+\\. \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d: Sendt ind \\(lea\\)\n\n.*"),
                history);
        assertTrue(history.contains(": Ændringer bedt om (ada)\n»Kort den af«\n\n"), history);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAVE")
    void thereAreWordsForEachStep(Action action) {
        TrailEntry entry = new TrailEntry(
                Instant.EPOCH, "ada", action, Optional.empty(), State.DRAFT, "", "", action == Action.APPROVE);
        Submission begun = submissions.start(id, LEADER);

        assertTrue(ReviewWords.history(told(begun, entry)).startsWith("1. januar 1970 kl. 01.00: "));
    }

    private static Submission told(Submission submission, TrailEntry entry) {
        return new Submission(
                submission.id(),
                submission.caseId(),
                submission.author(),
                submission.story(),
                submission.consent(),
                submission.state(),
                submission.claimedBy(),
                submission.lastChangedBy(),
                submission.approved(),
                submission.published(),
                List.of(entry),
                submission.revision());
    }

    private String word(String property) {
        return REPOSITORY.read(
                DossierNode.WORKSPACE,
                session -> Properties.textIfAny(session.getNode(ReviewCopy.path(id)), property)
                        .orElse(""));
    }

    private static String shownToAdministrators() {
        return Exported.from(REPOSITORY, DossierNode.WORKSPACE, ReviewCopy.TOP);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void authorsReadAllOfTheirOwn(State state) {
        bringTo(state);

        assertEquals(STORY, submissions.find(id, LEADER).orElseThrow().story());
        assertEquals(STORY.title(), submissions.of(LEADER).get(0).title());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void nobodyElseLearnsThatThereIsOne(State state) {
        bringTo(state);

        for (Actor stranger : List.of(
                OTHER_LEADER,
                new Actor("edit", Role.EDITOR),
                new Actor("lars", Role.READER),
                new Actor("LEA", Role.LEADER))) {
            assertEquals(Optional.empty(), submissions.find(id, stranger));
            assertEquals(Optional.empty(), submissions.reviewed(id, stranger));
            assertEquals(List.of(), submissions.of(stranger));
            assertThrows(RefusedException.class, () -> submissions.submitted(stranger));
            for (Action action : Action.values()) {
                assertThrows(
                        NoSuchSubmissionException.class,
                        () -> submissions.take(id, stranger, Step.of(action)),
                        action.toString());
            }
        }
    }

    @Test
    void anAdministratorsOwnIsTheirOwn() {
        Actor author = new Actor("ada", Role.ADMINISTRATOR);
        submissions.start(id, author);

        assertEquals(State.DRAFT, submissions.find(id, author).orElseThrow().state());
        assertEquals(Optional.empty(), submissions.find(id, OTHER_ADMINISTRATOR));
    }

    @Test
    void whatChangedIsShownAgainstWhatAdministratorsDecidedAbout() {
        int seen = desk.claim(id, STORY).revision();
        assertEquals(Optional.empty(), submissions.reviewed(id, ADMINISTRATOR));

        submissions.take(
                id, ADMINISTRATOR, Step.of(Action.REQUEST_CHANGES).on(seen).saying("Kort den af"));
        assertEquals(Optional.empty(), submissions.reviewed(id, ADMINISTRATOR));
        assertEquals(Optional.of(STORY), submissions.reviewed(id, LEADER));
        resubmit(titled("Kortere"));

        assertEquals(Optional.of(STORY), submissions.reviewed(id, OTHER_ADMINISTRATOR));
        submissions.take(id, OTHER_ADMINISTRATOR, Step.of(Action.CLAIM));
        assertEquals(Optional.of(STORY), submissions.reviewed(id, OTHER_ADMINISTRATOR));
    }

    @Test
    void aSuggestionIsWhatTheAuthorsAnswerIsShownAgainst() {
        int seen = desk.claim(id, STORY).revision();
        submissions.take(
                id, ADMINISTRATOR, Step.suggest(titled("Mit forslag")).on(seen).saying("Hvad med det?"));

        assertEquals(
                titled("Mit forslag"),
                submissions.find(id, LEADER).orElseThrow().story());
        resubmit(titled("Mit svar"));

        assertEquals(Optional.of(titled("Mit forslag")), submissions.reviewed(id, ADMINISTRATOR));
    }

    @Test
    void whatNobodyTookInHandIsComparedWithNothing() {
        desk.submit(id, STORY);
        submissions.take(id, LEADER, Step.of(Action.EDIT));
        resubmit(titled("Igen"));
        assertEquals(Optional.empty(), submissions.reviewed(id, ADMINISTRATOR));

        submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        submissions.take(id, LEADER, Step.of(Action.EDIT));
        resubmit(titled("En tredje gang"));
        assertEquals(Optional.of(titled("Igen")), submissions.reviewed(id, ADMINISTRATOR));

        submissions.take(id, LEADER, Step.of(Action.EDIT));
        resubmit(titled("En fjerde gang"));
        assertEquals(Optional.of(titled("Igen")), submissions.reviewed(id, ADMINISTRATOR));
    }

    private void resubmit(Story story) {
        int revision = submissions.find(id, LEADER).orElseThrow().revision();
        submissions.take(id, LEADER, save(story).on(revision));
        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
    }

    private void bringTo(State state) {
        if (state == State.SUBMITTED) {
            desk.submit(id, STORY);
            return;
        }
        int seen = desk.claim(id, STORY).revision();
        switch (state) {
            case CHANGES_REQUESTED ->
                submissions.take(
                        id,
                        ADMINISTRATOR,
                        Step.of(Action.REQUEST_CHANGES).on(seen).saying("Kort den af"));
            case DRAFT -> submissions.take(id, LEADER, Step.of(Action.EDIT));
            case APPROVED -> {
                desk.readers.breakDown();
                submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
            }
            case PUBLISHED ->
                submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
            case REJECTED ->
                submissions.take(
                        id, ADMINISTRATOR, Step.of(Action.REJECT).on(seen).saying("Tak, men nej"));
            case WITHDRAWN -> submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
            default -> {}
        }
    }
}
