package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class YamlMapTest {

    @TempDir
    Path folder;

    private LightModuleFolder module;

    @BeforeEach
    void anEmptyModule() throws IOException {
        module = LightModuleFolder.in(folder);
    }

    @Test
    void readsTextsFlagsMapsAndLists() {
        YamlMap yaml = read("""
                name: æblegrød
                number: 3
                on: true
                inner:
                  key: value
                list:
                  - name: first
                  - name: second
                """);

        assertEquals("æblegrød", yaml.text("name"));
        assertEquals("3", yaml.text("number"));
        assertTrue(yaml.flag("on"));
        assertEquals("value", yaml.map("inner").text("key"));
        assertEquals(
                List.of("first", "second"),
                yaml.maps("list").stream().map(item -> item.text("name")).toList());
    }

    @Test
    void whatIsMissingIsEmptyUnlessItIsAskedForAsAText() {
        YamlMap yaml = read("name: x");

        assertEquals(Optional.empty(), yaml.optionalText("other"));
        assertEquals(Set.of(), yaml.map("other").keys());
        assertEquals(List.of(), yaml.maps("other"));
        assertProblem("file.yaml", 1, "'other' is missing", () -> yaml.text("other"));
    }

    @Test
    void keysStayInTheirOrder() {
        assertEquals(
                List.of("c", "a", "b"), List.copyOf(read("c: 1\na: 2\nb: 3").keys()));
    }

    @Test
    void wrongYamlIsToldWithItsLine() {
        assertProblem("file.yaml", 3, "is no valid YAML", () -> read("a: 1\nb: 2\n  c: 3\n"));
        assertProblem("file.yaml", 2, "is no valid YAML", () -> read("a: 1\n\tb: 2\n"));
        assertProblem("file.yaml", 2, "is no valid YAML", () -> read("a: 1\nb: *nowhere\n"));
    }

    @Test
    void aSecondDocumentIsNoValidDefinition() {
        assertProblem("file.yaml", 2, "is no valid YAML", () -> read("a: 1\n---\nb: 2\n"));
    }

    @Test
    void anEmptyFileHoldsNoDefinition() {
        assertProblem("file.yaml", 0, "holds no definition", () -> read(""));
        assertProblem("file.yaml", 0, "holds no definition", () -> read("# nothing but a remark\n"));
    }

    @Test
    void aListOrATextIsNoDefinition() {
        assertProblem("file.yaml", 1, "keys and values are expected here", () -> read("- a\n- b\n"));
        assertProblem("file.yaml", 1, "keys and values are expected here", () -> read("just words"));
    }

    @Test
    void whatIsNotUtf8CannotBeRead() throws IOException {
        module.file("file.yaml", "");
        Files.write(module.path("file.yaml"), "label: Værktøj".getBytes(StandardCharsets.ISO_8859_1));

        assertProblem("file.yaml", 0, "cannot be read", () -> YamlMap.read(source("file.yaml")));
    }

    @Test
    void aKeyThatStandsTwiceIsToldWithTheLineOfTheSecond() {
        assertProblem("file.yaml", 3, "'a' stands here twice", () -> read("a: 1\nb: 2\na: 3\n"));
        assertProblem(
                "file.yaml",
                4,
                "'x' stands here twice",
                () -> read("a:\n  x: 1\n  y: 2\n  x: 3\n").map("a"));
    }

    @Test
    void aKeyMustBeAPlainWord() {
        assertProblem("file.yaml", 2, "a key must be a plain word", () -> read("a: 1\n[b, c]: 2\n"));
    }

    @Test
    void anUnknownKeyIsToldWithItsLineAndTheKnownOnes() {
        YamlMap yaml = read("title: x\n\nvisble: true\n");

        assertProblem(
                "file.yaml",
                3,
                "'visble' is not supported by the standalone runtime here; it knows icon, title, visible",
                () -> yaml.only(Set.of("visible", "title", "icon")));
    }

    @Test
    void theWrongKindOfValueIsToldWithTheLineWhereItStands() {
        YamlMap yaml = read("a: text\nb:\n  - 1\nc:\n  d: 1\n");

        assertProblem("file.yaml", 1, "keys and values are expected here", () -> yaml.map("a"));
        assertProblem("file.yaml", 1, "'a' must be a list", () -> yaml.maps("a"));
        assertProblem("file.yaml", 3, "'b' must be a text", () -> yaml.text("b"));
        assertProblem("file.yaml", 5, "'c' must be a text", () -> yaml.text("c"));
    }

    @Test
    void readsListsOfTextsAndWholeNumbers() {
        YamlMap yaml = read("""
                names:
                  - one
                  - two
                none: []
                number: 12
                """);

        assertEquals(List.of("one", "two"), yaml.texts("names"));
        assertEquals(List.of(), yaml.texts("none"));
        assertEquals(List.of(), yaml.texts("other"));
        assertEquals(Optional.of(12), yaml.optionalNumber("number"));
        assertEquals(Optional.empty(), yaml.optionalNumber("other"));
        assertProblem("file.yaml", 1, "'a' must be a list", () -> read("a: 1\n").texts("a"));
        assertProblem(
                "file.yaml",
                3,
                "'a' must list texts",
                () -> read("a:\n  - 1\n  - {b: 2}\n").texts("a"));
        for (String wrong : List.of("-1", "1.5", "many", "12345678901")) {
            assertProblem(
                    "file.yaml",
                    1,
                    "'a' must be a whole number",
                    () -> read("a: " + wrong + "\n").optionalNumber("a"));
        }
    }

    @Test
    void anAnchorGivesItsValueToEveryPlaceThatNamesIt() {
        YamlMap yaml = read("a: &field\n  rows: 8\nb: *field\n");

        assertEquals("8", yaml.map("a").text("rows"));
        assertEquals("8", yaml.map("b").text("rows"));
    }

    @Test
    void theTagIsKnownWithoutItsMark() {
        assertEquals(
                Optional.of("content-type:leadershipTool"),
                read("!content-type:leadershipTool\nlabel: x\n").tag());
        assertEquals(Optional.empty(), read("label: x").tag());
    }

    @Test
    void includesAFileAsAValue() {
        module.file("includes/slug.yaml", "$type: textField\nrequired: true\n");

        YamlMap field =
                read("slug: !include:/ledelsesgrundlag/includes/slug.yaml\n").map("slug");

        assertEquals("textField", field.text("$type"));
        assertTrue(field.flag("required"));
    }

    @Test
    void ownEntriesGoBeforeIncludedOnesAndKeepTheirPlace() {
        module.file("includes/base.yaml", "title: base\nlead: base\n");

        YamlMap yaml = read("!include:/ledelsesgrundlag/includes/base.yaml\nlead: own\nmore: own\n");

        assertEquals("base", yaml.text("title"));
        assertEquals("own", yaml.text("lead"));
        assertEquals("own", yaml.text("more"));
        assertEquals(List.of("title", "lead", "more"), List.copyOf(yaml.keys()));
    }

    @Test
    void includesInsideIncludes() {
        module.file("includes/inner.yaml", "a: inner\nb: inner\n");
        module.file("includes/outer.yaml", "!include:/ledelsesgrundlag/includes/inner.yaml\nb: outer\n");

        YamlMap yaml = read("form: !include:/ledelsesgrundlag/includes/outer.yaml\n  c: own\n")
                .map("form");

        assertEquals("inner", yaml.text("a"));
        assertEquals("outer", yaml.text("b"));
        assertEquals("own", yaml.text("c"));
    }

    @Test
    void whatIsWrongInAnIncludedFileIsToldWithThatFile() {
        module.file("includes/base.yaml", "title: x\nwrong: y\n");

        YamlMap yaml = read("!include:/ledelsesgrundlag/includes/base.yaml\nlead: own\n");

        assertProblem("includes/base.yaml", 2, "'wrong' is not supported", () -> yaml.only(Set.of("title", "lead")));
    }

    @Test
    void anIncludedFileThatDoesNotExistIsToldWhereItIsNamed() {
        assertProblem(
                "file.yaml",
                2,
                "/ledelsesgrundlag/includes/none.yaml does not exist",
                () -> read("a: 1\nb: !include:/ledelsesgrundlag/includes/none.yaml\n")
                        .map("b"));
    }

    @Test
    void nothingOutsideTheLightModulesCanBeIncluded() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside.yaml"), "secret: yes");

        assertProblem(
                "file.yaml",
                1,
                "does not exist",
                () -> read("a: !include:/../" + outside.getFileName() + "\n").map("a"));
    }

    @Test
    void filesThatIncludeEachOtherAreToldInsteadOfReadForever() {
        module.file("includes/egg.yaml", "!include:/ledelsesgrundlag/includes/hen.yaml\na: 1\n");
        module.file("includes/hen.yaml", "!include:/ledelsesgrundlag/includes/egg.yaml\nb: 1\n");

        assertProblem(
                "includes/hen.yaml",
                1,
                "/ledelsesgrundlag/includes/egg.yaml includes itself",
                () -> YamlMap.read(source("includes/egg.yaml")));
    }

    @Test
    void aMergeKeyIsToldAsUnknownInsteadOfSkipped() {
        YamlMap yaml = read("a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n").map("b");

        assertProblem("file.yaml", 4, "'<<' is not supported", () -> yaml.only(Set.of("x", "y")));
    }

    private YamlMap read(String content) {
        module.file("file.yaml", content);
        return YamlMap.read(source("file.yaml"));
    }

    private LightModules.Source source(String path) {
        return module.modules().source("/ledelsesgrundlag/" + path).orElseThrow();
    }

    private static void assertProblem(String file, int line, String message, Executable reading) {
        Problem problem = assertThrows(DefinitionException.class, reading).problem();
        assertEquals("ledelsesgrundlag/" + file, problem.file());
        assertEquals(line, problem.line(), problem::toString);
        assertTrue(problem.message().contains(message), problem::toString);
    }
}
