package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an operator can set: on the command line, in the environment, or in a file. */
public class Options {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen on (8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (127.0.0.1: this machine only).")
    private String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps the content. Without it a new one is made, and named in the log.")
    private Path data;

    @Option(
            names = "--context-path",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "Path below which the site is served (/).")
    private String contextPath;

    @Option(
            names = "--light-modules",
            paramLabel = "DIR",
            description = "Folder to read the light modules from, again whenever a file changes.")
    private Path lightModules;

    @Option(
            names = "--demo",
            fallbackValue = "true",
            description = "Add sample tools, cases and users; this machine only.")
    private boolean demo;

    @Option(
            names = "--development",
            fallbackValue = "true",
            description = "Show problems in templates and definitions on the page.")
    private boolean development;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address that people reach the site under, such as https://leder.example.dk.")
    private URI baseUrl;

    @Option(
            names = "--proxy",
            paramLabel = "HEADERS",
            defaultValue = "none",
            description = "How a reverse proxy tells who asks: none, x-forwarded or forwarded (none).")
    private String proxy;

    @Option(
            names = "--session-minutes",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "Who does nothing for that long is signed out (60).")
    private int sessionMinutes;

    @Option(
            names = "--upload-limit",
            paramLabel = "MB",
            defaultValue = "25",
            description = "Size of the largest file that can be uploaded (25).")
    private int uploadLimit;

    @Option(
            names = "--require-sign-in",
            fallbackValue = "true",
            description = "Only those who have signed in can read the site.")
    private boolean requireSignIn;

    @Option(
            names = "--retention-days",
            paramLabel = "DAYS",
            defaultValue = "180",
            description =
                    "Submissions that came to nothing are erased when nothing has happened to them for that long (180).")
    private int retentionDays;

    @Mixin
    private MailOptions mail;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file with these options as keys, such as port=8080.")
    private Path config;

    @Option(names = "--help", usageHelp = true, description = "Show this text.")
    private boolean help;

    public int port() {
        return port;
    }

    public String host() {
        return host;
    }

    /** The data folder, or null. */
    public Path data() {
        return data;
    }

    /** Empty for the root, else a slash and a name. */
    public String contextPath() {
        String path = contextPath.startsWith("/") ? contextPath : "/" + contextPath;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The light modules folder, or null for those packed into the program. */
    public Path lightModules() {
        return lightModules;
    }

    public boolean demo() {
        return demo;
    }

    public boolean development() {
        return development;
    }

    /** How the program learns what a reverse proxy knows of a request. */
    public enum Proxy {
        /** There is none, so whatever claims to come from one means nothing. */
        NONE,
        /** From {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port}. */
        X_FORWARDED,
        /** From {@code Forwarded}, as in RFC 7239. */
        FORWARDED
    }

    public Proxy proxy() {
        return Proxy.valueOf(proxy.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The origin that people reach the site under, such as {@code https://leder.example.dk}; empty where it was not set. */
    public Optional<String> publicOrigin() {
        return Optional.ofNullable(baseUrl).map(url -> {
            String scheme = url.getScheme().toLowerCase(Locale.ROOT);
            boolean usualPort = url.getPort() == -1 || url.getPort() == (scheme.equals("https") ? 443 : 80);
            return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (usualPort ? "" : ":" + url.getPort());
        });
    }

    /** How long a session lasts without its user doing anything. */
    public Duration sessionLength() {
        return Duration.ofMinutes(sessionMinutes);
    }

    /** The size of the largest file that can be uploaded, in bytes. */
    public long uploadLimit() {
        return uploadLimit * 1024L * 1024L;
    }

    /** Whether readers must sign in as well. */
    public boolean requireSignIn() {
        return requireSignIn;
    }

    /** How long submissions are kept that were withdrawn, rejected or left lying. */
    public Duration retention() {
        return Duration.ofDays(retentionDays);
    }

    /** Where mail is sent; empty where none is. */
    public Optional<MailServer> mailServer() {
        return mail.server();
    }

    MailOptions mail() {
        return mail;
    }

    /** @throws StartupException if the values cannot be what an operator wants */
    void check() {
        within("--port", port, 0, 65535);
        within("--session-minutes", sessionMinutes, 5, 1440);
        within("--upload-limit", uploadLimit, 1, 1024);
        within("--retention-days", retentionDays, 1, 3650);
        if (!proxy.matches("none|x-forwarded|forwarded")) {
            throw new StartupException("--proxy must be none, x-forwarded or forwarded, not " + proxy);
        }
        if (baseUrl != null) {
            checkBaseUrl();
        }
        mail.check();
        if (mail.server().isPresent() && baseUrl == null) {
            throw new StartupException("--smtp-host needs --base-url, for mails lead to the site");
        }
        if (demo && !isLoopback()) {
            throw new StartupException(
                    "--demo prints passwords and is for this machine only; leave out --host " + host + " or --demo");
        }
    }

    private void checkBaseUrl() {
        boolean web = "http".equalsIgnoreCase(baseUrl.getScheme()) || "https".equalsIgnoreCase(baseUrl.getScheme());
        if (!web
                || baseUrl.getHost() == null
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new StartupException(
                    "--base-url must be an address such as https://leder.example.dk, not " + baseUrl);
        }
        String path = baseUrl.getPath().replaceAll("/+$", "");
        if (!path.isEmpty() && !path.equals(contextPath())) {
            throw new StartupException("--base-url " + baseUrl + " must end as --context-path says"
                    + (contextPath().isEmpty() ? ", without a path" : ", in " + contextPath()));
        }
    }

    /** A name that nobody knows is told when the port is taken. */
    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new StartupException(option + " must be a number from " + least + " to " + most + ", not " + value);
        }
    }
}
