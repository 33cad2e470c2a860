package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ScriptedSmtp;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Encryption;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Login;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {

    private static final String SENDER = "ledelsesgrundlag@example.dk";
    private static final Mail MAIL = new Mail(
            "<5d41402a-bc4b-3a76-b971-9d911017c592@leder.example.dk>",
            "lea@example.dk",
            "Dit bidrag er udgivet – æøå",
            "Hej\n\nTak, fordi du deler din erfaring. Blåbærgrød 🦔\n.\nhttps://leder.example.dk/x\n");

    private static Certificate certificate;
    private static Certificate another;

    private final MovableClock clock = new MovableClock();
    private Duration patience = Duration.ofSeconds(30);
    private SSLSocketFactory trusted = certificate.client().getSocketFactory();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        certificate = Certificate.of(folder, "localhost");
        another = Certificate.of(folder, "mail.example.dk");
    }

    @Test
    void aServerGetsTheMailAsItWasWritten() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            to(server.getSmtp().getPort(), Encryption.NONE).send(MAIL);

            MimeMessage[] received = server.getReceivedMessages();
            assertEquals(1, received.length);
            MimeMessage mail = received[0];
            assertArrayEquals(new String[] {MAIL.messageId()}, mail.getHeader("Message-ID"));
            assertEquals(MAIL.subject(), mail.getSubject());
            assertEquals(MAIL.text().strip(), mail.getContent().toString().replace("\r\n", "\n"));
            assertEquals("text/plain; charset=UTF-8", mail.getContentType());
            assertArrayEquals(new InternetAddress[] {new InternetAddress(MAIL.to())}, mail.getAllRecipients());
            assertEquals("Ledelsesgrundlaget på Esbjerg", ((InternetAddress) mail.getFrom()[0]).getPersonal());
            assertEquals(SENDER, ((InternetAddress) mail.getFrom()[0]).getAddress());
            assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
            assertEquals(Date.from(clock.instant()), mail.getSentDate());
            assertTrue(mail.getHeader("Return-Path")[0].contains(SENDER));
        } finally {
            server.stop();
        }
    }

    @Test
    void whoHasALoginSignsIn() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("leder@example.dk", "leder", "hemmeligt æ");
        server.start();
        try {
            int port = server.getSmtp().getPort();
            with(port, new Login("leder", "hemmeligt æ")).send(MAIL);
            MailNotSentException wrong = assertThrows(
                    MailNotSentException.class,
                    () -> with(port, new Login("leder", "hemmeligt ø")).send(MAIL));

            assertEquals(1, server.getReceivedMessages().length);
            assertFalse(wrong.isForGood());
            assertFalse(wrong.toString().contains("hemmeligt"), wrong.toString());
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void thePrivateWayIsUsedForAllThatMatters(Encryption encryption) {
        try (ScriptedSmtp server = server(encryption, certificate)) {
            login(server.port(), encryption).send(MAIL);

            assertTrue(
                    server.heard().contains("*RCPT TO:<" + MAIL.to() + ">"),
                    server.heard().toString());
            assertEquals(
                    0,
                    server.heard().stream()
                            .filter(line -> !line.matches("\\*.*|EHLO .*|STARTTLS"))
                            .count(),
                    server.heard().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void whereThereIsNoPrivateWayNothingIsSaid(Encryption encryption) {
        patience = Duration.ofSeconds(1);
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            MailNotSentException failure = assertThrows(
                    MailNotSentException.class,
                    () -> login(server.port(), encryption).send(MAIL));

            assertFalse(failure.isForGood());
            assertFalse(
                    server.heard().toString().matches("(?s).*(AUTH|MAIL|RCPT|DATA).*"),
                    server.heard().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void aServerThatIsNotTheOneThatWasNamedLearnsNothing(Encryption encryption) {
        trusted = another.client().getSocketFactory();
        assertLearnsNothing(server(encryption, another), encryption);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void aServerThatNobodyVouchesForLearnsNothing(Encryption encryption) {
        trusted = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertLearnsNothing(server(encryption, certificate), encryption);
    }

    private void assertLearnsNothing(ScriptedSmtp server, Encryption encryption) {
        try (server) {
            MailNotSentException failure = assertThrows(
                    MailNotSentException.class,
                    () -> login(server.port(), encryption).send(MAIL));

            assertFalse(failure.isForGood());
            assertTrue(failure.getMessage().startsWith("localhost:" + server.port() + ": "), failure.getMessage());
            assertFalse(
                    server.heard().toString().matches("(?s).*(AUTH|MAIL|RCPT|DATA).*"),
                    server.heard().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <lea@example.dk>: Recipient address rejected: User unknown",
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
                "550-5.1.1 The email account that you tried to reach\\r\\n550 5.1.1 does not exist",
                "553 5.1.3 Bad address",
                "550 5.2.1 The account is disabled",
                "550 No such user here",
                "551 User not local",
                "553 Requested action not taken: mailbox name not allowed"
            })
    void whatTheServerSaysOfTheRecipientIsForGood(String reply) {
        MailNotSentException failure = failure("RCPT", reply.replace("\\r\\n", "\r\n"));

        assertTrue(failure.isForGood(), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT|450 4.2.0 Greylisted, come again",
                "RCPT|451 Local error",
                "RCPT|452 4.2.2 Mailbox full",
                "RCPT|421 4.3.2 Shutting down",
                "RCPT|552 5.2.2 Mailbox full",
                "RCPT|554 5.7.1 <lea@example.dk>: Relay access denied",
                "RCPT|550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
                "RCPT|550 relay not permitted",
                "RCPT|530 5.7.0 Must issue a STARTTLS command first",
                "RCPT|503 5.5.1 Bad sequence",
                "MAIL|550 5.1.8 Sender address rejected",
                "MAIL|550 5.7.60 Client does not have permissions to send as this sender",
                "MAIL|530 5.7.57 Client not authenticated to send mail",
                "MAIL|452 4.3.1 Insufficient system resources",
                "DATA|554 No valid recipients",
                "text|554 5.7.1 Message refused as spam",
                "text|552 5.3.4 Message too big",
                "text|550 Content rejected",
                "text|451 4.3.0 Try again later",
                "connect|554 No mail service here",
                "connect|421 Too many connections"
            })
    void whatMayBeMendedIsNot(String command, String reply) {
        MailNotSentException failure = failure(command, reply);

        assertFalse(failure.isForGood(), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
    }

    @Test
    void anUnknownMailboxThatIsNoticedLateIsForGoodAsWell() {
        assertTrue(failure("text", "550 5.1.1 User unknown").isForGood());
    }

    @Test
    void aServerThatIsNotThereIsNotForGood() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        MailNotSentException failure = assertThrows(
                MailNotSentException.class, () -> to(port, Encryption.NONE).send(MAIL));

        assertFalse(failure.isForGood());
        assertTrue(failure.getMessage().contains("localhost:" + port), failure.getMessage());
        assertTrue(failure.getMessage().contains("refused"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "EHLO", "RCPT", "text"})
    void aServerThatHangsIsNotWaitedForForEver(String command) {
        patience = Duration.ofMillis(300);

        assertFalse(failure(command, ScriptedSmtp.SILENCE).isForGood());
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.RESET, ScriptedSmtp.SILENCE, "421 4.3.2 Shutting down"})
    void whatTheServerHasTakenIsSentHoweverItTakesItsLeave(String farewell) {
        patience = Duration.ofSeconds(1);
        try (ScriptedSmtp server = ScriptedSmtp.plain().answering("QUIT", farewell)) {
            assertDoesNotThrow(() -> to(server.port(), Encryption.NONE).send(MAIL));

            assertEquals("QUIT", server.heard().get(server.heard().size() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea", "lea@", "@example.dk", "lea @example.dk", "a@b.dk, c@d.dk"})
    void whatIsNoAddressIsForGood(String address) {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Mail mail = new Mail(MAIL.messageId(), address, MAIL.subject(), MAIL.text());

            MailNotSentException failure = assertThrows(
                    MailNotSentException.class,
                    () -> to(server.port(), Encryption.NONE).send(mail));

            assertTrue(failure.isForGood());
            assertEquals(0, server.heard().size());
        }
    }

    private MailNotSentException failure(String command, String reply) {
        try (ScriptedSmtp server = ScriptedSmtp.plain().answering(command, reply)) {
            return assertThrows(
                    MailNotSentException.class,
                    () -> to(server.port(), Encryption.NONE).send(MAIL));
        }
    }

    private static ScriptedSmtp server(Encryption encryption, Certificate shown) {
        return encryption == Encryption.TLS
                ? ScriptedSmtp.behind(shown.server())
                : ScriptedSmtp.offering(shown.server());
    }

    private SmtpTransport to(int port, Encryption encryption) {
        return transport(port, encryption, Optional.empty());
    }

    private SmtpTransport with(int port, Login login) {
        return transport(port, Encryption.NONE, Optional.of(login));
    }

    private SmtpTransport login(int port, Encryption encryption) {
        return transport(port, encryption, Optional.of(new Login("leder", "hemmeligt")));
    }

    private SmtpTransport transport(int port, Encryption encryption, Optional<Login> login) {
        MailServer server =
                new MailServer("localhost", port, encryption, login, SENDER, "Ledelsesgrundlaget på Esbjerg");
        return new SmtpTransport(Optional.of(server), clock, patience, trusted);
    }
}
