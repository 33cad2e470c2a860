package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is told. The code is stored; the words are found elsewhere. */
public enum NoticeKind {
    /** To the author: the story has arrived. */
    RECEIVED("received"),
    SUBMITTED("submitted"),
    /** It was submitted before. */
    RESUBMITTED("resubmitted"),
    /** The author took it back to change it. */
    TAKEN_BACK("takenBack"),
    WITHDRAWN("withdrawn"),
    /** To the author: somebody reads it. */
    IN_REVIEW("inReview"),
    CHANGES_REQUESTED("changesRequested"),
    CHANGES_SUGGESTED("changesSuggested"),
    REJECTED("rejected"),
    PUBLISHED("published"),
    TAKEN_DOWN("takenDown"),
    /** To the other administrators: one of them decided in an emergency. */
    OVERRIDDEN("overridden");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What the author is told when somebody else takes that action; empty where nothing is. */
    public static Optional<NoticeKind> toAuthor(Action action) {
        return switch (action) {
            case CLAIM -> Optional.of(IN_REVIEW);
            case SUGGEST -> Optional.of(CHANGES_SUGGESTED);
            case REQUEST_CHANGES -> Optional.of(CHANGES_REQUESTED);
            case REJECT -> Optional.of(REJECTED);
            case PUBLISH -> Optional.of(PUBLISHED);
            case TAKE_DOWN -> Optional.of(TAKEN_DOWN);
            case START, SAVE, EDIT, SUBMIT, RELEASE, APPROVE, WITHDRAW, ANONYMISE -> Optional.empty();
        };
    }

    /** Whether it is too small a matter for a mail. */
    public boolean isOnSiteOnly() {
        return this == IN_REVIEW;
    }

    /**
     * The kind that was stored as this.
     *
     * @throws IllegalArgumentException if none was
     */
    public static NoticeKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No notice has the code " + code));
    }
}
