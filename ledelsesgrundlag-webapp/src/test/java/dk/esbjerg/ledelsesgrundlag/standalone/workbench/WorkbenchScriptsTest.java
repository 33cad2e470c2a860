package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchScriptsTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");
    private static final Pattern SAID = Pattern.compile("say\\('([a-zA-Z.0-9]+)'");
    private static final Pattern DONE = Pattern.compile("\\b(?:name: |mark\\(|list\\()'([a-zA-Z]+)'");

    private final WorkbenchFiles files = new WorkbenchFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/static/../layout.ftlh",
                "/author/static/../words/forms_da.properties",
                "/author/static/..%2flayout.ftlh",
                "/author/static/",
                "/author/static/nothing.js",
                "/author/static/webjars/prosemirror-model/package.json",
                "/author/static/webjars/../workbench.js",
                "/author/static/webjars/jquery.js",
                "/author/static/webjars/prosemirror-model.css",
                "/author/static/webjars/.js"
            })
    void nothingElseIsServed(String path) {
        assertTrue(files.answer(path, "").isEmpty());
    }

    @Test
    void onlyAnAddressWithTheFingerprintIsKeptForGood() {
        String address = files.address("workbench.css");
        String path = address.substring(0, address.indexOf('?'));
        String fingerprint = address.substring(address.indexOf("v=") + 2);

        assertTrue(kept(path, fingerprint).contains("immutable"));
        assertEquals("no-cache", kept(path, ""));
        assertEquals("no-cache", kept(path, "0123456789abcdef"));
    }

    private String kept(String path, String version) {
        return files.answer(path, version).orElseThrow().headers().stream()
                .filter(header -> header.name().equals("Cache-Control"))
                .map(Answer.Header::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatAScriptImportsIsInTheImportMapAndServed() {
        String map = new ImportMap(files, "/eknet").json();
        Set<String> imported = new TreeSet<>();
        for (String script : scripts()) {
            matches(IMPORT, read(files.answer("/author/static/" + script, "").orElseThrow()))
                    .forEach(imported::add);
        }
        for (String library : WebJars.names()) {
            Answer answer = files.answer("/author/static/webjars/" + library + ".js", "")
                    .orElseThrow();
            matches(IMPORT, read(answer)).forEach(imported::add);
        }

        assertTrue(imported.contains("prosemirror-view") && imported.contains("./schema.js"), imported.toString());
        for (String name : imported) {
            String key = name.startsWith("./") ? "/eknet/author/static/" + name.substring(2) : name;
            assertTrue(map.contains("\"" + key + "\":\"/eknet/author/static/"), key);
            Matcher address = Pattern.compile(
                            Pattern.quote("\"" + key + "\":\"/eknet") + "([^\"?]+)\\?v=[0-9a-f]{16}\"")
                    .matcher(map);
            assertTrue(address.find(), key + " carries no fingerprint");
            assertTrue(files.answer(address.group(1), "").isPresent(), address.group(1));
        }
    }

    @Test
    void theImportMapNamesEachScriptThatOthersMayImport() {
        Set<String> scripts = new TreeSet<>(scripts());
        assertTrue(scripts.remove("workbench.js"), "what pages themselves load");

        Set<String> named = new TreeSet<>();
        matches(Pattern.compile("\"/author/static/([a-z-]+\\.js)\":"), new ImportMap(files, "").json())
                .forEach(named::add);

        assertEquals(scripts, named);
    }

    @Test
    void thePolicyAllowsTheImportMapOfThePageAndNothingElseInline() throws Exception {
        Frame frame = TestFrame.around(files, "--context-path", "/a&b");

        Answer answer = frame.show(
                200,
                Locale.forLanguageTag("da"),
                "refused",
                Map.of(
                        "words",
                        "x",
                        "mayAuthor",
                        false,
                        "mayAdminister",
                        false,
                        "token",
                        "t",
                        "user",
                        Map.of("name", "bente", "fullName", "Bente")));

        String html = read(answer);
        String map = html.replaceFirst("(?s).*<script type=\"importmap\">", "").replaceFirst("(?s)</script>.*", "");
        assertTrue(map.contains("/a\\u0026b/author/static/"), map);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(map.getBytes(StandardCharsets.UTF_8));
        String source = " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        String policy = answer.headers().stream()
                .filter(header -> header.name().equals("Content-Security-Policy"))
                .map(Answer.Header::value)
                .collect(Collectors.joining());
        assertTrue(policy.contains("script-src 'self'" + source + ";"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void whatScriptsSayTheyHaveWordsFor(String language) {
        Set<String> said = new TreeSet<>();
        for (String script : scripts()) {
            String source = read(files.answer("/author/static/" + script, "").orElseThrow());
            matches(SAID, source).forEach(said::add);
            if (script.equals("toolbar.js")) {
                matches(DONE, source).forEach(name -> said.add("do." + name));
            }
        }

        Set<String> known = new Words()
                .startingWith("script.", Locale.forLanguageTag(language)).keySet().stream()
                        .map(key -> key.substring("script.".length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(said.contains("do.bold") && said.contains("do.row") && said.contains("link.title"), said.toString());
        said.removeAll(known);
        assertEquals(Set.of(), said);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static List<String> scripts() {
        try (Stream<Path> files = Files.list(
                Path.of(WorkbenchFiles.class.getResource("static/workbench.js").toURI())
                        .getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Answer answer) {
        try (InputStream body = answer.body().open()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
