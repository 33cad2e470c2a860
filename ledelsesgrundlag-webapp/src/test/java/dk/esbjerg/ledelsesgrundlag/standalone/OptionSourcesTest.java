package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.mail.MailServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionSourcesTest {

    /** What means something to a shell, or to those who read options. */
    private static final String NASTY = "-p${x}@a\"s' #w:=ø ";

    private static final MailServer SERVER = new MailServer(
            "smtp.example.dk",
            2525,
            MailServer.Encryption.TLS,
            Optional.of(new MailServer.Login("leder", NASTY)),
            "leder@example.dk",
            "Ledere på Esbjerg");

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
        assertEquals(Optional.empty(), options.mailServer());
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
                        "--development",
                        "--smtp-host=smtp.example.dk",
                        "--smtp-port=2525",
                        "--smtp-tls=tls",
                        "--smtp-user=leder",
                        "--mail-from=leder@example.dk",
                        "--mail-from-name=Ledere på Esbjerg"),
                Map.of("LEDELSESGRUNDLAG_SMTP_PASSWORD", NASTY));

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
        assertEquals(Optional.of(SERVER), options.mailServer());
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
                        Map.entry("LEDELSESGRUNDLAG_DEVELOPMENT", "true"),
                        Map.entry("LEDELSESGRUNDLAG_SMTP_HOST", "smtp.example.dk"),
                        Map.entry("LEDELSESGRUNDLAG_SMTP_PORT", "2525"),
                        Map.entry("LEDELSESGRUNDLAG_SMTP_TLS", "tls"),
                        Map.entry("LEDELSESGRUNDLAG_SMTP_USER", "leder"),
                        Map.entry("LEDELSESGRUNDLAG_SMTP_PASSWORD", NASTY),
                        Map.entry("LEDELSESGRUNDLAG_MAIL_FROM", "leder@example.dk"),
                        Map.entry("LEDELSESGRUNDLAG_MAIL_FROM_NAME", "Ledere på Esbjerg")));

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
        assertEquals(Optional.of(SERVER), options.mailServer());
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
                smtp-host=smtp.example.dk
                smtp-port=2525
                smtp-tls=tls
                smtp-user=leder
                smtp-password=%s
                mail-from=leder@example.dk
                mail-from-name=Ledere på Esbjerg
                """.formatted(folder, NASTY));

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
        assertEquals(Optional.of(SERVER), options.mailServer());
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
        "--smtp-host=, '--smtp-host must be a name or an address such as smtp.example.dk, not '",
        "--smtp-host=smtp.example.dk:587, --smtp-host must be a name or an address",
        "--smtp-host=smtps://smtp.example.dk, --smtp-host must be a name or an address",
        "--smtp-host=smtp.example.dk, '--smtp-host needs --mail-from, the address that mails come from'",
        "--smtp-port=25, --smtp-port needs --smtp-host",
        "--smtp-port=mail, mail",
        "--smtp-tls=tls, --smtp-tls needs --smtp-host",
        "--smtp-user=leder, --smtp-user needs --smtp-host",
        "--mail-from=leder@example.dk, --mail-from needs --smtp-host",
        "--mail-from-name=Leder, --mail-from-name needs --smtp-host",
        "reset-admin, reset-admin needs --data",
        "--light-modules=/no/such/folder, /no/such/folder has no folder 'ledelsesgrundlag' in it",
    })
    void aWrongArgumentIsToldInOneLine(String argument, String told) {
        assertTold(told, List.of(argument), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "--smtp-port=0, '--smtp-port must be a number from 1 to 65535, not 0'",
        "--smtp-port=65536, '--smtp-port must be a number from 1 to 65535, not 65536'",
        "--smtp-tls=ssl, '--smtp-tls must be starttls, tls or none, not ssl'",
        "--smtp-tls=TLS, '--smtp-tls must be starttls, tls or none, not TLS'",
        "--smtp-user=leder, '--smtp-user needs a password, in LEDELSESGRUNDLAG_SMTP_PASSWORD or as smtp-password in the file'",
        "--mail-from-name=, --mail-from-name must be a name on one line",
    })
    void whatIsWrongAboutTheMailServerIsToldInOneLine(String argument, String told) {
        assertTold(told, mailServer("leder@example.dk", argument), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leder", "Ledere <leder@example.dk>", "leder@example", "leder@example.dk,a@b.dk"})
    void mailComesFromOneAddress(String from) {
        assertTold("--mail-from must be an address such as leder@example.dk, not " + from, mailServer(from), Map.of());
    }

    @Test
    void mailsLeadToAnAddressThatIsTold() {
        assertTold(
                "--smtp-host needs --base-url",
                List.of("--smtp-host=smtp.example.dk", "--mail-from=leder@example.dk"),
                Map.of());
    }

    @Test
    void aPasswordNeedsAUserAndAPrivateWay() throws IOException {
        Map<String, String> password = Map.of("LEDELSESGRUNDLAG_SMTP_PASSWORD", "geheim");
        Path file = file("smtp-password=geheim");

        assertTold("smtp-password needs --smtp-host", List.of(), password);
        assertTold("smtp-password needs --smtp-host", List.of("--config=" + file), Map.of());
        assertTold("smtp-password needs --smtp-user", mailServer("leder@example.dk"), password);
        assertTold(
                "--smtp-tls none would send the password for all to read",
                mailServer("leder@example.dk", "--smtp-user=leder", "--smtp-tls=none"),
                password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--smtp-password=geheim", "--smtp-password"})
    void aPasswordOnTheCommandLineIsRefusedAndNotShown(String argument) {
        StartupException refusal = assertTold(
                "give smtp-password in the environment, as LEDELSESGRUNDLAG_SMTP_PASSWORD, or in the file",
                List.of(argument, "geheim"),
                Map.of());

        assertFalse(refusal.getMessage().contains("geheim"), refusal.getMessage());
    }

    @Test
    void thePasswordStandsInNoText() {
        assertFalse(SERVER.toString().contains(NASTY), SERVER.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--smtp-tls=none, NONE, 25",
        "--smtp-tls=tls, TLS, 465",
        "--smtp-tls=starttls, STARTTLS, 587",
        ", STARTTLS, 587"
    })
    void theUsualPortGoesWithTheWayToTheServer(String argument, MailServer.Encryption encryption, int port) {
        List<String> arguments =
                argument == null ? mailServer("leder@example.dk") : mailServer("leder@example.dk", argument);

        MailServer server = OptionSources.read(arguments, Map.of()).mailServer().orElseThrow();

        assertEquals(encryption, server.encryption());
        assertEquals(port, server.port());
        assertEquals(Optional.empty(), server.login());
        assertEquals("Ledelsesgrundlaget", server.senderName());
    }

    private static List<String> mailServer(String from, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--smtp-host=smtp.example.dk", "--mail-from=" + from, "--base-url=https://leder.example.dk"));
        arguments.addAll(List.of(more));
        return arguments;
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
                "--smtp-host",
                "--smtp-port",
                "--smtp-tls",
                "--smtp-user",
                "LEDELSESGRUNDLAG_SMTP_PASSWORD",
                "--mail-from",
                "--mail-from-name",
                "--config",
                "--help",
                "reset-admin")) {
            assertTrue(usage.contains(option), usage);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("options.properties"), content);
    }

    private static StartupException assertTold(String told, List<String> arguments, Map<String, String> environment) {
        StartupException refusal =
                assertThrows(StartupException.class, () -> OptionSources.read(arguments, environment));
        assertTrue(refusal.getMessage().contains(told), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
        return refusal;
    }
}
