package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, running as its users run it, on a free port. */
public final class PackagedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("Ready at (http://\\S+)/ledelsesgrundlag");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;

    private PackagedProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the program without waiting for anything. */
    static PackagedProgram launch(String... options) {
        return launch(List.of(), options);
    }

    private static PackagedProgram launch(List<String> javaOptions, String... options) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", System.getProperty("program.jar")));
        command.addAll(Arrays.asList(options));
        try {
            Path log = Files.createTempFile("program-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("LEDELSESGRUNDLAG_PORT", "0");
            Process process = builder.start();
            return new PackagedProgram(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program and waits until it says that it is ready. */
    public static PackagedProgram start(String... options) {
        PackagedProgram program = launch(options);
        program.awaitReady();
        return program;
    }

    /** The same for one that is killed before the better of Java's compilers has paid for itself. */
    static PackagedProgram startBriefly(String... options) {
        PackagedProgram program = launch(List.of("-XX:TieredStopAtLevel=1"), options);
        program.awaitReady();
        return program;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void awaitReady() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!READY.matcher(log()).find()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The program did not get ready:\n" + log());
            }
            pause();
        }
    }

    /** Everything the program has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path of the site. */
    public String address(String path) {
        Matcher ready = READY.matcher(log());
        if (!ready.find()) {
            throw new IllegalStateException("The program is not ready");
        }
        return ready.group(1) + path;
    }

    /** The password that it printed for one of the sample content's users. */
    public String password(String user) {
        Matcher line = Pattern.compile("(?m)^ +" + user + " +(\\S+)$").matcher(log());
        if (!line.find()) {
            throw new IllegalStateException("No password for " + user);
        }
        return line.group(1);
    }

    HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exit code, once the program has ended by itself. */
    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program did not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the program as an operator does, and returns its exit code. */
    public int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** Ends the program without letting it do anything more. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    long processId() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
