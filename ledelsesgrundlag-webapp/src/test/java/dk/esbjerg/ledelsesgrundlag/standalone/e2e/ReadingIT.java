package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading is like on the packaged program only; what it is like everywhere is in the acceptance suite. */
class ReadingIT {

    @TempDir
    static Path folder;

    private static PackagedProgram program;

    @BeforeAll
    static void start() {
        program =
                PackagedProgram.start("--demo", "--data", folder.resolve("data").toString());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void healthIsJson() {
        HttpResponse<String> health = program.get("/health");

        assertEquals(200, health.statusCode());
        assertEquals("{\"status\":\"ok\"}", health.body());
    }

    @Test
    void withoutDemoThereAreNoSamplesAndTheSiteStillReads() {
        try (PackagedProgram plain =
                PackagedProgram.start("--data", folder.resolve("plain").toString())) {
            HttpResponse<String> toolbox = plain.get("/ledelsesgrundlag/vaerktoejskasse");
            assertEquals(200, toolbox.statusCode());
            assertFalse(toolbox.body().contains("retning-paa-en-side"));
        }
    }
}
