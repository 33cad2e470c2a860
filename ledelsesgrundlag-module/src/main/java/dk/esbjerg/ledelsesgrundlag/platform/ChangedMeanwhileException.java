package dk.esbjerg.ledelsesgrundlag.platform;

/** Somebody else changed the same content at the same time; nothing of one's own was saved. */
public class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String message, Throwable cause) {
        super(message, cause);
    }
}
