package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.List;
import java.util.Optional;

/** Who sees what of a dossier: privacy's one table. */
final class Readers {

    private Readers() {}

    /** Its author; and administrators from its first submission on. */
    static boolean mayKnowOf(Dossier dossier, Actor reader) {
        return switch (reader.role()) {
            case SYSTEM -> true;
            case ADMINISTRATOR -> isAuthor(dossier, reader) || dossier.wasSubmitted();
            default -> isAuthor(dossier, reader);
        };
    }

    /**
     * Authors see all of their own. Administrators see the text that was handed to them, but not what its author is writing,
     * nor what its author has taken back for good.
     */
    static Submission view(Dossier dossier, Actor reader) {
        return reader.role() == Role.SYSTEM || isAuthor(dossier, reader)
                ? dossier.submission()
                : viewOfAdministrators(dossier);
    }

    /** The same for every administrator but its author. */
    static Submission viewOfAdministrators(Dossier dossier) {
        Submission submission = dossier.submission();
        if (submission.state().isReadByReviewers()) {
            return submission;
        }
        String title = titleForAdministrators(submission.state(), dossier.submittedTitle());
        return new Submission(
                submission.id(),
                submission.caseId(),
                submission.author(),
                new Story(title, "", "", "", "", "", "", List.of(), List.of()),
                submission.consent(),
                submission.state(),
                submission.claimedBy(),
                submission.lastChangedBy(),
                submission.approved(),
                submission.published(),
                submission.trail(),
                submission.revision());
    }

    /** The text as administrators last had it, for those who may read the text that it led to. */
    static Optional<Story> reviewed(Dossier dossier, Actor reader) {
        if (isAuthor(dossier, reader)) {
            return dossier.reviewed();
        }
        return reader.role() == Role.ADMINISTRATOR ? reviewedByAdministrators(dossier) : Optional.empty();
    }

    /** The same for every administrator but its author. */
    static Optional<Story> reviewedByAdministrators(Dossier dossier) {
        return dossier.submission().state().isReadByReviewers() ? dossier.reviewed() : Optional.empty();
    }

    /** The one that was submitted, and none once its author took it back for good. */
    static String titleForAdministrators(State state, Optional<String> submitted) {
        return state == State.WITHDRAWN ? "" : submitted.orElse("");
    }

    private static boolean isAuthor(Dossier dossier, Actor reader) {
        return reader.role() != Role.SYSTEM
                && reader.name().equals(dossier.submission().author());
    }
}
