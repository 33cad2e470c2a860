package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

/** A request carries more than it may. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("The request is too large", null, false, false);
    }
}
