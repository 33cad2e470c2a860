package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.standalone.delivery.WebServer;
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
            Standalone standalone = new Standalone(OptionSources.read(List.of(arguments), System.getenv()));
            standalone.listen();
            standalone.install();
            WebServer server = standalone.serve();
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "shutdown"));
            log.info("Ready at {}", server.address());
            server.join();
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
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
