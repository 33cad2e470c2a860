package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.stream.Stream;

/** Where a submission is on its way. */
public enum State {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    /** Claimed by an administrator, who decides. */
    IN_REVIEW("inReview"),
    CHANGES_REQUESTED("changesRequested"),
    /** Decided, and not out yet. */
    APPROVED("approved"),
    PUBLISHED("published"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn");

    private final String code;

    State(String code) {
        this.code = code;
    }

    /** What is stored: it never changes. */
    public String code() {
        return code;
    }

    /** The code of what people are told, by the step that led here: an author withdraws, an administrator takes down. */
    public String word(Action last) {
        return this == WITHDRAWN && last == Action.TAKE_DOWN ? "takenDown" : code;
    }

    /** Whether its author is writing, and nobody else reads along. */
    public boolean isWithAuthor() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** Whether those who decide read the text: it was handed in, and not taken back. */
    public boolean isReadByReviewers() {
        return !isWithAuthor() && this != WITHDRAWN;
    }

    /** Whether nothing leads on from here. */
    public boolean isFinal() {
        return this == REJECTED || this == WITHDRAWN;
    }

    /**
     * The state that was stored as this.
     *
     * @throws IllegalArgumentException if none was
     */
    public static State of(String code) {
        return Stream.of(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state has the code " + code));
    }
}
