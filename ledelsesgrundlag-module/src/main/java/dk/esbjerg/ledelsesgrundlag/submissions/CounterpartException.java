package dk.esbjerg.ledelsesgrundlag.submissions;

/** The other instance cannot be reached, or does not answer as it should. Nothing is lost: it is asked again. */
public final class CounterpartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CounterpartException(String message, Throwable cause) {
        super(message, cause);
    }
}
