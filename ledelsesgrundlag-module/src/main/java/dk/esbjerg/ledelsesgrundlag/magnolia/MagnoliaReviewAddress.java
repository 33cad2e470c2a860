package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ReviewAddress;
import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import java.util.UUID;

/** The submission in its app in AdminCentral. */
public final class MagnoliaReviewAddress implements ReviewAddress {

    private static final String ADMIN_CENTRAL = "/.magnolia/admincentral#";
    private static final String DETAIL = "app:leadershipSubmission:detail;%s:view:";

    @Override
    public String path(UUID submission) {
        return ADMIN_CENTRAL + location(submission);
    }

    /** The same within AdminCentral. */
    static String location(UUID submission) {
        return DETAIL.formatted(ReviewCopy.path(submission));
    }
}
