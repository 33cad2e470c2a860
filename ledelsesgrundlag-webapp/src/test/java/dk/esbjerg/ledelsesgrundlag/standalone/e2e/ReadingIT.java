package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader reads the whole framework on the packaged program. */
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ledelsesgrundlag                                                            | Ledelsesgrundlag
            /ledelsesgrundlag/temaer                                                     | Temaer
            /ledelsesgrundlag/temaer/retning-og-rammer                                   | Retning &amp; Rammer
            /ledelsesgrundlag/temaer/relationer                                          | Relationer
            /ledelsesgrundlag/temaer/personligt-lederskab                                | Personligt lederskab
            /ledelsesgrundlag/temaer/retning-og-rammer/visionsledelse                    | Visionsledelse
            /ledelsesgrundlag/temaer/retning-og-rammer/uddelegering                      | Uddelegering
            /ledelsesgrundlag/temaer/retning-og-rammer/opfoelgning                       | Opfølgning
            /ledelsesgrundlag/temaer/relationer/borgeren-i-centrum                       | Borgeren i centrum
            /ledelsesgrundlag/temaer/relationer/tydelig-og-naervaerende-ledelse          | Tydelig og nærværende ledelse
            /ledelsesgrundlag/temaer/relationer/feedback-og-facilitering                 | Feedback og facilitering
            /ledelsesgrundlag/temaer/personligt-lederskab/autenticitet-og-transparens    | Autenticitet og transparens
            /ledelsesgrundlag/temaer/personligt-lederskab/fyld-rollen-ud-efter-behov     | Fyld rollen ud efter behov
            /ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse          | Reflekterende ledelse
            /ledelsesgrundlag/vaerktoejskasse                                            | Værktøjskasse
            /ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side                        | Retning på én side
            /ledelsesgrundlag/cases                                                      | Cases
            /ledelsesgrundlag/cases/vikarbudgettet-ud-paa-stuerne                        | Vikarbudgettet kom ud på stuerne
            /ledelsesgrundlag/tilgaengelighed                                            | Tilgængelighedserklæring
            """)
    void everyAddressAnswersWithAndWithoutHtml(String path, String heading) {
        for (String address : new String[] {path, path + ".html"}) {
            HttpResponse<String> page = program.get(address);
            assertEquals(200, page.statusCode(), address);
            String title = page.body().replaceFirst("(?s).*<h1[^>]*>\\s*(.*?)\\s*</h1>.*", "$1");
            assertEquals(heading, title, address);
        }
    }

    @Test
    void aTaskShowsItsPointsItsQuestionsAndWhatRefersToIt() {
        String page = program.get("/ledelsesgrundlag/temaer/retning-og-rammer/visionsledelse")
                .body();

        assertAll(
                () -> assertTrue(page.contains("Visionsledelse handler om, at:")),
                () -> assertTrue(page.contains("visioner og strategier ikke efterleves")),
                () -> assertTrue(page.contains("Hvornår har du sidst oversat en beslutning oppefra")),
                () -> assertTrue(page.contains("ikke en del af Esbjerg")),
                () -> assertTrue(page.contains("/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side\"")));
    }

    @Test
    void theToolboxIsNarrowedDownByPlainLinks() {
        String all = program.get("/ledelsesgrundlag/vaerktoejskasse").body();
        String cards = program.get("/ledelsesgrundlag/vaerktoejskasse?type=dialogueCard")
                .body();

        assertTrue(all.contains("vaerktoejskasse?type=dialogueCard"));
        assertTrue(all.contains("/vaerktoejskasse/retning-paa-en-side\""));
        assertFalse(cards.contains("/vaerktoejskasse/retning-paa-en-side\""));
        assertTrue(cards.contains("/vaerktoejskasse/fra-ord-til-handling\""));
    }

    @Test
    void whatLeadsNowhereIsSaidInTheSitesDesign() {
        for (String path : new String[] {"/ledelsesgrundlag/findes-ikke", "/ledelsesgrundlag/cases/findes-ikke"}) {
            HttpResponse<String> page = program.get(path);
            assertEquals(404, page.statusCode(), path);
            assertTrue(page.body().contains("css/ledelsesgrundlag.css"), path);
            assertTrue(page.body().contains("/ledelsesgrundlag/vaerktoejskasse"), path);
        }
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
                PackagedProgram.start("--data", folder.resolve("plain").toString(), "--context-path", "/leder")) {
            HttpResponse<String> toolbox = plain.get("/ledelsesgrundlag/vaerktoejskasse");
            assertEquals(200, toolbox.statusCode());
            assertFalse(toolbox.body().contains("retning-paa-en-side"));
            String front = plain.get("/ledelsesgrundlag").body();
            assertTrue(front.contains("\"/leder/ledelsesgrundlag/temaer/relationer\""));
            assertTrue(Arrays.stream(front.split("(?=(?:href|src)=\")"))
                    .filter(link -> link.matches("(?s)(?:href|src)=\"/.*"))
                    .allMatch(link -> link.matches("(?s)(?:href|src)=\"/leder/.*")));
        }
    }
}
