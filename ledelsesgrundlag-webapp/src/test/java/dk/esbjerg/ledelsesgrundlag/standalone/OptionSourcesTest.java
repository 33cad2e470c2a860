package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertEquals(Optional.empty(), options.publicOrigin());
        assertEquals(Options.Proxy.NONE, options.proxy());
        assertEquals(Duration.ofMinutes(60), options.sessionLength());
        assertEquals(25 * 1024 * 1024, options.uploadLimit());
        assertEquals(Duration.ofDays(180), options.retention());
        assertFalse(options.requireSignIn());
    }

    @Test
    void everyOptionCanStandOnTheCommandLine() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));

        Options options = OptionSources.read(
                List.of(
                        "--port",
                        "9000",
                        "--host=127.0.0.2",
                        "--data",
                        "d",
                        "--context-path",
                        "/leder",
                        "--light-modules=" + folder,
                        "--base-url=https://leder.example.dk/leder",
                        "--proxy=x-forwarded",
                        "--session-minutes=30",
                        "--upload-limit=100",
                        "--retention-days=90",
                        "--require-sign-in",
                        "--demo",
                        "--development"),
                Map.of());

        assertEquals(9000, options.port());
        assertEquals("127.0.0.2", options.host());
        assertEquals(Path.of("d"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertEquals(Optional.of("https://leder.example.dk"), options.publicOrigin());
        assertEquals(Options.Proxy.X_FORWARDED, options.proxy());
        assertEquals(Duration.ofMinutes(30), options.sessionLength());
        assertEquals(100 * 1024 * 1024, options.uploadLimit());
        assertEquals(Duration.ofDays(90), options.retention());
        assertTrue(options.requireSignIn());
        assertTrue(options.demo());
        assertTrue(options.development());
    }

    @Test
    void everyOptionCanStandInTheEnvironment() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));

        Options options = OptionSources.read(
                List.of(),
                Map.ofEntries(
                        Map.entry("LEDELSESGRUNDLAG_PORT", "9000"),
                        Map.entry("LEDELSESGRUNDLAG_HOST", "127.0.0.2"),
                        Map.entry("LEDELSESGRUNDLAG_DATA", "d"),
                        Map.entry("LEDELSESGRUNDLAG_CONTEXT_PATH", "leder/"),
                        Map.entry("LEDELSESGRUNDLAG_LIGHT_MODULES", folder.toString()),
                        Map.entry("LEDELSESGRUNDLAG_BASE_URL", "https://leder.example.dk/leder/"),
                        Map.entry("LEDELSESGRUNDLAG_PROXY", "x-forwarded"),
                        Map.entry("LEDELSESGRUNDLAG_SESSION_MINUTES", "30"),
                        Map.entry("LEDELSESGRUNDLAG_UPLOAD_LIMIT", "100"),
                        Map.entry("LEDELSESGRUNDLAG_RETENTION_DAYS", "90"),
                        Map.entry("LEDELSESGRUNDLAG_REQUIRE_SIGN_IN", "true"),
                        Map.entry("LEDELSESGRUNDLAG_DEMO", "true"),
                        Map.entry("LEDELSESGRUNDLAG_DEVELOPMENT", "true")));

        assertEquals(9000, options.port());
        assertEquals("127.0.0.2", options.host());
        assertEquals(Path.of("d"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertEquals(Optional.of("https://leder.example.dk"), options.publicOrigin());
        assertEquals(Options.Proxy.X_FORWARDED, options.proxy());
        assertEquals(Duration.ofMinutes(30), options.sessionLength());
        assertEquals(100 * 1024 * 1024, options.uploadLimit());
        assertEquals(Duration.ofDays(90), options.retention());
        assertTrue(options.requireSignIn());
        assertTrue(options.demo());
        assertTrue(options.development());
    }

    @Test
    void everyOptionCanStandInTheFile() throws IOException {
        Files.createDirectories(folder.resolve("ledelsesgrundlag"));
        Path file = file("""
                # Kommunens opsætning
                port=9000
                host=127.0.0.2
                data=datamappe-æøå
                context-path=/leder
                light-modules=%s
                base-url=https://leder.example.dk
                proxy=x-forwarded
                session-minutes=30
                upload-limit=100
                retention-days=90
                require-sign-in=true
                demo=true
                development=true
                """.formatted(folder));

        Options options = OptionSources.read(List.of("--config", file.toString()), Map.of());

        assertEquals(9000, options.port());
        assertEquals("127.0.0.2", options.host());
        assertEquals(Path.of("datamappe-æøå"), options.data());
        assertEquals("/leder", options.contextPath());
        assertEquals(folder, options.lightModules());
        assertEquals(Optional.of("https://leder.example.dk"), options.publicOrigin());
        assertEquals(Options.Proxy.X_FORWARDED, options.proxy());
        assertEquals(Duration.ofMinutes(30), options.sessionLength());
        assertEquals(100 * 1024 * 1024, options.uploadLimit());
        assertEquals(Duration.ofDays(90), options.retention());
        assertTrue(options.requireSignIn());
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
        "--base-url=leder.example.dk, --base-url must be an address",
        "--base-url=ftp://leder.example.dk, --base-url must be an address",
        "--base-url=https://, https://",
        "--base-url=https://a b, a b",
        "--base-url=https://leder@example.dk, --base-url must be an address",
        "--base-url=https://leder.example.dk?a=b, --base-url must be an address",
        "--base-url=https://leder.example.dk#a, --base-url must be an address",
        "--base-url=https://leder.example.dk/leder, without a path",
        "--proxy=nginx, 'none, x-forwarded or forwarded, not nginx'",
        "--proxy=X-Forwarded, 'not X-Forwarded'",
        "--session-minutes=4, --session-minutes must be a number from 5 to 1440",
        "--session-minutes=1441, --session-minutes must be a number from 5 to 1440",
        "--session-minutes=hour, hour",
        "--upload-limit=0, --upload-limit must be a number from 1 to 1024",
        "--upload-limit=1025, --upload-limit must be a number from 1 to 1024",
        "--upload-limit=25MB, 25MB",
        "--retention-days=0, --retention-days must be a number from 1 to 3650",
        "--retention-days=3651, --retention-days must be a number from 1 to 3650",
        "--require-sign-in=maybe, maybe",
        "reset-admin, reset-admin needs --data",
        "--light-modules=/no/such/folder, /no/such/folder has no folder 'ledelsesgrundlag' in it",
    })
    void aWrongArgumentIsToldInOneLine(String argument, String told) {
        assertTold(told, List.of(argument), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "::ffff:192.0.2.1"})
    void demoIsRefusedWhereOthersCouldReachIt(String host) {
        assertTold("--demo prints passwords", List.of("--demo", "--host", host), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
    void demoIsForThisMachine(String host) {
        assertTrue(
                OptionSources.read(List.of("--demo", "--host", host), Map.of()).demo());
    }

    @ParameterizedTest
    @CsvSource({
        "https://leder.example.dk, https://leder.example.dk",
        "https://Leder.Example.DK/, https://leder.example.dk",
        "HTTPS://leder.example.dk:443, https://leder.example.dk",
        "http://leder.example.dk:80, http://leder.example.dk",
        "http://leder.example.dk:8080/, http://leder.example.dk:8080",
        "https://[::1]:8443, https://[::1]:8443"
    })
    void thePublicOriginIsWhatBrowsersSend(String given, String expected) {
        assertEquals(
                Optional.of(expected),
                OptionSources.read(List.of("--base-url", given), Map.of()).publicOrigin());
    }

    @Test
    void resetAdminTakesItsFolderFromWhereverOptionsCome() throws IOException {
        for (Options options : List.of(
                OptionSources.read(List.of("reset-admin", "--data", "d"), Map.of()),
                OptionSources.read(List.of("reset-admin"), Map.of("LEDELSESGRUNDLAG_DATA", "d")),
                OptionSources.read(List.of("reset-admin", "--config=" + file("data=d\n")), Map.of()))) {
            assertInstanceOf(ResetAdmin.class, options);
            assertEquals(Path.of("d"), options.data());
        }
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
                "--base-url",
                "--proxy",
                "--session-minutes",
                "--upload-limit",
                "--retention-days",
                "--require-sign-in",
                "--config",
                "--help",
                "reset-admin")) {
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
