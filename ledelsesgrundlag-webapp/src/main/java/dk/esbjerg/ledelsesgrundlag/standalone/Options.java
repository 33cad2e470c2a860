package dk.esbjerg.ledelsesgrundlag.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What an operator can set: on the command line, in the environment, or in a file. */
public final class Options {

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

    @Option(names = "--demo", fallbackValue = "true", description = "Add sample tools and cases.")
    private boolean demo;

    @Option(
            names = "--development",
            fallbackValue = "true",
            description = "Show problems in templates and definitions on the page.")
    private boolean development;

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
}
