package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;

/** A dossier in the repository is not what was stored, and is left alone until somebody has looked at it. */
public class DamagedSubmissionException extends ContentUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String path;

    DamagedSubmissionException(String path, Exception damage) {
        super(
                "The submission at " + DossierNode.WORKSPACE + ":" + path + " is damaged: " + damage.getMessage(),
                damage);
        this.path = path;
    }

    /** Where the dossier lies. */
    String path() {
        return path;
    }
}
