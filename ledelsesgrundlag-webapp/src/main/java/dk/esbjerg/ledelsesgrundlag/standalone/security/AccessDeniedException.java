package dk.esbjerg.ledelsesgrundlag.standalone.security;

/** Somebody tried what their roles do not allow; the message names it for the log. */
public class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(String message) {
        super(message);
    }
}
