package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What lists show of a dossier.
 *
 * @param stateWord the code of what people are told of its state
 * @param submitted when it was last submitted
 * @param decided when it was last approved or rejected
 * @param overridden whether an administrator decided in an emergency
 * @param trouble why what is decided could not be carried out yet, for administrators
 */
public record Summary(
        UUID id,
        UUID caseId,
        String author,
        String title,
        State state,
        String stateWord,
        Instant started,
        Instant changed,
        Optional<Instant> submitted,
        Optional<Instant> decided,
        Optional<String> claimedBy,
        boolean isPublic,
        boolean overridden,
        Optional<String> trouble,
        int revision) {}
