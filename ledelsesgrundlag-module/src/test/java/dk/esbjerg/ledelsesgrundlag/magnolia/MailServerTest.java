package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void whatTheServerHasTakenIsSentHoweverItTakesItsLeave() throws Exception {
        try (Leaving server = new Leaving("QUIT")) {
            Session session = server.session();

            assertDoesNotThrow(() -> MailServer.give(message(session), session));

            assertEquals(
                    List.of("EHLO", "MAIL", "RCPT", "DATA", "Dit bidrag er udgivet", "QUIT"),
                    server.heard.stream()
                            .map(line -> line.replaceAll("^(EHLO|MAIL|RCPT) .*", "$1"))
                            .filter(line -> line.matches("[A-Z]{4}|Dit .*"))
                            .toList());
        }
    }

    @Test
    void whatItHasNotTakenIsNot() throws Exception {
        try (Leaving server = new Leaving(".")) {
            Session session = server.session();

            assertThrows(MessagingException.class, () -> MailServer.give(message(session), session));
        }
    }

    private static Message message(Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("ledelsesgrundlag@example.dk"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("lea@example.dk"));
        message.setText("Dit bidrag er udgivet");
        return message;
    }

    /** Takes a mail, and is gone without an answer as soon as it hears a certain line. */
    private static final class Leaving implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final String last;

        Leaving(String last) throws IOException {
            this.last = last;
            thread.submit(this::serve);
        }

        Session session() {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty("mail.smtp.port", String.valueOf(socket.getLocalPort()));
            return Session.getInstance(properties);
        }

        private Void serve() throws IOException {
            try (Socket caller = socket.accept()) {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                say(caller, "220 here");
                boolean text = false;
                String line = lines.readLine();
                while (!last.equals(line)) {
                    heard.add(line);
                    text = line.equals("DATA") || text && !line.equals(".");
                    if (line.equals("DATA")) {
                        say(caller, "354 Go on");
                    } else if (!text) {
                        say(caller, "250 Fine");
                    }
                    line = lines.readLine();
                }
                heard.add(line);
                caller.setSoLinger(true, 0);
            }
            return null;
        }

        private static void say(Socket caller, String reply) throws IOException {
            caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
            thread.shutdownNow();
        }
    }
}
