package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionSourcesTest {

    @TempDir
    Path folder;

    @Test
    void withoutAnythingTheDefaultsHold() {
        Options options = OptionSources.read(List.of(), Map.of());

        assertEquals(8080, options.port());
        assertEquals("127.0.0.1", options.host());
        assertEquals("", options.contextPath());
        assertNull(options.data());
        assertNull(options.lightModules());
        assertFalse(options.demo());
        assertFalse(options.development());
    }

    @Test
    void everyOptionCanStandOnTheCommandLine() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));

        Options options = OptionSources.read(
                List.of(
                        "--port",
                        "9000",
                        "--host=0.0.0.0",
                        "--data",
                        "d",
                        "--context-path",
                        "/leder",
                        "--light-modules=" + folder,
                        "--demo",
                        "--development"),
                Map.of());

        assertEquals(9000, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Path.of("d"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertTrue(options.demo());
        assertTrue(options.development());
    }

    @Test
    void everyOptionCanStandInTheEnvironment() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));

        Options options = OptionSources.read(
                List.of(),
                Map.of(
                        "LEDELSESGRUNDLAG_PORT", "9000",
                        "LEDELSESGRUNDLAG_HOST", "0.0.0.0",
                        "LEDELSESGRUNDLAG_DATA", "d",
                        "LEDELSESGRUNDLAG_CONTEXT_PATH", "leder/",
                        "LEDELSESGRUNDLAG_LIGHT_MODULES", folder.toString(),
                        "LEDELSESGRUNDLAG_DEMO", "true",
                        "LEDELSESGRUNDLAG_DEVELOPMENT", "true"));

        assertEquals(9000, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Path.of("d"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertTrue(options.demo());
        assertTrue(options.development());
    }

    @Test
    void everyOptionCanStandInTheFile() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));
        Path file = file("""
                # Kommunens opsætning
                port=9000
                host=0.0.0.0
                data=datamappe-æøå
                context-path=/leder
                light-modules=%s
                demo=true
                development=true
                """.formatted(folder));

        Options options = OptionSources.read(List.of("--config", file.toString()), Map.of());

        assertEquals(9000, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Path.of("datamappe-æøå"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertTrue(options.demo());
        assertTrue(options.development());
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndTheEnvironmentBeforeTheFile() throws IOException {
        Path file = file("port=3\nhost=file\ncontext-path=/file\n");
        Map<String, String> environment = Map.of("LEDELSESGRUNDLAG_PORT", "2", "LEDELSESGRUNDLAG_HOST", "environment");

        Options options = OptionSources.read(List.of("--config=" + file, "--port=1"), environment);

        assertEquals(1, options.port());
        assertEquals("environment", options.host());
        assertEquals("/file", options.contextPath());
    }

    @Test
    void theFileCanBeNamedInTheEnvironmentAndTheCommandLineGoesFirstThereToo() throws IOException {
        Path named = file("port=2\n");
        Path other = Files.writeString(folder.resolve("other.properties"), "port=3\n");
        Map<String, String> environment = Map.of("LEDELSESGRUNDLAG_CONFIG", named.toString());

        assertEquals(2, OptionSources.read(List.of(), environment).port());
        assertEquals(
                3,
                OptionSources.read(List.of("--config", other.toString()), environment)
                        .port());
    }

    @ParameterizedTest
    @CsvSource({
        "--demo,        ,      , true",
        "--demo,        true,  , true",
        "--demo,        false, , true",
        "--demo,        ,  true, true",
        "--demo,        ,  false, true",
        "--demo=true,   false, , true",
        "--demo=false,  true,  , false",
        "--demo=false,  ,  true, false",
        ",              true,  false, true",
        ",              false, true, false",
        ",              ,      true, true",
        ",              TRUE,      , true",
    })
    void aSwitchKeepsToTheSameOrder(String argument, String variable, String line, boolean expected)
            throws IOException {
        Path file = file(line == null ? "" : "demo=" + line);
        List<String> arguments = argument == null ? List.of("--config=" + file) : List.of("--config=" + file, argument);

        Options options =
                OptionSources.read(arguments, variable == null ? Map.of() : Map.of("LEDELSESGRUNDLAG_DEMO", variable));

        assertEquals(expected, options.demo());
    }

    @Test
    void anEmptyVariableIsNoValue() throws IOException {
        Path file = file("port=3\n");

        Options options = OptionSources.read(
                List.of("--config=" + file),
                Map.of(
                        "LEDELSESGRUNDLAG_PORT", "",
                        "LEDELSESGRUNDLAG_DATA", "",
                        "LEDELSESGRUNDLAG_DEMO", "",
                        "LEDELSESGRUNDLAG_LIGHT_MODULES", ""));

        assertEquals(3, options.port());
        assertNull(options.data());
        assertNull(options.lightModules());
        assertFalse(options.demo());
    }

    @ParameterizedTest
    @CsvSource({"/,''", "'',''", "leder,/leder", "/leder,/leder", "/leder/,/leder", "a/b,/a/b"})
    void theContextPathIsEmptyOrASlashAndAName(String given, String expected) {
        assertEquals(
                expected,
                OptionSources.read(List.of("--context-path", given), Map.of()).contextPath());
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=1, --prot",
        "--port=eighty, eighty",
        "--port=-1, --port must be a number from 0 to 65535",
        "--port=65536, --port must be a number from 0 to 65535",
        "--port=99999999999, 99999999999",
        "--port=, --port",
        "--port, --port",
        "--demo=maybe, maybe",
        "stray, stray",
        "--config=/no/such/file, /no/such/file",
        "--config=, configuration file",
        "--config, --config",
        "--light-modules=/no/such/folder, /no/such/folder has no folder 'ledelsesgrundlag' in it",
    })
    void aWrongArgumentIsToldInOneLine(String argument, String told) {
        assertTold(told, List.of(argument), Map.of());
    }

    @Test
    void anOptionGivenTwiceIsToldInOneLine() {
        assertTold("--port", List.of("--port=1", "--port=2"), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"LEDELSESGRUNDLAG_PORT, eighty", "LEDELSESGRUNDLAG_PORT, 70000", "LEDELSESGRUNDLAG_DEMO, maybe"})
    void aWrongVariableIsToldInOneLine(String variable, String value) {
        assertTold(value, List.of(), Map.of(variable, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prot=80", "port = 80\nlightmodules=x", "PORT=80", "--port=80"})
    void anUnknownKeyInTheFileIsToldInOneLine(String content) throws IOException {
        assertTold("unknown key: ", List.of("--config=" + file(content)), Map.of());
    }

    @Test
    void aWrongValueInTheFileIsToldInOneLine() throws IOException {
        assertTold("eighty", List.of("--config=" + file("port=eighty")), Map.of());
    }

    @Test
    void aFileThatIsNoUtf8OrNoPropertiesFileOrAFolderIsToldInOneLine() throws IOException {
        Path latin = folder.resolve("latin.properties");
        Files.write(latin, "data=Værktøj".getBytes(StandardCharsets.ISO_8859_1));

        assertTold("latin.properties cannot be read", List.of("--config=" + latin), Map.of());
        assertTold("cannot be read", List.of("--config=" + file("data=\\u00")), Map.of());
        assertTold(" cannot be read", List.of("--config=" + folder), Map.of());
    }

    @Test
    void aLightModulesFolderWithoutTheModuleIsToldWhereverItIsNamed() {
        assertTold("has no folder 'ledelsesgrundlag' in it", List.of("--light-modules", folder.toString()), Map.of());
        assertTold(
                "has no folder 'ledelsesgrundlag' in it",
                List.of(),
                Map.of("LEDELSESGRUNDLAG_LIGHT_MODULES", folder.toString()));
    }

    @Test
    void theHelpNamesEveryOption() {
        String usage = OptionSources.commandLine().getUsageMessage();

        for (String option : List.of(
                "--port",
                "--host",
                "--data",
                "--context-path",
                "--light-modules",
                "--demo",
                "--development",
                "--config",
                "--help")) {
            assertTrue(usage.contains(option), usage);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("options.properties"), content);
    }

    private static void assertTold(String told, List<String> arguments, Map<String, String> environment) {
        StartupException refusal =
                assertThrows(StartupException.class, () -> OptionSources.read(arguments, environment));
        assertTrue(refusal.getMessage().contains(told), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }
}
