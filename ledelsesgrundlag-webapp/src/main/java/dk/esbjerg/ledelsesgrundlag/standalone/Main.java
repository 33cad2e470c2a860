package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.standalone.delivery.WebServer;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers.Credentials;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command line. */
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    /** The exit code for everything an operator can mend. */
    private static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            OptionSources.commandLine().usage(System.out);
            return;
        }
        configureLogging();
        try {
            Options options = OptionSources.read(List.of(arguments), System.getenv());
            if (options instanceof ResetAdmin) {
                print(List.of(Standalone.resetAdministrator(options)), true);
                return;
            }
            Standalone standalone = new Standalone(options);
            standalone.listen();
            print(standalone.install(), !options.demo());
            WebServer server = standalone.serve();
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "shutdown"));
            log.info("Ready at {}", server.address());
            server.join();
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    /** On standard output and not in the log, because logs are kept and read by others. */
    private static void print(List<Credentials> told, boolean handedOut) {
        if (!told.isEmpty()) {
            System.out.println("These passwords are shown this once. Sign in at /login with:");
            told.forEach(one -> System.out.println("    " + one.name() + "  " + one.password()));
            if (handedOut) {
                System.out.println("It works for " + Users.HANDED_OUT_FOR.toDays()
                        + " days, and only for choosing one of your own. After that, reset-admin makes another.");
            }
        }
    }

    private static void configureLogging() {
        try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
