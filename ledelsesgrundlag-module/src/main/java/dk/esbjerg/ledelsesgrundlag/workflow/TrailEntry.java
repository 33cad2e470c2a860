package dk.esbjerg.ledelsesgrundlag.workflow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One transition, as it is remembered.
 *
 * @param when never before the entry that precedes it, also where the clock was set back
 * @param who the user's name, or that of {@link Actor#SYSTEM}
 * @param from none for the first
 * @param to the same as {@code from} where only what is public changed
 * @param comment empty where there was none
 * @param fingerprint of the text that the step was about: after it, and for {@link Action#ANONYMISE} the public one
 * @param override whether an administrator decided who may not, in an emergency
 */
public record TrailEntry(
        Instant when,
        String who,
        Action action,
        Optional<State> from,
        State to,
        String comment,
        String fingerprint,
        boolean override) {

    public TrailEntry {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /**
     * What was said to the submission's author; empty where nothing was. Why an administrator approved in an emergency is
     * told to the other administrators.
     */
    public String wordsToAuthor() {
        return switch (action) {
            case SUGGEST, REQUEST_CHANGES, REJECT, TAKE_DOWN -> comment;
            case APPROVE -> override ? "" : comment;
            default -> "";
        };
    }
}
