package dk.esbjerg.ledelsesgrundlag.standalone.history;

/** There is no such item, or it was never in that state. */
public class NoSuchStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchStateException(String message) {
        super(message);
    }
}
