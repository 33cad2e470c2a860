package dk.esbjerg.ledelsesgrundlag.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where an option's value comes from when the command line does not give it: the environment, as in
 * {@code LEDELSESGRUNDLAG_CONTEXT_PATH}, and then the file that {@code --config} names, as in {@code context-path}.
 */
public final class OptionSources implements IDefaultValueProvider {

    private static final String CONFIG = "--config";

    private final Map<String, String> environment;
    private final Properties file;

    private OptionSources(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * Reads a command line.
     *
     * @return the options; of the class {@link ResetAdmin} if that was asked for
     * @throws StartupException if an option, a value, or the file cannot be understood
     */
    public static Options read(List<String> arguments, Map<String, String> environment) {
        refusePassword(arguments);
        CommandLine commandLine = commandLine();
        String password;
        try {
            OptionSources sources = new OptionSources(environment, readFile(arguments, environment));
            sources.refuseUnknownKeys(commandLine);
            commandLine.setDefaultValueProvider(sources);
            password = sources.value(MailOptions.PASSWORD);
            ParseResult parsed = commandLine.parseArgs(arguments.toArray(String[]::new));
            if (parsed.hasSubcommand()) {
                commandLine = parsed.subcommand().commandSpec().commandLine();
            }
        } catch (CommandLine.ParameterException e) {
            throw new StartupException(e.getMessage() + " (--help lists the options)", e);
        }
        Options options = commandLine.getCommand();
        options.mail().takePassword(password);
        options.check();
        if (options.lightModules() != null
                && !Files.isDirectory(options.lightModules().resolve("ledelsesgrundlag"))) {
            throw new StartupException(
                    "--light-modules " + options.lightModules() + " has no folder 'ledelsesgrundlag' in it");
        }
        return options;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Options())
                .setCommandName("java -jar ledelsesgrundlag.jar")
                .addSubcommand(new ResetAdmin());
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
            return null;
        }
        return value(key(option.longestName()));
    }

    /** What the environment says, or else the file. */
    private String value(String key) {
        String set = environment.get(variable(key));
        // Whoever starts programs by script often sets what they leave open to nothing.
        return set == null || set.isBlank() ? file.getProperty(key) : set;
    }

    private static void refusePassword(List<String> arguments) {
        String option = "--" + MailOptions.PASSWORD;
        if (arguments.stream().anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="))) {
            throw new StartupException("Everybody on this machine can read a command line: give " + MailOptions.PASSWORD
                    + " in the environment, as " + variable(MailOptions.PASSWORD) + ", or in the file");
        }
    }

    private void refuseUnknownKeys(CommandLine commandLine) {
        for (String key : file.stringPropertyNames()) {
            if (commandLine.getCommandSpec().findOption("--" + key) == null && !key.equals(MailOptions.PASSWORD)) {
                throw new StartupException("The configuration file has an unknown key: " + key);
            }
        }
    }

    private static Properties readFile(List<String> arguments, Map<String, String> environment) {
        String set = environment.get(variable(key(CONFIG)));
        String path = set == null || set.isBlank() ? null : set;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(CONFIG + "=")) {
                path = arguments.get(i).substring(CONFIG.length() + 1);
            } else if (arguments.get(i).equals(CONFIG) && i + 1 < arguments.size()) {
                path = arguments.get(i + 1);
            }
        }
        Properties properties = new Properties();
        if (path != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(path))) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartupException("The configuration file " + path + " cannot be read: " + e, e);
            }
        }
        return properties;
    }

    private static String variable(String key) {
        return "LEDELSESGRUNDLAG_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String key(String option) {
        return option.substring(2);
    }
}
