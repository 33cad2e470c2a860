package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The packaged program with its sample content and users, started once for all tests that share it. */
final class DemoProgram {

    private static PackagedProgram program;

    private DemoProgram() {}

    /** It ends with the tests. */
    static synchronized PackagedProgram running() {
        if (program == null) {
            try {
                program = PackagedProgram.start(
                        "--demo", "--data", Files.createTempDirectory("author").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
        }
        return program;
    }

    /** The password that the program printed for a sample user. */
    static String password(String user) {
        return running().password(user);
    }
}
