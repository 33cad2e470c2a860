package dk.esbjerg.ledelsesgrundlag.standalone;

/** The runtime cannot start for a reason the operator can mend; the message is the one line they get to read. */
public class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
