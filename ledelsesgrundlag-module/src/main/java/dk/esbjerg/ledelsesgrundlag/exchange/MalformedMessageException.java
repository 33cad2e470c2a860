package dk.esbjerg.ledelsesgrundlag.exchange;

/** A message is not one of this format; the words say where and why. */
final class MalformedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
