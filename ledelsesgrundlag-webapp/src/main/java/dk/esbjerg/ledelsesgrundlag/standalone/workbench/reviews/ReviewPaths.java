package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses of reviews. */
final class ReviewPaths {

    static final String INBOX = "/author/reviews";

    private static final String REVIEWS = "reviews";

    private ReviewPaths() {}

    static String of(UUID submission) {
        return INBOX + "/" + submission;
    }

    static boolean isInbox(Visit visit) {
        return visit.parts().equals(List.of(REVIEWS));
    }

    /**
     * The submission that an address names.
     *
     * @param below what follows it, or nothing
     * @return empty where it is no such address
     * @throws Refusal if that cannot be the name of one
     */
    static Optional<UUID> submission(Visit visit, String... below) {
        List<String> parts = visit.parts();
        boolean ours = parts.size() == 2 + below.length
                && parts.get(0).equals(REVIEWS)
                && parts.subList(2, parts.size()).equals(List.of(below));
        return ours ? Optional.of(id(parts.get(1))) : Optional.empty();
    }

    /** The case that the address of its review names. */
    static Optional<UUID> ofCase(Visit visit) {
        List<String> parts = visit.parts();
        boolean ours = parts.size() == 3
                && parts.get(0).equals(REVIEWS)
                && parts.get(1).equals("case");
        return ours ? Optional.of(id(parts.get(2))) : Optional.empty();
    }

    private static UUID id(String text) {
        // Java reads shorter words as well.
        if (!NodeId.is(text)) {
            throw none();
        }
        return UUID.fromString(text);
    }

    static Refusal none() {
        return new Refusal(404, "reviews.none");
    }
}
