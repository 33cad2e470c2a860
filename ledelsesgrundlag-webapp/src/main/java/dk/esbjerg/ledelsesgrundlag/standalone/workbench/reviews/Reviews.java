package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.submissions.DamagedSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Submissions as reviewers come upon them: their own, too, but only once these have been submitted. */
final class Reviews {

    private final Submissions submissions;

    @Inject
    Reviews(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @throws Refusal if there is none that they may know of, or it cannot be read */
    Submission find(UUID id, Actor reader) {
        try {
            return submissions
                    .find(id, reader)
                    .filter(found -> found.trail().stream().anyMatch(entry -> entry.action() == Action.SUBMIT))
                    .orElseThrow(ReviewPaths::none);
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
            throw new Refusal(500, "reviews.damaged");
        }
    }

    /** What lists show of it; empty where it is gone. */
    Optional<Summary> summary(UUID id, Actor reader) {
        return submissions.submitted(reader).stream()
                .filter(summary -> summary.id().equals(id))
                .findFirst();
    }

    /** The submission that a case comes from. */
    Optional<UUID> ofCase(UUID caseId, Actor reader) {
        return submissions.submitted(reader).stream()
                .filter(summary -> summary.caseId().equals(caseId))
                .map(Summary::id)
                .findFirst();
    }
}
