package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's password, as an operator learns it and makes it anew. */
class ResetAdminIT {

    private static final Pattern PASSWORD = Pattern.compile("^    administrator  (\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void theNewPasswordIsPrintedAndTheOldOneIsOver() {
        String first;
        try (PackagedProgram program = PackagedProgram.start("--data", folder.toString())) {
            first = password(program);
            SignedIn.to(program.address(""), "administrator", first);

            assertRefused("in use");
            program.terminate();
        }
        String second;
        try (PackagedProgram reset = PackagedProgram.launch("reset-admin", "--data", folder.toString())) {
            assertEquals(0, reset.awaitExit(), reset.log());
            second = password(reset);
            assertNotEquals(first, second);
        }
        try (PackagedProgram program = PackagedProgram.start("--data", folder.toString())) {
            assertTrue(!PASSWORD.matcher(program.log()).find(), program.log());
            String address = program.address("");
            SignedIn.to(address, "administrator", second);
            assertThrows(IllegalStateException.class, () -> SignedIn.to(address, "administrator", first));
        }
    }

    @Test
    void aFolderThatIsNoneIsRefusedAndLeftAlone() {
        Path none = folder.resolve("none");
        try (PackagedProgram reset = PackagedProgram.launch("reset-admin", "--data", none.toString())) {
            assertEquals(2, reset.awaitExit(), reset.log());
            assertTrue(reset.log().contains("is no data folder"), reset.log());
        }
        assertTrue(Files.notExists(none));
        assertRefused("is no data folder");
    }

    private void assertRefused(String message) {
        try (PackagedProgram reset = PackagedProgram.launch("reset-admin", "--data", folder.toString())) {
            assertEquals(2, reset.awaitExit(), reset.log());
            assertTrue(reset.log().contains(message), reset.log());
            assertEquals(1, reset.log().lines().count(), reset.log());
        }
    }

    private static String password(PackagedProgram program) {
        Matcher printed = PASSWORD.matcher(program.log());
        assertTrue(printed.find(), program.log());
        return printed.group(1);
    }
}
