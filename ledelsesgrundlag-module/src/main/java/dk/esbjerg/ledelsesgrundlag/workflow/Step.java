package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody asks for, with all that goes with it. What the action requires and this lacks is refused when the step is
 * taken, not here.
 *
 * @param revision the revision that they had before them, if that is known
 * @param comment empty where there is none
 * @param override whether an administrator decides although they may not, in an emergency
 * @param story what to save or to suggest; for {@link Action#PUBLISH} what was written for readers
 * @param consent what the author agreed to, on {@link Action#SAVE}
 */
public record Step(
        Action action,
        OptionalInt revision,
        String comment,
        boolean override,
        Optional<Story> story,
        Optional<Consent> consent) {

    public Step {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(consent, "consent");
    }

    /** A step that says nothing more than what to do. */
    public static Step of(Action action) {
        return new Step(action, OptionalInt.empty(), "", false, Optional.empty(), Optional.empty());
    }

    /** Keeps what the author has written, and whether they agree that it be published. */
    public static Step save(Story story, Optional<Consent> consent) {
        return new Step(Action.SAVE, OptionalInt.empty(), "", false, Optional.of(story), consent);
    }

    /** Hands the author a changed story. */
    public static Step suggest(Story story) {
        return of(Action.SUGGEST).about(story);
    }

    /** Notes that this is what readers get, as it was read back after it was written. */
    public static Step publish(Story written) {
        return of(Action.PUBLISH).about(written);
    }

    /** The same, taken with that revision before one's eyes: it is refused if there is a newer one. */
    public Step on(int seen) {
        return new Step(action, OptionalInt.of(seen), comment, override, story, consent);
    }

    public Step saying(String words) {
        return new Step(action, revision, words, override, story, consent);
    }

    /** The same as an emergency, for that reason. */
    public Step overriding(String reason) {
        return new Step(action, revision, reason, true, story, consent);
    }

    private Step about(Story text) {
        return new Step(action, revision, comment, override, Optional.of(text), consent);
    }
}
