package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Encryption;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer.Login;
import dk.esbjerg.ledelsesgrundlag.standalone.security.MailAddress;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where mail is sent. Without a host there is none. */
final class MailOptions {

    /** Not an option: everybody on the machine can read what stands on a command line. */
    static final String PASSWORD = "smtp-password";

    private static final int HIGHEST_PORT = 65535;

    @Option(
            names = "--smtp-host",
            paramLabel = "NAME",
            description = "Mail server that notices are sent by. Without it there is no mail.")
    private String host;

    @Option(
            names = "--smtp-port",
            paramLabel = "PORT",
            description = "Port of the mail server (587 with starttls, 465 with tls, 25 with none).")
    private Integer port;

    @Option(
            names = "--smtp-tls",
            paramLabel = "MODE",
            description = "How the way to the mail server is kept private: starttls, tls or none (starttls).")
    private String tls;

    @Option(
            names = "--smtp-user",
            paramLabel = "NAME",
            description = "Who signs in to the mail server. The password is taken from the variable"
                    + " LEDELSESGRUNDLAG_SMTP_PASSWORD or the file's key smtp-password.")
    private String user;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "Address that mails come from.")
    private String from;

    @Option(
            names = "--mail-from-name",
            paramLabel = "NAME",
            description = "Name that mails come from (Ledelsesgrundlaget).")
    private String fromName;

    private String password;

    void takePassword(String taken) {
        password = taken;
    }

    Optional<MailServer> server() {
        return Optional.ofNullable(host).map(name -> {
            Encryption encryption =
                    tls == null ? Encryption.STARTTLS : Encryption.valueOf(tls.toUpperCase(Locale.ROOT));
            return new MailServer(
                    name,
                    port == null ? encryption.usualPort() : port,
                    encryption,
                    Optional.ofNullable(user).map(signedIn -> new Login(signedIn, password)),
                    from,
                    fromName == null ? "Ledelsesgrundlaget" : fromName);
        });
    }

    /** @throws StartupException if the values cannot be what an operator wants */
    void check() {
        if (host == null) {
            require(tls == null, "--smtp-tls needs --smtp-host");
            require(port == null, "--smtp-port needs --smtp-host");
            require(user == null, "--smtp-user needs --smtp-host");
            require(password == null, PASSWORD + " needs --smtp-host");
            require(from == null, "--mail-from needs --smtp-host");
            require(fromName == null, "--mail-from-name needs --smtp-host");
            return;
        }
        require(
                host.matches("[\\w.-]+|[0-9A-Fa-f:]+:[0-9A-Fa-f:.]+"),
                "--smtp-host must be a name or an address such as smtp.example.dk, not " + host);
        require(
                port == null || port >= 1 && port <= HIGHEST_PORT,
                "--smtp-port must be a number from 1 to " + HIGHEST_PORT + ", not " + port);
        require(
                tls == null || tls.matches("starttls|tls|none"),
                "--smtp-tls must be starttls, tls or none, not " + tls);
        checkLogin();
        require(from != null, "--smtp-host needs --mail-from, the address that mails come from");
        require(MailAddress.isOne(from), "--mail-from must be an address such as leder@example.dk, not " + from);
        require(
                fromName == null || !fromName.isBlank() && fromName.chars().noneMatch(Character::isISOControl),
                "--mail-from-name must be a name on one line");
    }

    private void checkLogin() {
        require(
                user == null || password != null,
                "--smtp-user needs a password, in LEDELSESGRUNDLAG_SMTP_PASSWORD or as " + PASSWORD + " in the file");
        require(user != null || password == null, PASSWORD + " needs --smtp-user");
        require(
                user == null || !"none".equals(tls),
                "--smtp-tls none would send the password for all to read; leave it out, or --smtp-user");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new StartupException(otherwise);
        }
    }
}
