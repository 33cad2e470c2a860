package dk.esbjerg.ledelsesgrundlag.submissions;

import java.util.UUID;

/** There is no such dossier, or none that the one who asks may know of. */
public class NoSuchSubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchSubmissionException(UUID id) {
        super("There is no submission " + id);
    }
}
