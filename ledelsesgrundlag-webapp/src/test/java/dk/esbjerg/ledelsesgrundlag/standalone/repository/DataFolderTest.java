package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    private static final String MARKER = "ledelsesgrundlag.format";

    @TempDir
    Path parent;

    private Path path;

    @BeforeEach
    void aFolderThatDoesNotExistYet() {
        path = parent.resolve("some/where");
    }

    @Test
    void aFolderThatDoesNotExistIsMade() throws IOException {
        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
            assertTrue(Files.isDirectory(folder.repositoryHome()));
            assertEquals(path.toString(), folder.toString());
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectories(path);

        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
        }
    }

    @Test
    void whatIsInstalledIsKept() throws IOException {
        try (DataFolder folder = DataFolder.claim(path)) {
            Files.writeString(folder.repositoryHome().resolve("content"), "kept");
            folder.markInstalled();
            assertTrue(folder.isInstalled());
        }
        try (DataFolder folder = DataFolder.claim(path)) {
            assertTrue(folder.isInstalled());
            assertEquals("kept", Files.readString(folder.repositoryHome().resolve("content")));
        }
    }

    @Test
    void whatAnInterruptedInstallationLeftIsThrownAway() throws IOException {
        try (DataFolder folder = DataFolder.claim(path)) {
            Files.createDirectories(folder.repositoryHome().resolve("workspaces/website"));
            Files.writeString(folder.repositoryHome().resolve("workspaces/website/half"), "half");
        }
        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
            try (Stream<Path> left = Files.list(folder.repositoryHome())) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void aStartKilledBeforeItWroteAnythingButItsLockIsForgotten() throws IOException {
        Files.createDirectories(path);
        Files.createFile(path.resolve("lock"));

        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
        }
    }

    @Test
    void aStartKilledWhileItWroteItsMarkerIsForgotten() throws IOException {
        Files.createDirectories(path);
        Files.createFile(path.resolve("lock"));
        Files.writeString(path.resolve(MARKER + ".new"), "insta");

        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
        }
    }

    @Test
    void aStartKilledWhileItMarkedTheInstallationIsForgotten() throws IOException {
        DataFolder.claim(path).close();
        Files.writeString(path.resolve(MARKER + ".new"), "");

        try (DataFolder folder = DataFolder.claim(path)) {
            assertFalse(folder.isInstalled());
            folder.markInstalled();
            assertTrue(folder.isInstalled());
        }
    }

    @Test
    void aFolderWithSomethingElseInItIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("holiday.jpg"), "precious");

        assertRefused("holds something other than this program's data");
        try (Stream<Path> left = Files.list(path)) {
            assertEquals(List.of(path.resolve("holiday.jpg")), left.toList());
        }
        assertEquals("precious", Files.readString(path.resolve("holiday.jpg")));
    }

    @Test
    void aFileIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(parent.resolve("some"));
        Files.writeString(path, "precious");

        assertRefused("is a file");
        assertEquals("precious", Files.readString(path));
    }

    @Test
    void aFolderBelowAFileIsRefused() throws IOException {
        Files.writeString(parent.resolve("some"), "precious");

        assertRefused("cannot be used");
    }

    @Test
    void aFolderInUseIsRefusedUntilItIsReleased() throws IOException {
        DataFolder first = DataFolder.claim(path);

        assertRefused("is in use by another running process");
        assertRefused("is in use by another running process");

        first.close();
        DataFolder.claim(path).close();
    }

    @Test
    void aRefusalReleasesTheLock() throws IOException {
        installedWithMarker("3");
        assertRefused("newer version");

        Files.writeString(path.resolve(MARKER), "2");
        DataFolder.claim(path).close();
    }

    @Test
    void theFormatOfATrialVersionIsRefusedAndLeftAlone() throws IOException {
        installedWithMarker("1");

        assertRefused("was written by a trial version (format 1), which this version cannot read");
        assertEquals("1", Files.readString(path.resolve(MARKER)));
        assertEquals("kept", Files.readString(path.resolve("repository/content")));
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() throws IOException {
        installedWithMarker("7");

        assertRefused("was written by a newer version (format 7, this version reads format 2)");
        assertEquals("7", Files.readString(path.resolve(MARKER)));
        assertEquals("kept", Files.readString(path.resolve("repository/content")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "one", "-1", "1.5", "99999999999999", "installing soon", "\u0000\u0001"})
    void aDamagedMarkerIsRefusedAndWhatIsThereIsLeftAlone(String marker) throws IOException {
        installedWithMarker(marker);

        assertRefused("is damaged: " + MARKER + " says");
        assertEquals(marker, Files.readString(path.resolve(MARKER)));
        assertEquals("kept", Files.readString(path.resolve("repository/content")));
    }

    @Test
    void aMarkerThatCannotBeReadIsRefused() throws IOException {
        Files.createDirectories(path.resolve(MARKER));

        assertRefused("cannot be used");
    }

    @Test
    void aMarkerThatIsNoTextIsRefused() throws IOException {
        installedWithMarker("1");
        Files.write(path.resolve(MARKER), new byte[] {(byte) 0xff, (byte) 0xfe, 0x31});

        assertRefused("cannot be used");
        assertEquals("kept", Files.readString(path.resolve("repository/content")));
    }

    private void installedWithMarker(String marker) throws IOException {
        try (DataFolder folder = DataFolder.claim(path)) {
            Files.writeString(folder.repositoryHome().resolve("content"), "kept");
            folder.markInstalled();
        }
        Files.writeString(path.resolve(MARKER), marker);
    }

    private void assertRefused(String reason) {
        StartupException refusal = assertThrows(StartupException.class, () -> DataFolder.claim(path));
        String message = refusal.getMessage();
        assertTrue(message.contains(reason), message);
        assertTrue(
                message.contains(path.toString())
                        || message.contains(path.getParent().toString()),
                message);
        assertEquals(1, message.lines().count(), message);
    }
}
