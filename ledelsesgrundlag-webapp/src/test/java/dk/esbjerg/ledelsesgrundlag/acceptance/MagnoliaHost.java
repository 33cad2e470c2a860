package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Magnolia with our module: a copy of a Tomcat bundle, installed from nothing. Readers are served by its public
 * instance; the author instance runs beside it.
 */
final class MagnoliaHost implements Host {

    private static final Duration PATIENCE = Duration.ofMinutes(25);
    private static final Duration GOODBYE = Duration.ofMinutes(2);
    /** Tomcat was given port 0, and opens the port it took when all web applications have started. */
    private static final Pattern PORT =
            Pattern.compile("Starting ProtocolHandler \\[\"http-nio-127.0.0.1-auto-1-(\\d+)\"");

    private static final Pattern REASON = Pattern.compile("ERROR|FATAL|SEVERE|Exception: |Error: |Caused by: ");
    private static final int TAIL = 40;
    private static final String RECEIVER = "/modules/publishing-core/config/receivers/magnoliaPublic8080";

    private final MagnoliaBundle bundle;
    private final Path console;
    private final Thread killer = new Thread(this::kill);
    private volatile Process tomcat;
    private int port;

    private MagnoliaHost(MagnoliaBundle bundle, Path console) throws IOException {
        this.bundle = bundle;
        this.console = console;
        launch();
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** The bundle that was asked for; empty where none was. */
    static Optional<Path> asked() {
        return Optional.ofNullable(System.getProperty("magnolia.home"))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    /** Copies the bundle, starts it, and waits until both instances have installed everything. */
    static MagnoliaHost start(Path home) {
        Path folder = Path.of(System.getProperty("magnolia.folder"));
        try {
            MagnoliaBundle bundle = MagnoliaBundle.copy(home, Path.of(System.getProperty("module.jar")), folder);
            MagnoliaHost host = new MagnoliaHost(bundle, folder.resolve("console.log"));
            try {
                host.awaitReady();
                return host;
            } catch (RuntimeException e) {
                host.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops both instances as administrators do, has the bundle changed, and starts them again. */
    void restart(Consumer<MagnoliaBundle> change) {
        try {
            tomcat.destroy();
            if (!tomcat.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Magnolia did not stop in " + GOODBYE + "\n" + whatWentWrong());
            }
            change.accept(bundle);
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        awaitReady();
    }

    @Override
    public URI base() {
        return baseOf(MagnoliaBundle.PUBLIC);
    }

    /** The author instance, as readers who are not signed in meet it. */
    URI author() {
        return baseOf(MagnoliaBundle.AUTHOR);
    }

    Instance instance(String webapp) {
        return new Instance(this, webapp);
    }

    /** Sets trust and address, as the administrators of a new installation do. */
    void letAuthorsPublish() {
        Instance author = instance(MagnoliaBundle.AUTHOR);
        Instance readers = instance(MagnoliaBundle.PUBLIC);
        String key = author.ask("key").get(0);
        String receiver = readers.base().toString();
        readers.set("config", "/server/activation", "publicKey", key);
        author.set("config", RECEIVER, "url", receiver);
        Eventually.holds(
                "readers' instance knows the key", () -> readers.ask("key").equals(List.of(key)));
        Eventually.holds("authors publish there", () -> author.ask("receivers").contains(receiver));
    }

    /** The folder of an instance's own templates and resources, which come before those of modules. */
    Path resources(String webapp) {
        return bundle.resources(webapp);
    }

    /** Where an instance writes its logs. */
    Path logs(String webapp) {
        return bundle.logs(webapp);
    }

    /** Asks the probe in an instance, and returns its lines. */
    List<String> ask(String webapp, String question) {
        HttpResponse<String> answer = send(webapp, question);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    webapp + " answers " + question + " with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().lines().toList();
    }

    /** Lets the scenario change what readers are served from. */
    void apply(Scenario scenario) {
        apply(MagnoliaBundle.PUBLIC, scenario);
    }

    /** The same in one of the instances. */
    void apply(String webapp, Scenario scenario) {
        ask(webapp, "scenario?class=" + scenario.getClass().getName());
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        bundle.home().resolve("bin/catalina.sh").toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Which Tomcat and which Java options the tests themselves were started with is no business of this one.
        builder.environment()
                .keySet()
                .removeAll(List.of("JRE_HOME", "CATALINA_HOME", "CATALINA_BASE", "CATALINA_OPTS", "JAVA_OPTS"));
        tomcat = builder.start();
        port = 0;
    }

    private void awaitReady() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (port == 0) {
            Matcher started = PORT.matcher(consoleText());
            if (started.find()) {
                port = Integer.parseInt(started.group(1));
            } else {
                pauseUnless(!tomcat.isAlive(), "Tomcat ended", giveUp);
            }
        }
        for (String webapp : MagnoliaBundle.WEBAPPS) {
            HttpResponse<String> state = send(webapp, "state");
            while (!state.body().equals("ready")) {
                boolean waiting = state.statusCode() == 200 && state.body().startsWith("inProgress");
                pauseUnless(!waiting, webapp + " did not start: " + state.statusCode() + " " + state.body(), giveUp);
                state = send(webapp, "state");
            }
        }
    }

    private void pauseUnless(boolean hopeless, String why, Instant giveUp) {
        if (hopeless || Instant.now().isAfter(giveUp)) {
            throw new IllegalStateException(
                    (hopeless ? why : "Magnolia did not start in " + PATIENCE) + "\n" + whatWentWrong());
        }
        pause();
    }

    /** The end of what was printed, after what looks like a reason further up. */
    private String whatWentWrong() {
        List<String> lines = consoleText().lines().toList();
        int tail = Math.max(0, lines.size() - TAIL);
        Stream<String> reasons =
                lines.subList(0, tail).stream().filter(REASON.asPredicate()).limit(TAIL);
        return Stream.concat(reasons, lines.subList(tail, lines.size()).stream())
                .collect(Collectors.joining("\n"));
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String webapp, String question) {
        return get(baseOf(webapp), "/.probe/" + question);
    }

    URI baseOf(String webapp) {
        return URI.create("http://127.0.0.1:" + port + "/" + webapp);
    }

    private String consoleText() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        tomcat.descendants().forEach(ProcessHandle::destroyForcibly);
        tomcat.destroyForcibly();
        try {
            tomcat.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
