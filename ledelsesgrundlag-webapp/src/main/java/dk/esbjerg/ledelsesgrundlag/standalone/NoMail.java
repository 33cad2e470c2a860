package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;

/** There is no server to give mail to: people are told on the site alone. */
final class NoMail implements MailTransport {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public void send(Mail mail) {
        throw new MailNotSentException("No mail server is set", false, null);
    }
}
