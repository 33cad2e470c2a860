package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail as it goes over the wire: plain text that asks for no answer, under the id it was given. */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    /** @throws jakarta.mail.internet.AddressException if it is for no address */
    OutgoingMail(Session session, MailServer server, Mail mail, Instant when) throws MessagingException {
        super(session);
        id = mail.messageId();
        setFrom(sender(server));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(when));
        setText(mail.text(), UTF_8);
        setHeader("Auto-Submitted", "auto-generated");
        // Exchange asks for this before it sends "out of office".
        setHeader("X-Auto-Response-Suppress", "All");
        saveChanges();
    }

    /** Called when the mail is made ready; by itself it would invent an id. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static InternetAddress sender(MailServer server) {
        try {
            return new InternetAddress(server.sender(), server.senderName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
