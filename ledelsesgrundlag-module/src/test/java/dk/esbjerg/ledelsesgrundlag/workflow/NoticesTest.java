package dk.esbjerg.ledelsesgrundlag.workflow;

import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.OTTO;
import static dk.esbjerg.ledelsesgrundlag.workflow.Dossier.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Administrators;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final Actor ADA = new Actor("ada", Role.ADMINISTRATOR);

    @Test
    void aSubmissionIsReceiptedAndLaidBeforeTheAdministrators() {
        assertEquals(
                List.of(anna(NoticeKind.RECEIVED), administratorsBut("anna", NoticeKind.SUBMITTED)),
                Dossier.submitted().notices());
    }

    @Test
    void anAdministratorIsNotAskedToReviewTheirOwn() {
        Dossier dossier = Dossier.empty(ADA).save(Stories.GOOD).author(Action.SUBMIT);

        assertEquals(
                List.of(
                        new Notice(NoticeKind.RECEIVED, new Person("ada")),
                        administratorsBut("ada", NoticeKind.SUBMITTED)),
                dossier.notices());
    }

    @Test
    void theSecondTimeIsToldFromTheFirst() {
        assertEquals(
                administratorsBut("anna", NoticeKind.RESUBMITTED),
                Dossier.submitted()
                        .author(Action.EDIT)
                        .author(Action.SUBMIT)
                        .notices()
                        .get(1));
    }

    @Test
    void takingBackIsToldToTheReviewerOrElseToAll() {
        assertEquals(
                List.of(new Notice(NoticeKind.TAKEN_BACK, new Person("rita"))),
                Dossier.inReview().author(Action.EDIT).notices());
        assertEquals(
                List.of(administratorsBut("anna", NoticeKind.TAKEN_BACK)),
                Dossier.submitted().author(Action.EDIT).notices());
    }

    @Test
    void withdrawingIsToldWhereOthersHaveSeenIt() {
        assertEquals(List.of(), Dossier.draft().author(Action.WITHDRAW).notices());
        assertEquals(
                List.of(administratorsBut("anna", NoticeKind.WITHDRAWN)),
                Dossier.submitted().author(Action.WITHDRAW).notices());
        assertEquals(
                List.of(new Notice(NoticeKind.WITHDRAWN, new Person("rita"))),
                Dossier.inReview().author(Action.WITHDRAW).notices());
        assertEquals(
                List.of(administratorsBut("anna", NoticeKind.WITHDRAWN)),
                Dossier.published().author(Action.EDIT).author(Action.WITHDRAW).notices());
    }

    @Test
    void theAuthorIsToldOfWhatBecomesOfIt() {
        assertEquals(List.of(anna(NoticeKind.IN_REVIEW)), Dossier.inReview().notices());
        assertEquals(
                List.of(anna(NoticeKind.CHANGES_REQUESTED)),
                Dossier.inReview().take(RITA, Action.REQUEST_CHANGES).notices());
        assertEquals(
                List.of(anna(NoticeKind.CHANGES_SUGGESTED)),
                Dossier.draft().suggested(RITA, Stories.BETTER).notices());
        assertEquals(
                List.of(anna(NoticeKind.REJECTED)),
                Dossier.inReview().take(RITA, Action.REJECT).notices());
        assertEquals(List.of(), Dossier.approved().notices(), "not before it is out");
        assertEquals(List.of(anna(NoticeKind.PUBLISHED)), Dossier.published().notices());
        assertEquals(
                List.of(anna(NoticeKind.TAKEN_DOWN)),
                Dossier.published().take(OTTO, Action.TAKE_DOWN).notices());
    }

    @Test
    void anEmergencyIsToldToAllOtherAdministrators() {
        Dossier dossier = Dossier.submitted();
        dossier.take(OTTO, Step.of(Action.REJECT).on(dossier.revision()).overriding("Det haster"));

        assertEquals(
                List.of(anna(NoticeKind.REJECTED), administratorsBut("otto", NoticeKind.OVERRIDDEN)),
                dossier.notices());
    }

    @Test
    void nobodyIsToldOfTheirOwnDecision() {
        Dossier dossier = Dossier.empty(ADA).save(Stories.GOOD).author(Action.SUBMIT);
        dossier.take(ADA, Step.of(Action.REJECT).on(dossier.revision()).overriding("Det haster"));

        assertEquals(List.of(administratorsBut("ada", NoticeKind.OVERRIDDEN)), dossier.notices());
    }

    @Test
    void quietStepsAreToldToNobody() {
        assertEquals(List.of(), Dossier.draft().notices());
        assertEquals(List.of(), Dossier.published().author(Action.ANONYMISE).notices());
        assertEquals(List.of(), Dossier.inReview().take(OTTO, Action.RELEASE).notices());
    }

    @Test
    void onlyTheSmallestMatterStaysOnTheSite() {
        assertEquals(
                List.of(NoticeKind.IN_REVIEW),
                Stream.of(NoticeKind.values()).filter(NoticeKind::isOnSiteOnly).toList());
        assertFalse(
                Stream.of(NoticeKind.values()).map(NoticeKind::code).distinct().count() < NoticeKind.values().length);
    }

    private static Notice anna(NoticeKind kind) {
        return new Notice(kind, new Person("anna"));
    }

    private static Notice administratorsBut(String except, NoticeKind kind) {
        return new Notice(kind, new Administrators(except));
    }
}
