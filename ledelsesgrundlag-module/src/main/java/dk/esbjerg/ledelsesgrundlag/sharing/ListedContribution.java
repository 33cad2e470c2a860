package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import java.time.Instant;
import java.util.UUID;

/**
 * A contribution in its author's list.
 *
 * @param title empty where it has none yet
 * @param state the part of its label's key that is its own
 * @param isPublic whether readers see a version of it
 * @param writable whether its author is to go on with it
 */
public record ListedContribution(
        UUID id, UUID caseId, String title, String state, boolean isPublic, Instant changed, boolean writable) {

    static ListedContribution of(Summary summary) {
        return new ListedContribution(
                summary.id(),
                summary.caseId(),
                summary.title(),
                summary.stateWord(),
                summary.isPublic(),
                summary.changed(),
                summary.state().isWithAuthor());
    }

    /** Where it stands in the list: first what waits for its author, then what is on its way, then what has ended. */
    int rank() {
        return switch (state) {
            case "changesRequested" -> 0;
            case "draft" -> 1;
            case "submitted", "inReview", "approved" -> 2;
            default -> 3;
        };
    }
}
