package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What it means that a mail was not taken. Only what the server says of the very recipient is for good; that nobody answers,
 * that we may not come in, or that the sender or the text is not liked, may be mended by whoever looks after the server.
 */
final class SmtpFailure {

    /** An enhanced status code (RFC 3463) that begins a reply's text. */
    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** No such mailbox or domain, no proper address, moved away, takes no mail; the mailbox is closed. */
    private static final Pattern ABOUT_RECIPIENT = Pattern.compile("5\\.1\\.(1|2|3|6|10)|5\\.2\\.1");

    private static final int FEWEST = 500;

    private SmtpFailure() {}

    static MailNotSentException of(MessagingException failure, MailServer server) {
        List<Exception> chain = chain(failure);
        boolean forGood = chain.stream().anyMatch(SmtpFailure::isForGood);
        return new MailNotSentException(server.address() + ": " + words(chain), forGood, failure);
    }

    private static boolean isForGood(Exception failure) {
        if (failure instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode() >= FEWEST && isAboutRecipient(refused.getMessage(), refused.getReturnCode());
        }
        // Some servers look for the mailbox after they have got the text, and say of nothing else that it is unknown.
        if (failure instanceof SMTPSendFailedException refused) {
            return status(refused.getMessage())
                    .map(ABOUT_RECIPIENT::matcher)
                    .filter(Matcher::matches)
                    .isPresent();
        }
        return failure instanceof AddressException;
    }

    private static boolean isAboutRecipient(String reply, int code) {
        return status(reply)
                .map(status -> ABOUT_RECIPIENT.matcher(status).matches())
                // Without a status they say so in words that we are nobody to send mail through them.
                .orElseGet(() -> (code == 550 || code == 551 || code == 553)
                        && !reply.toLowerCase(Locale.ROOT).contains("relay"));
    }

    private static Optional<String> status(String reply) {
        Matcher status = STATUS.matcher(reply);
        return status.find() ? Optional.of(status.group(1)) : Optional.empty();
    }

    /** The innermost cause says most, on its first line. */
    private static String words(List<Exception> chain) {
        Exception cause = chain.get(chain.size() - 1);
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String line = message.lines().findFirst().orElse("");
        return cause instanceof MessagingException && !line.isEmpty()
                ? line
                : (cause.getClass().getSimpleName() + " " + line).strip();
    }

    private static List<Exception> chain(Exception failure) {
        List<Exception> chain = new ArrayList<>();
        Exception next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException messaging
                    ? messaging.getNextException()
                    : next.getCause() instanceof Exception cause ? cause : null;
        }
        return chain;
    }
}
