package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Encryption;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Login;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each mail to the server in a conversation of its own. Any thread may send. */
@Singleton
public final class SmtpTransport implements MailTransport {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransport.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Optional<MailServer> server;
    private final Clock clock;
    private final Duration patience;
    private final SSLSocketFactory trusted;

    @Inject
    SmtpTransport(Options options, Clock clock) {
        this(options.mailServer(), clock, PATIENCE, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * @param patience how long the server may take for each of its answers
     * @param trusted knows whom to believe that they are who they say
     */
    SmtpTransport(Optional<MailServer> server, Clock clock, Duration patience, SSLSocketFactory trusted) {
        this.server = server;
        this.clock = clock;
        this.patience = patience;
        this.trusted = trusted;
    }

    @Override
    public boolean isConfigured() {
        return server.isPresent();
    }

    @Override
    public void send(Mail mail) {
        MailServer to = server.orElseThrow(() -> new IllegalStateException("There is no mail server"));
        Session session = Session.getInstance(properties(to));
        try {
            OutgoingMail message = new OutgoingMail(session, to, mail, clock.instant());
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport, to.login());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                takeLeave(transport);
            }
        } catch (MessagingException e) {
            throw SmtpFailure.of(e, to);
        }
    }

    /** What the server has taken it has, however the conversation ends. */
    private static void takeLeave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.info("The mail server ended the conversation without a farewell: {}", e.getMessage());
        }
    }

    private static void connect(Transport transport, Optional<Login> login) throws MessagingException {
        if (login.isPresent()) {
            transport.connect(login.get().user(), login.get().password());
        } else {
            transport.connect();
        }
    }

    private Properties properties(MailServer to) {
        String millis = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", to.host());
        properties.setProperty("mail.smtp.port", String.valueOf(to.port()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.from", to.sender());
        properties.setProperty("mail.smtp.auth", String.valueOf(to.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(to.encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trusted);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        boolean startTls = to.encryption() == Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }
}
