package dk.esbjerg.ledelsesgrundlag.workflow;

import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.ANNA;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.CARL;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.NOW;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.OTTO;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowTest {

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "EDITOR", "ADMINISTRATOR"})
    void whoMaySharesBeginsWithAnEmptyDraft(Role role) {
        Actor author = new Actor("anna", role);
        Submission started = Workflow.start(new UUID(1, 2), new UUID(3, 4), author, NOW);

        assertEquals(
                new Submission(
                        new UUID(1, 2),
                        new UUID(3, 4),
                        "anna",
                        Story.EMPTY,
                        Optional.empty(),
                        State.DRAFT,
                        Optional.empty(),
                        "anna",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new TrailEntry(
                                NOW,
                                "anna",
                                Action.START,
                                Optional.empty(),
                                State.DRAFT,
                                "",
                                Story.EMPTY.fingerprint(),
                                false)),
                        1),
                started);
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "SYSTEM"})
    void nobodyElseBegins(Role role) {
        Actor actor = new Actor("rasmus", role);
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Workflow.start(new UUID(1, 2), new UUID(3, 4), actor, NOW));

        assertEquals(Refusal.NOT_ALLOWED, refused.refusal());
        assertEquals(Action.START, refused.action());
    }

    @Test
    void savingTheSameAgainLeavesNothingToStore() {
        Dossier dossier = Dossier.draft();
        Submission before = dossier.submission();

        assertSame(before, dossier.save(Stories.GOOD).submission());
    }

    @Test
    void consentIsKeptWithTheDraftAndCanBeTakenBack() {
        Dossier dossier = Dossier.draft();
        assertEquals(Dossier.AGREED, dossier.submission().consent());

        dossier.take(ANNA, Step.save(Stories.GOOD, Optional.empty()).on(dossier.revision()));

        assertEquals(Optional.empty(), dossier.submission().consent());
        assertEquals("anna", dossier.submission().lastChangedBy());
    }

    @Test
    void whoSuggestsATextDecidesOnItOnlyAfterItsAuthorChangedIt() {
        Dossier dossier = Dossier.draft().suggested(CARL, Stories.BETTER);
        assertEquals(Stories.BETTER, dossier.submission().story());
        assertEquals("carl", dossier.submission().lastChangedBy());

        dossier.author(Action.SUBMIT);
        assertFalse(Workflow.open(dossier.submission(), CARL).contains(Action.CLAIM));
        assertTrue(Workflow.open(dossier.submission(), RITA).contains(Action.CLAIM));

        dossier.author(Action.EDIT).save(Stories.GOOD).author(Action.SUBMIT);
        assertTrue(Workflow.open(dossier.submission(), CARL).contains(Action.CLAIM));
    }

    @Test
    void whoSuggestsTheTextAsItWasHasNotChangedIt() {
        assertEquals(
                "anna",
                Dossier.draft().suggested(CARL, Stories.GOOD).submission().lastChangedBy());
    }

    @Test
    void wishingToBeAnonymousDoesNotMakeTheSuggestionItsAuthors() {
        Dossier dossier = Dossier.published().author(Action.EDIT).suggested(CARL, Stories.BETTER);

        dossier.author(Action.ANONYMISE).author(Action.SUBMIT);

        assertEquals("carl", dossier.submission().lastChangedBy());
        assertFalse(Workflow.open(dossier.submission(), CARL).contains(Action.CLAIM));
    }

    @Test
    void aDecisionOnTextThatChangedSinceIsRefused() {
        Dossier dossier = Dossier.inReview();
        Step decision = Step.of(Action.APPROVE).on(dossier.revision());

        dossier.author(Action.EDIT).save(Stories.BETTER).author(Action.SUBMIT).take(RITA, Action.CLAIM);

        assertEquals(Optional.of(Refusal.STALE), Workflow.refusal(dossier.submission(), RITA, decision));
    }

    @Test
    void ofTwoReviewersInTheSameSecondOneDecides() {
        Dossier dossier = Dossier.inReview();
        Step emergency = Step.of(Action.REJECT).on(dossier.revision()).overriding("Det haster");
        dossier.take(RITA, Action.APPROVE);

        assertEquals(Optional.of(Refusal.WRONG_STATE), Workflow.refusal(dossier.submission(), OTTO, emergency));
    }

    @Test
    void anotherAdministratorReleasesWhatSomebodyCannotFinish() {
        Dossier dossier = Dossier.inReview().take(OTTO, Action.RELEASE);

        assertEquals(Optional.empty(), dossier.submission().claimedBy());
        assertEquals(List.of(), dossier.notices());
    }

    @Test
    void theApprovedVersionStaysPublicWhileAChangeIsOnItsWay() {
        Dossier dossier = Dossier.published().author(Action.EDIT).save(Stories.BETTER);
        assertEquals(Optional.of(Stories.GOOD), dossier.submission().published());
        assertEquals(Optional.empty(), dossier.submission().approved());

        dossier.author(Action.SUBMIT).take(RITA, Action.CLAIM).take(RITA, Action.APPROVE);
        assertEquals(Optional.of(Stories.GOOD), dossier.submission().published());

        dossier.publish();
        assertEquals(Optional.of(Stories.BETTER), dossier.submission().published());
    }

    @Test
    void anonymisingTakesTheNameOffTheCaseAndOffTheChangeOnItsWay() {
        Dossier dossier = Dossier.published()
                .author(Action.EDIT)
                .save(Stories.BETTER)
                .author(Action.SUBMIT)
                .take(RITA, Action.CLAIM)
                .take(RITA, Action.APPROVE)
                .author(Action.ANONYMISE);

        assertEquals(
                Optional.of(Stories.GOOD.withoutByline()), dossier.submission().published());
        assertEquals(
                Stories.GOOD.withoutByline().fingerprint(), dossier.lastEntry().fingerprint());
        assertEquals(Stories.BETTER.withoutByline(), dossier.submission().story());
        assertEquals(
                Optional.of(Stories.BETTER.withoutByline()),
                dossier.publish().submission().published());
    }

    @Test
    void anonymisingApprovesNoTextThatWasWrittenBesideTheWorkflow() {
        Submission whole = Dossier.published()
                .author(Action.EDIT)
                .author(Action.SUBMIT)
                .take(RITA, Action.CLAIM)
                .take(RITA, Action.APPROVE)
                .submission();
        Submission written = new Submission(
                whole.id(),
                whole.caseId(),
                whole.author(),
                Stories.BETTER,
                whole.consent(),
                whole.state(),
                whole.claimedBy(),
                whole.lastChangedBy(),
                whole.approved(),
                whole.published(),
                whole.trail(),
                whole.revision());

        Submission anonymous =
                Workflow.take(written, ANNA, Step.of(Action.ANONYMISE), NOW).submission();

        assertEquals(
                Optional.of(Refusal.NOT_AS_APPROVED),
                Workflow.refusal(anonymous, Actor.SYSTEM, Step.publish(anonymous.story())));
    }

    @Test
    void theEndShowsReadersNothing() {
        assertFalse(Dossier.published().author(Action.WITHDRAW).submission().isPublic());
        assertFalse(
                Dossier.published().take(OTTO, Action.TAKE_DOWN).submission().isPublic());
    }

    @Test
    void theTrailTellsTheWholeWay() {
        List<TrailEntry> trail = Dossier.submitted()
                .take(OTTO, Step.of(Action.APPROVE).on(3).overriding("Rita er syg"))
                .publish()
                .submission()
                .trail();

        assertEquals(
                List.of("start anna", "submit anna", "approve otto", "publish ledelsesgrundlag"),
                trail.stream()
                        .map(entry -> entry.action().code() + " " + entry.who())
                        .toList());
        assertEquals("Rita er syg", trail.get(2).comment());
        assertEquals(
                List.of(false, false, true, false),
                trail.stream().map(TrailEntry::override).toList());
        assertEquals(Optional.of(State.SUBMITTED), trail.get(2).from());
    }

    @Test
    void aClockThatIsSetBackLeavesTheTrailInOrder() {
        Dossier dossier = Dossier.draft();
        dossier.take(ANNA, Step.of(Action.SUBMIT), NOW.plusSeconds(60));
        dossier.take(RITA, Step.of(Action.CLAIM), NOW.plusSeconds(30));
        assertEquals(NOW.plusSeconds(60), dossier.lastEntry().when());

        dossier.take(RITA, Step.of(Action.RELEASE), NOW.plusSeconds(90));
        assertEquals(NOW.plusSeconds(90), dossier.lastEntry().when());
    }

    @Test
    void theProgramIsNobodysNamesake() {
        Actor namesake = new Actor(Actor.SYSTEM.name(), Role.LEADER);
        Submission submission = Dossier.empty(namesake).submission();

        assertEquals(
                Optional.of(Refusal.NOT_YOURS), Workflow.refusal(submission, Actor.SYSTEM, Step.of(Action.WITHDRAW)));
        assertThrows(IllegalArgumentException.class, () -> new Actor(" ", Role.LEADER));
    }
}
