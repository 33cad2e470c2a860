package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import info.magnolia.module.mail.MailModule;
import info.magnolia.module.mail.MailTemplate;
import info.magnolia.objectfactory.Components;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import javax.mail.Address;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Magnolia's mail module, of which the connection alone is used: what it sends by itself has a new id each time, and may
 * still wait in memory when it says that it is sent. Loaded only where that module is.
 */
final class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private MailServer() {}

    static boolean isConfigured() {
        String server = module().getSmtpConfiguration().getServer();
        return server != null && !server.isBlank();
    }

    /** @throws MailNotSentException if the server has not taken it */
    static void send(Mail mail, String sender) {
        try {
            Session session = new MailTemplate(module()).initSession();
            give(message(session, mail, sender), session);
        } catch (SendFailedException e) {
            throw new MailNotSentException(reason(e), refusesTheAddress(e), e);
        } catch (AddressException e) {
            throw new MailNotSentException(reason(e), true, e);
        } catch (MessagingException | RuntimeException e) {
            throw new MailNotSentException(reason(e), false, e);
        }
    }

    /** What the server has taken it has, however the conversation ends; {@link Transport#send} would say that it has not. */
    static void give(Message message, Session session) throws MessagingException {
        message.saveChanges();
        Address[] recipients = message.getAllRecipients();
        Transport transport = session.getTransport(recipients[0]);
        try {
            transport.connect();
            transport.sendMessage(message, recipients);
        } finally {
            takeLeave(transport);
        }
    }

    private static void takeLeave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.info("The mail server ended the conversation without a farewell: {}", e.getMessage());
        }
    }

    private static Message message(Session session, Mail mail, String sender) throws MessagingException {
        MimeMessage message = new WithOwnId(session, mail.messageId());
        message.setFrom(new InternetAddress(sender, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        // Nobody's absence is to be answered to a program.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MailModule module() {
        return Components.getComponent(MailModule.class);
    }

    private static boolean refusesTheAddress(SendFailedException e) {
        Address[] invalid = e.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage().strip();
    }

    /** Sending gives a message an id, which would be another one for the same mail sent twice. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
