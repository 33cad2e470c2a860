package dk.esbjerg.ledelsesgrundlag.platform;

/** The server has not taken a mail, as far as we know. */
public class MailNotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether trying again is no use, as with an address that does not exist */
    public MailNotSentException(String message, boolean forGood, Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    public boolean isForGood() {
        return forGood;
    }
}
