package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RawAnswer;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedSite.class)
class StaticFilesTest {

    private static final String FOLDER = "/.resources/ledelsesgrundlag/webresources/";
    private static final String CSS = FOLDER + "css/ledelsesgrundlag.css";

    @Test
    void aFileIsServedAsItIs(RunningSite site) throws IOException {
        HttpResponse<byte[]> answer = site.getBytes(CSS);

        assertEquals(200, answer.statusCode());
        assertArrayEquals(
                Files.readAllBytes(LightModules.packed()
                        .file("/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css")
                        .orElseThrow()),
                answer.body());
    }

    @ParameterizedTest
    @CsvSource({"css/ledelsesgrundlag.css, text/css;charset=utf-8", "img/favicon.svg, image/svg+xml"})
    void aFileHasItsType(String path, String type, RunningSite site) {
        assertEquals(type, header(site.get(FOLDER + path), "Content-Type"));
    }

    @Test
    void whatAPageLinksToMayBeKeptForGood(RunningSite site) {
        String link = linkOnThePage(site);
        assertTrue(link.matches(Pattern.quote(CSS) + "\\?v=[0-9a-f]{16}"), link);

        HttpResponse<String> answer = site.get(link);

        assertEquals(200, answer.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?v=", "?v=0000000000000000", "?v=%20", "?w=1", "?v"})
    void underAnyOtherAddressItMustBeAskedForAgain(String query, RunningSite site) {
        assertEquals("no-cache", header(site.get(CSS + query), "Cache-Control"));
    }

    @Test
    void anAddressWithMoreThanTheFingerprintMayNotBeKeptForGood(RunningSite site) {
        assertEquals("no-cache", header(site.get(linkOnThePage(site) + "&x=1"), "Cache-Control"));
    }

    @Test
    void whoHasTheFileIsNotSentItAgain(RunningSite site) {
        String tag = header(site.get(CSS), "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{16}\""), tag);

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
            HttpResponse<String> answer = site.get(CSS, "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals("", answer.body());
            assertTrue(header(answer, "ETag").contains(tag.replace("\"", "")));
        }
    }

    @Test
    void whoHasAnotherFileIsSentThisOne(RunningSite site) {
        assertEquals(200, site.get(CSS, "If-None-Match", "\"0000000000000000\"").statusCode());
        assertEquals(200, site.get(CSS, "If-None-Match", "nonsense").statusCode());
    }

    @Test
    void aCompressedFileIsNotSentAgainEither(RunningSite site) {
        HttpResponse<byte[]> first = site.getBytes(CSS, "Accept-Encoding", "gzip");
        assertEquals("gzip", first.headers().firstValue("Content-Encoding").orElse(""));

        HttpResponse<byte[]> second = site.getBytes(
                CSS,
                "Accept-Encoding",
                "gzip",
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertEquals(304, second.statusCode());
        assertEquals(0, second.body().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.resources/ledelsesgrundlag/templates/pages/front.ftl",
                "/.resources/ledelsesgrundlag/templates/pages/front.yaml",
                "/.resources/ledelsesgrundlag/i18n/ledelsesgrundlag-site-messages_da.properties",
                "/.resources/ledelsesgrundlag/webresources",
                FOLDER,
                FOLDER + "css",
                FOLDER + "css/",
                FOLDER + "none.css",
                FOLDER + "css/ledelsesgrundlag.css.map",
                FOLDER + "css/ledelsesgrundlag.CSS",
                FOLDER + "../templates/pages/front.ftl",
                FOLDER + "css/../../templates/pages/front.yaml",
                FOLDER + "%2e%2e/templates/pages/front.ftl",
                FOLDER + "..%2ftemplates%2fpages%2ffront.ftl",
                FOLDER + "..%5ctemplates%5cpages%5cfront.ftl",
                FOLDER + "..;/templates/pages/front.ftl",
                FOLDER + "../../../etc/passwd",
                FOLDER + "%00.css",
                FOLDER + "css/ledelsesgrundlag.css%00",
                FOLDER + "css/ledelsesgrundlag.css/",
                FOLDER + "/etc/passwd",
                "/.resources/../templates/pages/front.ftl",
                "/.resources/dk/esbjerg/ledelsesgrundlag/standalone/repository/repository.xml",
                "/.resources/ledelsesgrundlag/templates/../webresources/none.css"
            })
    void nothingElseIsServed(String path, RunningSite site) {
        RawAnswer answer = site.sendRaw("GET " + path + " HTTP/1.1");

        assertTrue(answer.status() == 404 || answer.status() == 400 || answer.status() == 301, answer::toString);
        assertFalse(answer.body().contains("[#ftl"), answer::toString);
        assertFalse(answer.body().contains("templateScript"), answer::toString);
        assertFalse(answer.body().contains("root:"), answer::toString);
    }

    @Test
    void whateverThePathOnlyFilesOfKnownTypesBelowWebresourcesAreFound(@TempDir Path folder) throws IOException {
        LightModuleFolder module = LightModuleFolder.in(folder)
                .file("webresources/a.css", "a{}")
                .file("webresources/a.yaml", "a: b")
                .file("webresources/a", "a")
                .file("templates/secret.css", "b{}");
        Files.writeString(folder.resolve("secret.css"), "c{}");
        StaticFiles files = new StaticFiles(module.modules());

        assertTrue(files.find(FOLDER + "a.css").isPresent());
        for (String path :
                new String[] {"a.yaml", "a", "../templates/secret.css", "../../secret.css", "", "x/../a.yaml"}) {
            assertEquals(Optional.empty(), files.find(FOLDER + path), path);
        }
        assertEquals(Optional.empty(), files.find("/.resources/ledelsesgrundlag/templates/secret.css"));
        assertEquals(Optional.empty(), files.find("/x/ledelsesgrundlag/webresources/a.css"));
    }

    @Test
    void aFileThatChangesChangesItsAddress(@TempDir Path folder) throws IOException {
        LightModuleFolder module = LightModuleFolder.in(folder).file("webresources/a.css", "a{}");
        StaticFiles files = new StaticFiles(module.modules());
        String before = files.addressOf("a.css");

        module.file("webresources/a.css", "a{color:red}");
        String after = files.addressOf("a.css");

        assertNotEquals(before, after);
        assertTrue(before.startsWith(FOLDER + "a.css?v="), before);
        assertEquals(
                "a{color:red}",
                new String(files.find(FOLDER + "a.css").orElseThrow().content()));
    }

    @Test
    void aFileThatIsMissingHasAnAddressWithoutAFingerprint(@TempDir Path folder) throws IOException {
        StaticFiles files = new StaticFiles(LightModuleFolder.in(folder).modules());

        assertEquals(FOLDER + "none.css", files.addressOf("none.css"));
    }

    private static String linkOnThePage(RunningSite site) {
        return site.get("/ledelsesgrundlag")
                .body()
                .replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"([^\"]*)\".*", "$1");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
