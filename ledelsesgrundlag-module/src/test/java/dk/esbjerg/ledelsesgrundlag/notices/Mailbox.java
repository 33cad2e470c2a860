package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mail server that can be told how to behave. */
final class Mailbox implements MailTransport {

    final List<Mail> taken = new ArrayList<>();
    final Set<String> refused = new HashSet<>();
    final Set<String> full = new HashSet<>();
    boolean configured = true;
    boolean down;
    int attempts;
    Runnable onTaken = () -> {};

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public void send(Mail mail) {
        attempts++;
        if (down) {
            throw new MailNotSentException("Nobody answers", false, null);
        }
        if (full.contains(mail.to())) {
            throw new MailNotSentException("452 Mailbox full", false, null);
        }
        if (refused.contains(mail.to())) {
            throw new MailNotSentException("550 No such user", true, null);
        }
        taken.add(mail);
        onTaken.run();
    }

    List<String> to() {
        return taken.stream().map(Mail::to).sorted().toList();
    }
}
