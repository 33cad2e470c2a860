package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lines of Magnolia's logs count. */
class MagnoliaLogTest {

    private static final String ERROR = "ERROR info.magnolia.X 22.11.2026 04:58:32 -- It broke";
    private static final String TRACE = "java.lang.IllegalStateException: no\n\tat dk.esbjerg.Y.z(Y.java:1)";
    private static final String WARNING = "WARN  info.magnolia.X 22.11.2026 04:58:32 -- Odd";

    @TempDir
    Path folder;

    @Test
    void everyErrorCountsOnceWithItsStackTrace() throws IOException {
        Files.writeString(folder.resolve("magnolia-error.log"), ERROR + "\n" + TRACE + "\n");
        Files.writeString(
                folder.resolve("magnolia-debug-1.log"),
                "INFO  info.magnolia.X 22.11.2026 04:58:32 -- ledelsesgrundlag\n" + ERROR + "\n" + TRACE + "\n");

        assertEquals(List.of(ERROR + "\n" + TRACE), complaints());
    }

    @Test
    void aWarningCountsWhereItNamesTheModuleAlsoInItsStackTraceOnly() throws IOException {
        Files.writeString(
                folder.resolve("magnolia-debug.log"),
                WARNING + "\n" + WARNING + " in /ledelsesgrundlag/x\n" + WARNING + " here\n" + TRACE + "\n");

        assertEquals(List.of(WARNING + " here\n" + TRACE, WARNING + " in /ledelsesgrundlag/x"), complaints());
    }

    @Test
    void whatWasToBeExpectedDoesNotCount() throws IOException {
        Files.writeString(folder.resolve("magnolia-error.log"), ERROR + "\n");

        assertEquals(List.of(), MagnoliaLog.read(folder).complaints(entry -> entry.contains("It broke")));
    }

    private List<String> complaints() {
        return MagnoliaLog.read(folder).complaints(entry -> false);
    }
}
