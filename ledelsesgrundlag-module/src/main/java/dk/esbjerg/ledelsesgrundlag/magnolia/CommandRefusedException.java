package dk.esbjerg.ledelsesgrundlag.magnolia;

/** A command has not done what it was asked for; the message says why, in words for the one who asked. */
public final class CommandRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefusedException(String message, RuntimeException cause) {
        super(message, cause);
    }
}
