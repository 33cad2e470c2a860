package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;

/** How the refusals of the workflow are answered. */
final class RefusalWords {

    /** What is asked for where a suggestion says nothing of itself. */
    static final String SUGGEST_WHY = "reviews.needed.suggest";

    static final String TAKE_DOWN_WHY = "reviews.needed.takeDown";

    private RefusalWords() {}

    /** The key of the words for it. */
    static String key(Refusal refusal) {
        return "reviews.refusal." + refusal;
    }

    /** The key of the words for it, where a comment is missing by what it has to say. */
    static String key(Refusal refusal, Decision decision) {
        if (refusal != Refusal.COMMENT_NEEDED) {
            return key(refusal);
        }
        if (decision.override()) {
            return "reviews.needed.override";
        }
        return decision.action() == Action.TAKE_DOWN ? TAKE_DOWN_WHY : key(refusal);
    }

    static int status(Refusal refusal) {
        return switch (refusal) {
            case NOT_ALLOWED, NOT_YOURS, OWN_CASE, CHANGED_BY_YOU -> 403;
            case WRONG_STATE,
                    NOT_PUBLIC,
                    NO_BYLINE,
                    STILL_PUBLIC,
                    NOT_CLAIMED_BY_YOU,
                    NO_OVERRIDE,
                    STALE,
                    NOT_AS_APPROVED -> 409;
            case COMMENT_NEEDED, NO_STORY, TOO_LONG, NOT_PLAIN_TEXT, INCOMPLETE, CONSENT_NEEDED, PERSONAL_DATA -> 422;
        };
    }

    /** Whether it is the comment that has to be mended. */
    static boolean isAboutTheComment(Refusal refusal) {
        return switch (refusal) {
            case COMMENT_NEEDED, TOO_LONG, NOT_PLAIN_TEXT -> true;
            default -> false;
        };
    }
}
