package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator gets wrong is told in one line, and nothing is changed. */
class StartupIT {

    /** What Java's own exit code is after the signal that asks a process to end. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void anUnknownOption() {
        assertRefused("--prot", "--prot", "8080");
    }

    @Test
    void aPortThatIsNoNumber() {
        assertRefused("--port", "--port", "otte");
    }

    @Test
    void aTakenPort() throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused("Cannot listen on 127.0.0.1:" + port, "--data", data.toString(), "--port", port);
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void aFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(folder.resolve("brev.txt"), "Kære kollega");

        assertUnchanged("something other than this program's data");
    }

    @Test
    void aFolderInUse() {
        try (PackagedProgram first = PackagedProgram.start("--data", folder.toString())) {
            assertRefused("in use", "--data", folder.toString());
            assertEquals(200, first.get("/ledelsesgrundlag").statusCode());
        }
    }

    @Test
    void aFolderFromANewerVersion() throws IOException {
        install();
        Files.writeString(folder.resolve("ledelsesgrundlag.format"), "99");

        assertUnchanged("newer version");
    }

    @Test
    void aTruncatedDatabase() throws IOException {
        install();
        try (RandomAccessFile database =
                new RandomAccessFile(folder.resolve("repository/content.mv.db").toFile(), "rw")) {
            database.setLength(5000);
        }

        assertUnchanged("cannot be opened");
    }

    @Test
    void aDatabaseThatIsNone() throws IOException {
        install();
        Files.writeString(folder.resolve("repository/content.mv.db"), "Kære kollega");

        assertUnchanged("cannot be opened");
    }

    @Test
    void aMissingDatabase() throws IOException {
        install();
        Files.delete(folder.resolve("repository/content.mv.db"));

        assertUnchanged("content.mv.db is missing");
    }

    @Test
    void whatAnOrderlyEndLeavesIsGoneOnWith() {
        install();

        try (PackagedProgram again = PackagedProgram.start("--data", folder.toString())) {
            assertFalse(again.log().contains("Installed"), again.log());
            assertEquals(200, again.get("/ledelsesgrundlag").statusCode());
        }
    }

    private void install() {
        try (PackagedProgram program = PackagedProgram.start("--data", folder.toString())) {
            assertEquals(TERMINATED, program.terminate(), program.log());
            assertFalse(program.log().contains("WARN"), program.log());
        }
    }

    private void assertUnchanged(String message) throws IOException {
        Map<String, String> before = state();
        assertRefused(message, "--data", folder.toString());
        assertEquals(before, state());
    }

    private static void assertRefused(String message, String... options) {
        try (PackagedProgram program = PackagedProgram.launch(options)) {
            int code = program.awaitExit();
            String[] lines = program.log().split("\\R");
            String last = lines[lines.length - 1];
            assertEquals(2, code, program.log());
            assertTrue(last.contains(message), program.log());
            assertTrue(
                    Stream.of(lines).limit(lines.length - 1).allMatch(line -> line.contains(" INFO ")), program.log());
        }
    }

    /** Every file with its size and content's fingerprint, the lock aside. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("lock") && !file.endsWith(".lock")) {
                    byte[] content = Files.readAllBytes(file);
                    state.put(folder.relativize(file).toString(), content.length + ":" + Arrays.hashCode(content));
                }
            }
        }
        return state;
    }
}
