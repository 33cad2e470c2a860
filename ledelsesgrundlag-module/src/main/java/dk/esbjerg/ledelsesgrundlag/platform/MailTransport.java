package dk.esbjerg.ledelsesgrundlag.platform;

/** How mail leaves the host. */
public interface MailTransport {

    /** Whether there is a server to give mail to; without one nothing is kept for it. */
    boolean isConfigured();

    /**
     * Gives a mail to the server; when this returns the server has taken it.
     *
     * @throws MailNotSentException if it has not, or that is not known
     */
    void send(Mail mail);
}
