package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed leaves a data folder that starts again, with everything that had been saved. */
class KillIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {300, 700, 1000, 1300, 1600, 2000, 2500})
    void killedWhileInstallingTheNextStartInstallsAll(int milliseconds) throws InterruptedException {
        try (PackagedProgram program = PackagedProgram.launch("--demo", "--data", folder.toString())) {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            program.kill();
        }

        try (PackagedProgram again = PackagedProgram.start("--demo", "--data", folder.toString())) {
            assertEquals(200, again.get("/ledelsesgrundlag").statusCode());
            assertEquals(
                    200,
                    again.get("/ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse")
                            .statusCode());
            assertEquals(
                    200,
                    again.get("/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side")
                            .statusCode());
            assertEquals(
                    200,
                    again.get("/ledelsesgrundlag/cases/vikarbudgettet-ud-paa-stuerne")
                            .statusCode());
        }
    }

    @Test
    void killedWhileSavingEverythingAcknowledgedIsThere() throws Exception {
        try (PackagedProgram program = PackagedProgram.start("--data", folder.toString())) {
            program.kill();
        }
        List<String> acknowledged = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            acknowledged.addAll(saveUntilKilled("runde-" + round, 40 * round));
        }

        try (DataFolder data = DataFolder.claim(folder);
                ContentRepository repository = ContentRepository.open(data)) {
            Session session = repository.session(View.AUTHORED, "ledelsescases");
            for (String path : acknowledged) {
                assertTrue(session.nodeExists(path), path);
                assertTrue(
                        session.getNode(path)
                                        .getProperty("challenge")
                                        .getString()
                                        .length()
                                > 2000,
                        path);
            }
            session.logout();
        }
        try (PackagedProgram again = PackagedProgram.start("--data", folder.toString())) {
            assertEquals(200, again.get("/ledelsesgrundlag").statusCode());
        }
    }

    /** Kills a saving process in the middle, and returns what it had acknowledged by then. */
    private List<String> saveUntilKilled(String name, int count) throws IOException, InterruptedException {
        Path output = Files.createTempFile("saved-", ".txt");
        Process process = new ProcessBuilder(
                        PackagedProgram.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.toString(),
                        name)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && Files.readAllLines(output).size() < count) {
            PackagedProgram.pause();
        }
        process.destroyForcibly().waitFor();
        List<String> acknowledged = Files.readAllLines(output);
        assertTrue(acknowledged.size() >= count, "saved only " + acknowledged.size());
        return acknowledged;
    }
}
