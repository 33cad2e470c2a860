package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.Guice;
import com.google.inject.ProvisionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.LogManager;

/** The command line. */
public final class Main {

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
            run(OptionSources.read(List.of(arguments), System.getenv()));
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(Options options) {
        try {
            Guice.createInjector(new StandaloneModule(options))
                    .getInstance(Application.class)
                    .run();
        } catch (ProvisionException e) {
            // Guice wraps what a part says on its way up; the operator is to read the part's own words.
            throw e.getCause() instanceof StartupException told ? told : e;
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
