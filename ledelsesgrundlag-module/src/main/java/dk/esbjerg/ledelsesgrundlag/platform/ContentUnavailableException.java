package dk.esbjerg.ledelsesgrundlag.platform;

/** The repository could not answer; the cause says why. */
public class ContentUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContentUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
