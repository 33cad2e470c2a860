package dk.esbjerg.ledelsesgrundlag.workflow;

/** Why a step was not taken. Nothing has changed; the words for it are the host's. */
public enum Refusal {
    /** Nobody with this role does such a thing. */
    NOT_ALLOWED(Stage.WHO),
    /** Only the author does. Tells nothing of the submission. */
    NOT_YOURS(Stage.WHO),

    /** It is not where this leads on from; often somebody else was faster. */
    WRONG_STATE(Stage.STATE),
    /** Readers see nothing of it. */
    NOT_PUBLIC(Stage.STATE),
    /** What readers see bears no name. */
    NO_BYLINE(Stage.STATE),
    /**
     * An approved version is public, and a rejection would leave it there out of its author's reach: ask for changes, or take
     * it down.
     */
    STILL_PUBLIC(Stage.STATE),

    /** Nobody decides on their own story. */
    OWN_CASE(Stage.FOUR_EYES),
    /** Nobody decides on a text that they wrote. */
    CHANGED_BY_YOU(Stage.FOUR_EYES),
    /** Another administrator reviews it. */
    NOT_CLAIMED_BY_YOU(Stage.FOUR_EYES),

    /** This needs no override, or there is none for it. */
    NO_OVERRIDE(Stage.OVERRIDE),

    /** It was changed since, or the step does not say which revision it is about and has to. */
    STALE(Stage.NEED),
    COMMENT_NEEDED(Stage.NEED),
    /** There is no text to save or to suggest. */
    NO_STORY(Stage.NEED),
    /** See {@link Story#tooLong()} and {@link Workflow#COMMENT_LIMIT}. */
    TOO_LONG(Stage.NEED),
    /** See {@link Story#isPlainText()}; the same holds for comments. */
    NOT_PLAIN_TEXT(Stage.NEED),
    /** See {@link Story#missing()}. */
    INCOMPLETE(Stage.NEED),
    CONSENT_NEEDED(Stage.NEED),
    /** There is a CPR number in it. */
    PERSONAL_DATA(Stage.NEED),
    /** What was written for readers is not what was approved. */
    NOT_AS_APPROVED(Stage.NEED);

    /** In which order it is asked: whoever has no business here is not told where the submission is. */
    enum Stage {
        WHO,
        STATE,
        FOUR_EYES,
        OVERRIDE,
        NEED
    }

    private final Stage stage;

    Refusal(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /** Whether this actor cannot take the step as things are; otherwise they can, with what it needs. */
    public boolean isClosed() {
        return stage != Stage.NEED;
    }
}
