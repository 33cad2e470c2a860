package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.UUID;

/** Where administrators of the host read and decide about a submission, for links to there. */
public interface ReviewAddress {

    /** The path below the context path. */
    String path(UUID submission);
}
