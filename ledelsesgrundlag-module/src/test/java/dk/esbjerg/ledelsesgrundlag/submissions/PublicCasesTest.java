package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicCasesTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private final Desk desk = new Desk(REPOSITORY);
    private final Submissions submissions = desk.submissions;
    private final UUID id = UUID.randomUUID();

    @Test
    void whatIsApprovedIsWhatReadersSee() {
        Submission published = desk.approve(id, STORY);

        assertEquals(State.PUBLISHED, published.state());
        assertEquals(Map.of(published.caseId().toString(), STORY), desk.readers.seen());
        assertEquals(Optional.of(published), submissions.find(id, LEADER));
        assertTrue(submissions.submitted(ADMINISTRATOR).get(0).isPublic());
    }

    @Test
    void aCaseTellsNeitherItsAuthorNorItsDossier() {
        desk.approve(id, STORY.withoutByline());

        String exported = Exported.from(REPOSITORY, Case.WORKSPACE);

        assertTrue(exported.contains("Spørg først"));
        assertFalse(exported.contains(id.toString()), exported);
        assertFalse(exported.matches("(?s).*\\blea\\b.*"), exported);
        assertFalse(exported.matches("(?s).*\\bada\\b.*"), exported);
        assertFalse(exported.contains("byline"), exported);
    }

    @Test
    void aNameIsForgottenAlsoWhereThatFailedBefore() {
        String caseId = desk.approve(id, STORY).caseId().toString();
        PublicCases cases = new PublicCases(REPOSITORY, desk.readers, desk.readers);
        desk.readers.forgetNothing();
        assertThrows(ContentUnavailableException.class, () -> cases.removeByline(caseId));
        int before = desk.readers.forgotten().size();

        desk.readers.mend();
        cases.removeByline(caseId);

        assertEquals(before + 1, desk.readers.forgotten().size());
    }

    @Test
    void aPublicationThatFailsIsReportedAndFinishedLater() {
        desk.readers.breakDown();
        Submission approved = desk.approve(id, STORY);

        assertEquals(State.APPROVED, approved.state());
        assertEquals(Map.of(), desk.readers.seen());
        assertEquals(
                Optional.of("The public instance does not answer"),
                submissions.submitted(ADMINISTRATOR).get(0).trouble());
        submissions.finishPending();
        assertEquals(Map.of(), desk.readers.seen());

        desk.readers.mend();
        submissions.finishPending();

        assertEquals(State.PUBLISHED, submissions.find(id, LEADER).orElseThrow().state());
        assertEquals(STORY, desk.readers.seen().get(approved.caseId().toString()));
        assertEquals(
                Optional.empty(), submissions.submitted(ADMINISTRATOR).get(0).trouble());
    }

    @Test
    void anAdministratorTriesAgainAndNobodyElse() {
        desk.readers.breakDown();
        desk.approve(id, STORY);
        desk.readers.mend();

        assertThrows(RefusedException.class, () -> submissions.retry(id, LEADER));

        assertEquals(State.PUBLISHED, submissions.retry(id, OTHER_ADMINISTRATOR).state());
    }

    @Test
    void whatWasChangedBesideTheWorkflowIsNeverPublished() {
        desk.readers.breakDown();
        desk.approve(id, STORY);
        desk.readers.mend();
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getNode(DossierNode.path(id)).setProperty("learning", "Køb hos os"));

        submissions.finishPending();

        assertEquals(Map.of(), desk.readers.seen());
        assertEquals(State.APPROVED, submissions.find(id, LEADER).orElseThrow().state());
        assertTrue(submissions
                .submitted(ADMINISTRATOR)
                .get(0)
                .trouble()
                .orElseThrow()
                .contains("NOT_AS_APPROVED"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"WITHDRAW", "TAKE_DOWN"})
    void whatIsTakenBackIsGoneAtOnceWithAllThatWasKeptOfIt(Action action) {
        Submission published = desk.approve(id, STORY);

        submissions.take(
                id,
                action == Action.WITHDRAW ? LEADER : OTHER_ADMINISTRATOR,
                Step.of(action).saying("Efter aftale"));

        assertEquals(Map.of(), desk.readers.seen());
        assertFalse(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Spørg"));
        assertTrue(desk.readers.forgotten().contains(published.caseId().toString()));
    }

    @Test
    void whatIsTakenBackWhileThePublicSideIsOutOfOrderGoesWhenItIsBack() {
        desk.approve(id, STORY);
        desk.readers.breakDown();

        assertEquals(
                State.WITHDRAWN,
                submissions.take(id, LEADER, Step.of(Action.WITHDRAW)).state());

        assertEquals(1, desk.readers.seen().size());
        assertTrue(submissions.of(LEADER).get(0).trouble().isPresent());
        desk.readers.mend();
        submissions.finishPending();
        assertEquals(Map.of(), desk.readers.seen());
    }

    @Test
    void aNameIsTakenOffWhatReadersSee() {
        Submission published = desk.approve(id, STORY);

        submissions.take(id, LEADER, Step.of(Action.ANONYMISE));

        assertEquals(
                STORY.withoutByline(),
                desk.readers.seen().get(published.caseId().toString()));
        assertFalse(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Lea"));
        assertEquals(2, desk.readers.forgotten().size());
    }

    @Test
    void whatIsPublicStaysWhileItsAuthorChangesItAndItsAddressStaysForGood() {
        Submission published = desk.approve(id, titled("Før"));
        String slug = slug(published);
        submissions.take(id, LEADER, Step.of(Action.EDIT));
        int revision = submissions.find(id, LEADER).orElseThrow().revision();
        submissions.take(id, LEADER, save(titled("Efter")).on(revision));

        assertEquals(titled("Før"), desk.readers.seen().get(published.caseId().toString()));

        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
        int seen = submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));

        assertEquals(titled("Efter"), desk.readers.seen().get(published.caseId().toString()));
        assertEquals("foer", slug);
        assertEquals(slug, slug(published));
    }

    @Test
    void whatIsTakenBackBeforeItIsOutLeavesNothing() {
        desk.readers.breakDown();
        desk.approve(id, STORY);
        desk.readers.mend();

        submissions.take(id, LEADER, Step.of(Action.EDIT));
        submissions.finishPending();

        assertEquals(Map.of(), desk.readers.seen());
        assertFalse(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Spørg"));
    }

    @ParameterizedTest
    @CsvSource({"Samme titel, samme-titel, samme-titel-2", "🌳🌳, case, case-2"})
    void twoOfOneTitleHaveTwoAddresses(String title, String first, String second) {
        assertEquals(first, slug(desk.approve(id, titled(title))));
        assertEquals(second, slug(desk.approve(UUID.randomUUID(), titled(title))));
    }

    @Test
    void anAdministratorTakesDownASampleAndACaseThatHasAnAuthor() {
        REPOSITORY.add(TestContent.aCase("Et eksempel"));
        String sample = TestContent.caseId("Et eksempel");
        Submission published = desk.approve(id, STORY);

        assertEquals(Refusal.NOT_ALLOWED, refusal(() -> submissions.takeDownCase(sample, LEADER, "Væk")));
        assertEquals(Refusal.COMMENT_NEEDED, refusal(() -> submissions.takeDownCase(sample, ADMINISTRATOR, " ")));
        assertEquals(
                Refusal.COMMENT_NEEDED,
                refusal(() -> submissions.takeDownCase(published.caseId().toString(), ADMINISTRATOR, " ")));
        assertEquals(
                Refusal.WRONG_STATE,
                refusal(() -> submissions.takeDownCase(UUID.randomUUID().toString(), ADMINISTRATOR, "Væk")));
        submissions.takeDownCase(sample, ADMINISTRATOR, "Væk");

        assertFalse(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Et eksempel"));
        assertTrue(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Spørg først"));

        submissions.takeDownCase(published.caseId().toString(), ADMINISTRATOR, "Væk");

        assertEquals(Map.of(), desk.readers.seen());
        assertEquals(State.WITHDRAWN, submissions.find(id, LEADER).orElseThrow().state());
    }

    @Test
    void whatSomebodyElsePutOnACaseIsTakenOff() {
        Submission published = desk.approve(id, STORY);
        REPOSITORY.change(
                Case.WORKSPACE,
                session -> session.getNodeByIdentifier(published.caseId().toString())
                        .setProperty("note", "Skrevet af Lea"));

        submissions.take(id, LEADER, Step.of(Action.ANONYMISE));

        assertFalse(Exported.from(REPOSITORY, Case.WORKSPACE).contains("Skrevet af"));
    }

    private static Refusal refusal(Runnable attempt) {
        return assertThrows(RefusedException.class, attempt::run).refusal();
    }

    private static String slug(Submission published) {
        return REPOSITORY.read(
                Case.WORKSPACE,
                session -> session.getNodeByIdentifier(published.caseId().toString())
                        .getProperty("slug")
                        .getString());
    }
}
