package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.jcr.LoginException;
import javax.jcr.NoSuchWorkspaceException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRepositoryTest {

    private static final String DATABASE = "repository/content.mv.db";

    @TempDir
    Path folder;

    @Test
    void everyWorkspaceIsThereAsAuthoredAndAsPublishedAndTheRuntimesOwnOnce() throws Exception {
        try (TestRepository opened = TestRepository.in(folder)) {
            Session session = opened.repository().session(View.AUTHORED, "website");
            Set<String> workspaces =
                    new TreeSet<>(Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames()));
            session.logout();

            assertEquals(
                    new TreeSet<>(Set.of(
                            "history",
                            "users",
                            "ledelsesbidrag",
                            "website",
                            "website-published",
                            "ledelsesgrundlag",
                            "ledelsesgrundlag-published",
                            "ledelsesvaerktoejer",
                            "ledelsesvaerktoejer-published",
                            "dam",
                            "dam-published",
                            "ledelsescases",
                            "ledelsescases-published")),
                    workspaces);
        }
    }

    @Test
    void whatIsAuthoredIsNotPublishedAndTheOtherWayRound() throws Exception {
        try (TestRepository opened = TestRepository.in(folder)) {
            opened.store(View.AUTHORED, Item.aPage("front"));
            opened.store(View.PUBLISHED, Item.aPage("article"));

            assertTrue(exists(opened, View.AUTHORED, "/front"));
            assertFalse(exists(opened, View.PUBLISHED, "/front"));
            assertFalse(exists(opened, View.AUTHORED, "/article"));
            assertTrue(exists(opened, View.PUBLISHED, "/article"));
        }
    }

    @Test
    void contentIsThereAgainAfterReopening() throws Exception {
        installedWithAPage();

        for (int time = 0; time < 2; time++) {
            try (TestRepository reopened = TestRepository.in(folder)) {
                assertTrue(exists(reopened, View.AUTHORED, "/front"));
            }
        }
    }

    @Test
    void preparingAgainChangesNothing() throws Exception {
        installedWithAPage();

        try (TestRepository reopened = TestRepository.in(folder)) {
            reopened.repository().prepare(Set.of());
            assertTrue(exists(reopened, View.AUTHORED, "/front"));
        }
    }

    @Test
    void aReaderCanChangeNothing() throws Exception {
        try (TestRepository opened = TestRepository.in(folder)) {
            Session reader = opened.repository().readerSession(View.AUTHORED, "website");
            try {
                assertThrows(RepositoryException.class, () -> {
                    reader.getRootNode().addNode("mine", "mgnl:page");
                    reader.save();
                });
            } finally {
                reader.logout();
            }
            assertFalse(exists(opened, View.AUTHORED, "/mine"));
        }
    }

    @Test
    void aWorkspaceThatDoesNotExistIsNotMadeByAskingForIt() throws Exception {
        try (TestRepository opened = TestRepository.in(folder)) {
            assertThrows(
                    NoSuchWorkspaceException.class, () -> opened.repository().session(View.AUTHORED, "nowhere"));
        }
    }

    @Test
    void aMissingDatabaseIsRefusedInsteadOfMadeAnew() throws Exception {
        installedWithAPage();
        Files.delete(folder.resolve(DATABASE));

        assertRefused("repository/content.mv.db is missing");
        assertFalse(Files.exists(folder.resolve(DATABASE)));
    }

    @Test
    void anEmptyDatabaseIsRefusedInsteadOfFilledAnew() throws Exception {
        installedWithAPage();
        Files.write(folder.resolve(DATABASE), new byte[0]);

        assertRefused("content.mv.db");
        assertEquals(0, Files.size(folder.resolve(DATABASE)));
    }

    @Test
    void aDatabaseCutShortIsRefused() throws Exception {
        installedWithAPage();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(DATABASE).toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }

        assertRefused("cannot be opened");
    }

    @Test
    void aDatabaseCutToItsFirstBlockIsRefused() throws Exception {
        installedWithAPage();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(DATABASE).toFile(), "rw")) {
            file.setLength(4096);
        }

        assertRefused("cannot be opened");
    }

    @Test
    void aGarbledDatabaseIsRefused() throws Exception {
        installedWithAPage();
        byte[] noise = new byte[(int) Files.size(folder.resolve(DATABASE))];
        new Random(42).nextBytes(noise);
        Files.write(folder.resolve(DATABASE), noise);

        assertRefused("cannot be opened");
    }

    @Test
    void aDatabaseThatIsAFolderIsRefused() throws Exception {
        installedWithAPage();
        Files.delete(folder.resolve(DATABASE));
        Files.createDirectories(folder.resolve(DATABASE));

        assertRefused("cannot be opened");
    }

    @Test
    void whatWasRefusedCanBeOpenedOnceItIsPutRight() throws Exception {
        installedWithAPage();
        byte[] good = Files.readAllBytes(folder.resolve(DATABASE));
        Files.write(folder.resolve(DATABASE), "nonsense".repeat(2000).getBytes());
        assertRefused("cannot be opened");

        Files.write(folder.resolve(DATABASE), good);
        try (TestRepository reopened = TestRepository.in(folder)) {
            assertTrue(exists(reopened, View.AUTHORED, "/front"));
        }
    }

    private void installedWithAPage() throws RepositoryException, IOException {
        try (TestRepository opened = TestRepository.in(folder)) {
            opened.store(View.AUTHORED, Item.aPage("front").with("title", "Forside"));
            opened.markInstalled();
        }
    }

    private static boolean exists(TestRepository opened, View view, String path)
            throws LoginException, RepositoryException {
        Session session = opened.repository().session(view, "website");
        try {
            return session.nodeExists(path);
        } finally {
            session.logout();
        }
    }

    private void assertRefused(String reason) throws IOException {
        try (DataFolder claimed = DataFolder.claim(folder)) {
            StartupException refusal = assertThrows(StartupException.class, () -> ContentRepository.open(claimed));
            String message = refusal.getMessage();
            assertTrue(message.contains(folder.toString()), message);
            assertTrue(message.contains(reason), message);
            assertEquals(1, message.lines().count(), message);
        }
    }
}
