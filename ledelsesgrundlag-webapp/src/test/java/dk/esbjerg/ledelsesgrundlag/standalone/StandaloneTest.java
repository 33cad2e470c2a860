package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers.Credentials;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts: what they install, what they leave alone, and what they refuse. */
class StandaloneTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartInstallsTheFrameworkForEditorsAndReaders() throws RepositoryException {
        try (Standalone first = start()) {
            for (View view : View.values()) {
                assertEquals(12, paths(first, view, Theme.WORKSPACE).size());
                assertTrue(paths(first, view, Page.WORKSPACE).contains("/ledelsesgrundlag/temaer/relationer"));
                assertEquals(List.of(), paths(first, view, Tool.WORKSPACE));
                assertEquals(List.of(), paths(first, view, Case.WORKSPACE));
            }
        }
    }

    @Test
    void bothViewsAreInstalledWithTheSameItems() throws RepositoryException {
        try (Standalone first = start("--demo")) {
            for (String workspace : List.of(Page.WORKSPACE, Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE)) {
                assertEquals(paths(first, View.AUTHORED, workspace), paths(first, View.PUBLISHED, workspace));
            }
        }
    }

    @Test
    void theNextStartBringsNothingBackThatAnEditorChangedOrTookAway() throws RepositoryException {
        try (Standalone first = start("--demo")) {
            change(first, Page.WORKSPACE, session -> session.removeItem("/ledelsesgrundlag/tilgaengelighed"));
            change(
                    first,
                    Theme.WORKSPACE,
                    session -> session.getNode("/relationer").setProperty("title", "Ny titel"));
            first.get(Publisher.class).publish(Theme.WORKSPACE, "/relationer");
            first.get(Publisher.class).unpublish(Page.WORKSPACE, "/ledelsesgrundlag/cases");
        }
        try (Standalone next = start("--demo")) {
            assertFalse(paths(next, View.AUTHORED, Page.WORKSPACE).contains("/ledelsesgrundlag/tilgaengelighed"));
            assertFalse(paths(next, View.PUBLISHED, Page.WORKSPACE).contains("/ledelsesgrundlag/cases"));
            for (View view : View.values()) {
                Session session = next.get(ContentRepository.class).session(view, Theme.WORKSPACE);
                assertEquals(
                        "Ny titel", session.getProperty("/relationer/title").getString());
                session.logout();
            }
        }
    }

    @Test
    void samplesCanBeAddedLaterAndStayWithoutBeingAskedForAgain() throws RepositoryException {
        start().close();
        List<String> samples;
        try (Standalone later = start("--demo")) {
            samples = paths(later, View.PUBLISHED, Tool.WORKSPACE);
            assertFalse(samples.isEmpty());
        }
        try (Standalone last = start()) {
            assertEquals(samples, paths(last, View.PUBLISHED, Tool.WORKSPACE));
        }
    }

    @Test
    void anInstallationThatBrokeOffIsMadeAnew() throws RepositoryException, IOException {
        try (Standalone first = start()) {
            change(first, Theme.WORKSPACE, session -> session.removeItem("/relationer"));
        }
        Files.writeString(folder.resolve("ledelsesgrundlag.format"), "installing");

        try (Standalone next = start()) {
            assertTrue(paths(next, View.AUTHORED, Theme.WORKSPACE).contains("/relationer"));
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingIsInstalled() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Standalone standalone = standalone("--port", String.valueOf(taken.getLocalPort()));

            StartupException refusal = assertThrows(StartupException.class, standalone::listen);

            assertOneLine(refusal, "Cannot listen on 127.0.0.1:" + taken.getLocalPort());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    @Test
    void anAddressThatIsNotOursIsRefused() {
        assertOneLine(
                assertThrows(StartupException.class, standalone("--port", "0", "--host", "192.0.2.1")::listen),
                "Cannot listen on 192.0.2.1:0");
        assertOneLine(
                assertThrows(
                        StartupException.class, standalone("--port", "0", "--host", "no.such.host.invalid")::listen),
                "Cannot listen on no.such.host.invalid:0");
    }

    @Test
    void aFolderThatIsInUseIsRefusedInThePartsOwnWords() {
        Standalone first = start();
        try {
            assertOneLine(assertThrows(StartupException.class, this::start), "is in use");
        } finally {
            first.close();
        }
    }

    @Test
    void aForeignFolderIsRefusedInThePartsOwnWords() throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "precious");

        assertOneLine(assertThrows(StartupException.class, this::start), "holds something other");
    }

    @Test
    void theFirstStartMakesOneAdministratorAndTheNextMakesNobody() {
        List<String> names;
        try (Standalone first = standalone()) {
            names = first.install().stream().map(Credentials::name).toList();
        }
        assertEquals(List.of("administrator"), names);
        try (Standalone next = standalone()) {
            assertEquals(List.of(), next.install());
        }
    }

    @Test
    void everyStartOfTheDemonstrationMakesNewPasswordsForAUserOfEachRole() {
        List<Credentials> before;
        try (Standalone first = standalone("--demo")) {
            before = first.install();
        }
        assertEquals(
                List.of("leder", "redaktoer", "administrator"),
                before.stream().map(Credentials::name).toList());
        try (Standalone next = standalone("--demo")) {
            List<Credentials> after = next.install();
            Users users = next.get(Users.class);
            for (int i = 0; i < after.size(); i++) {
                String name = after.get(i).name();
                assertTrue(users.verify(name, after.get(i).password()).isPresent(), name);
                assertFalse(users.verify(name, before.get(i).password()).isPresent(), name);
            }
        }
    }

    @Test
    void theAdministratorsPasswordIsMadeAnewInAFolderThatIsNotInUse() {
        Credentials before;
        try (Standalone first = standalone()) {
            before = first.install().get(0);
            assertOneLine(assertThrows(StartupException.class, this::resetAdministrator), "is in use");
        }

        Credentials after = resetAdministrator();

        try (Standalone next = standalone()) {
            next.install();
            Users users = next.get(Users.class);
            assertTrue(users.verify("administrator", after.password()).isPresent());
            assertFalse(users.verify("administrator", before.password()).isPresent());
        }
    }

    @Test
    void thereIsNoAdministratorToMakeInAnyOtherFolder() throws IOException {
        assertOneLine(assertThrows(StartupException.class, this::resetAdministrator), "is no data folder");
        Files.writeString(folder.resolve("ledelsesgrundlag.format"), "99");
        assertOneLine(assertThrows(StartupException.class, this::resetAdministrator), "newer version");
        Files.writeString(folder.resolve("ledelsesgrundlag.format"), "installing");
        assertOneLine(assertThrows(StartupException.class, this::resetAdministrator), "never installed");
        Files.delete(folder.resolve("ledelsesgrundlag.format"));
        Files.writeString(folder.resolve("holiday.jpg"), "precious");
        assertOneLine(assertThrows(StartupException.class, this::resetAdministrator), "is no data folder");
    }

    private Credentials resetAdministrator() {
        return Standalone.resetAdministrator(
                OptionSources.read(List.of("reset-admin", "--data", folder.toString()), Map.of()));
    }

    private Standalone start(String... options) {
        Standalone standalone = standalone(options);
        standalone.install();
        return standalone;
    }

    private Standalone standalone(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.toString()));
        arguments.addAll(List.of(options));
        return new Standalone(OptionSources.read(arguments, Map.of()));
    }

    private static List<String> paths(Standalone standalone, View view, String workspace) throws RepositoryException {
        Session session = standalone.get(ContentRepository.class).session(view, workspace);
        try {
            return Snapshot.paths(session.getRootNode());
        } finally {
            session.logout();
        }
    }

    private static void change(Standalone standalone, String workspace, Change change) throws RepositoryException {
        Session session = standalone.get(ContentRepository.class).session(View.AUTHORED, workspace);
        try {
            change.in(session);
            session.save();
        } finally {
            session.logout();
        }
    }

    private static void assertOneLine(StartupException refusal, String words) {
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }

    /** What an editor does. */
    @FunctionalInterface
    private interface Change {
        void in(Session session) throws RepositoryException;
    }
}
