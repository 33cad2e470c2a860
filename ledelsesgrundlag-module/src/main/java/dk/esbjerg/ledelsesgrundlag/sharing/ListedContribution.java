package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import java.time.Instant;
import java.util.UUID;

/**
 * A contribution in its author's list.
 *
 * @param title empty where it has none yet
 * @param state the stored code
 * @param isPublic whether readers see a version of it
 * @param writable whether its author is to go on with it
 */
public record ListedContribution(
        UUID id, UUID caseId, String title, String state, boolean isPublic, Instant changed, boolean writable) {

    static ListedContribution of(Summary summary) {
        String state = summary.state().code();
        return new ListedContribution(
                summary.id(),
                summary.caseId(),
                summary.title(),
                state,
                summary.isPublic(),
                summary.changed(),
                state.equals("draft") || state.equals("changesRequested"));
    }
}
