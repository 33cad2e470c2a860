package dk.esbjerg.ledelsesgrundlag.standalone.mail;

import java.util.Optional;

/**
 * The server that mail is given to.
 *
 * @param login how to sign in; empty where the server wants nobody to
 * @param sender the address that mails come from
 * @param senderName what readers see instead of it
 */
public record MailServer(
        String host, int port, Encryption encryption, Optional<Login> login, String sender, String senderName) {

    /** How the way to the server is kept private; what is chosen is insisted on. */
    public enum Encryption {
        /** Not at all. */
        NONE(25),
        /** From the start of the conversation on, or not at all. */
        STARTTLS(587),
        /** From the first byte. */
        TLS(465);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    /** A user of the mail server. The password is in no text made of it. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** As it is told to administrators. */
    public String address() {
        return host + ":" + port;
    }
}
