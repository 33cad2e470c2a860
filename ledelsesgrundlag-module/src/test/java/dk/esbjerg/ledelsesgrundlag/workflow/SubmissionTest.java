package dk.esbjerg.ledelsesgrundlag.workflow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store that lost something is noticed when the submission is built again, not when it is published. */
class SubmissionTest {

    private static final Submission DRAFT = Dossier.draft().submission();
    private static final Submission IN_REVIEW = Dossier.inReview().submission();
    private static final Submission PUBLISHED = Dossier.published().submission();

    @Test
    void whatStepsLedToIsBuiltAgain() {
        assertDoesNotThrow(() -> again(
                PUBLISHED,
                PUBLISHED.state(),
                PUBLISHED.claimedBy(),
                PUBLISHED.approved(),
                PUBLISHED.published(),
                PUBLISHED.trail(),
                PUBLISHED.revision()));
    }

    @Test
    void claimedIsWhatIsInReview() {
        refused(IN_REVIEW, IN_REVIEW.state(), Optional.empty(), Optional.empty(), Optional.empty());
        refused(DRAFT, DRAFT.state(), Optional.of("rita"), Optional.empty(), Optional.empty());
    }

    @Test
    void approvedIsWhatWasDecided() {
        refused(PUBLISHED, State.PUBLISHED, Optional.empty(), Optional.empty(), PUBLISHED.published());
        refused(DRAFT, State.DRAFT, Optional.empty(), PUBLISHED.approved(), Optional.empty());
    }

    @Test
    void publishedIsWhatReadersSee() {
        refused(PUBLISHED, State.PUBLISHED, Optional.empty(), PUBLISHED.approved(), Optional.empty());
        Submission withdrawn = Dossier.draft().author(Action.WITHDRAW).submission();
        refused(withdrawn, State.WITHDRAWN, Optional.empty(), Optional.empty(), PUBLISHED.published());
    }

    @Test
    void theTrailLeadsToWhereItIs() {
        refused(IN_REVIEW, State.SUBMITTED, Optional.empty(), Optional.empty(), Optional.empty());
        assertThrows(
                IllegalArgumentException.class,
                () -> again(DRAFT, State.DRAFT, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 1));
    }

    @Test
    void revisionsCountFromOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> again(
                        DRAFT, State.DRAFT, Optional.empty(), Optional.empty(), Optional.empty(), DRAFT.trail(), 0));
    }

    private static void refused(
            Submission original,
            State state,
            Optional<String> claimedBy,
            Optional<String> approved,
            Optional<Story> published) {
        assertThrows(
                IllegalArgumentException.class,
                () -> again(original, state, claimedBy, approved, published, original.trail(), original.revision()));
    }

    private static Submission again(
            Submission original,
            State state,
            Optional<String> claimedBy,
            Optional<String> approved,
            Optional<Story> published,
            List<TrailEntry> trail,
            int revision) {
        return new Submission(
                original.id(),
                original.caseId(),
                original.author(),
                original.story(),
                original.consent(),
                state,
                claimedBy,
                original.lastChangedBy(),
                approved,
                published,
                trail,
                revision);
    }
}
