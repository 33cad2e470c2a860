package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader's dossier as it stands. It changes only by a step through {@link Workflow}; whoever stores it builds it again
 * from what was stored.
 *
 * @param caseId the UUID that the published case has or will have: random, so that it tells nothing of the submission
 * @param author the name of the user whose story it is
 * @param story as last changed, public or not
 * @param claimedBy the administrator who reviews it, while somebody does
 * @param lastChangedBy who last changed the story: the author, or an administrator who made a suggestion
 * @param approved the fingerprint of the text that was approved, for as long as that approval holds
 * @param published what readers are to see: it stays while a change is on its way, and nothing else may be out
 * @param trail what happened, oldest first
 * @param revision grows by one with every change
 */
public record Submission(
        UUID id,
        UUID caseId,
        String author,
        Story story,
        Optional<Consent> consent,
        State state,
        Optional<String> claimedBy,
        String lastChangedBy,
        Optional<String> approved,
        Optional<Story> published,
        List<TrailEntry> trail,
        int revision) {

    /** @throws IllegalArgumentException if no sequence of steps leads to this, as with a store that lost a property */
    public Submission {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(lastChangedBy, "lastChangedBy");
        trail = List.copyOf(trail);
        boolean decided = state == State.APPROVED || state == State.PUBLISHED;
        require(claimedBy.isPresent() == (state == State.IN_REVIEW), "is claimed just while it is in review");
        require(approved.isPresent() == decided, "has an approval just after one");
        require(published.isPresent() || state != State.PUBLISHED, "is published with what readers see");
        require(published.isEmpty() || !state.isFinal(), "shows readers nothing in the end");
        require(!trail.isEmpty() && trail.get(trail.size() - 1).to() == state, "is where its trail ends");
        require(revision > 0, "counts its changes");
    }

    /** Whether readers see something of it. */
    public boolean isPublic() {
        return published.isPresent();
    }

    /** The code of what people are told of its state. */
    public String stateWord() {
        return state.word(trail.get(trail.size() - 1).action());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("A submission " + rule);
        }
    }
}
