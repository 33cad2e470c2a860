package dk.esbjerg.ledelsesgrundlag.platform;

/** An item could not be published or taken back; the message says why, for the one who tried. */
public class PublishingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
