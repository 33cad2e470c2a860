package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aCase;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RichTextLinks;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real endpoints over a real repository: what they deliver, and what they refuse. Expected as seen on Magnolia 6.2.45. */
class RestDeliveryTest {

    private static final String THEMES = "/delivery/ledelsesgrundlag/themes/v1";
    private static final String TOOLS = "/delivery/ledelsesgrundlag/tools/v1";
    private static final String CASES = "/delivery/ledelsesgrundlag/cases/v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestRepository repository;
    private static DefinitionRegistry definitions;
    private static RestDelivery rest;

    @BeforeAll
    static void open() throws RepositoryException {
        repository = TestRepository.in(folder.resolve("data"));
        definitions = new DefinitionRegistry(LightModuleFolder.real());
        RepositoryView published = repository.read(View.PUBLISHED);
        rest = new RestDelivery(
                published,
                definitions,
                new RichTextLinks(
                        published, definitions, OptionSources.read(List.of("--context-path", "/intranet"), Map.of())));
    }

    @AfterAll
    static void close() throws IOException {
        definitions.close();
        repository.close();
    }

    @AfterEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    @Test
    void aThemeIsDeliveredWithItsTasksInTheirOrder() throws RepositoryException {
        Item task = aTask("Uddelegering")
                .with("lead", "Det handler om:")
                .with("points", List.of("et", "to"))
                .with("reflectionQuestions", List.of("Hvorfor?"));
        Item other = aTask("Opfølgning");
        Item theme = aTheme("Retning")
                .with("summary", "Kort")
                .with("intro", "<p>Lang</p>")
                .with("order", 2L)
                .with(task, other);
        publish(theme);

        assertJson("""
                {"@name":"retning","@path":"/retning","@id":"%s","@nodeType":"lg:theme",
                 "title":"Retning","summary":"Kort","intro":"<p>Lang</p>","order":2,
                 "uddelegering":{"@name":"uddelegering","@path":"/retning/uddelegering","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Uddelegering","lead":"Det handler om:",
                   "points":["et","to"],"reflectionQuestions":["Hvorfor?"],"@nodes":[]},
                 "opfoelgning":{"@name":"opfoelgning","@path":"/retning/opfoelgning","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Opfølgning","@nodes":[]},
                 "@nodes":["uddelegering","opfoelgning"]}
                """.formatted(theme.id(), task.id(), other.id()), ok(THEMES + "/retning"));
    }

    @Test
    void aToolIsDeliveredWithItsTasksFollowed() throws RepositoryException {
        Item task = aTask("Uddelegering").with("lead", "Led").with("points", List.of("et punkt"));
        publish(aTheme("Retning").with(task));
        Item tool = aTool("Trappen")
                .with("slug", "trappen")
                .with("kind", "tool")
                .with("summary", "Kort")
                .with("body", "<p>Lang</p>")
                .with("durationMinutes", 30L)
                .with("audiences", List.of("managerGroup"))
                .with("tasks", List.of(task.id()))
                .with("example", true);
        publish(aFolder("2024", Tool.WORKSPACE)
                .with(aFolder("05", Tool.WORKSPACE).with(tool)));

        assertJson("""
                {"@name":"trappen","@path":"/2024/05/trappen","@id":"%s","@nodeType":"lg:tool",
                 "title":"Trappen","slug":"trappen","kind":"tool","summary":"Kort","body":"<p>Lang</p>",
                 "durationMinutes":30,"audiences":["managerGroup"],"example":true,
                 "tasks":[{"@name":"uddelegering","@path":"/retning/uddelegering","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Uddelegering","lead":"Led","@nodes":[]}],
                 "@nodes":[]}
                """.formatted(tool.id(), task.id()), ok(TOOLS + "/2024/05/trappen"));
    }

    @Test
    void aCaseIsDeliveredWithItsToolsFollowedOneStepOnly() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        Item tool = aTool("Trappen").with("tasks", List.of(task.id())).with("body", "<p>Lang</p>");
        publish(tool);
        publish(aCase("Tavlen").with("tools", List.of(tool.id())).with("byline", "En leder"));

        JsonNode delivered = ok(CASES + "/tavlen");

        assertJson("""
                [{"@name":"trappen","@path":"/trappen","@id":"%s","@nodeType":"lg:tool","title":"Trappen","@nodes":[]}]
                """.formatted(tool.id()), delivered.get("tools"));
        assertEquals("En leder", delivered.get("byline").asText());
    }

    @Test
    void whatAnEditorLeftOutIsLeftOut() throws RepositoryException {
        Item bare = aTool("x").with("tasks", List.of());
        publish(bare);

        assertJson("""
                {"@name":"x","@path":"/x","@id":"%s","@nodeType":"lg:tool","title":"x","tasks":[],"@nodes":[]}
                """.formatted(bare.id()), ok(TOOLS + "/x"));
    }

    @Test
    void onlyTheFieldsOfTheContentTypesLeaveTheHouse() throws RepositoryException {
        Item tool = aTool("x")
                .with("secret", "not for readers")
                .with("mgnl:createdBy", "anna")
                .with("mgnl:created", Instant.EPOCH)
                .with(aTool("inside"));
        publish(tool);
        publish(aTheme("t")
                .with("secret", "s")
                .with(aTask("o").with("secret", "s").with(aTask("deep")), aTheme("inner")));
        publish(aCase("c").with("secret", "s").with("tools", List.of(tool.id())));

        assertEquals(List.of("@name", "@path", "@id", "@nodeType", "title", "@nodes"), members(ok(TOOLS + "/x")));
        assertEquals(List.of("@name", "@path", "@id", "@nodeType", "title", "o", "@nodes"), members(ok(THEMES + "/t")));
        assertEquals(
                List.of("@name", "@path", "@id", "@nodeType", "title", "@nodes"),
                members(ok(THEMES + "/t").get("o")));
        assertFalse(text(CASES).contains("secret"), text(CASES));
        assertFalse(text(TOOLS).contains("anna"));
    }

    @Test
    void hostileTextsStayTexts() throws RepositoryException {
        String hostile =
                "<script>alert(1)</script> \" \\ / \u0001 \u001f \u2028 \ud83d\ude00 x\ty\nz &amp; ${x} \"}],{";
        publish(aTool("x").with("title", hostile).with("body", hostile).with("audiences", List.of(hostile, "")));

        JsonNode delivered = ok(TOOLS + "/x");

        assertEquals(hostile, delivered.get("title").asText());
        assertEquals(hostile, delivered.get("body").asText());
        assertEquals(List.of(hostile, ""), texts(delivered.get("audiences")));
        assertTrue(text(TOOLS + "/x").contains("\\u0001 \\u001f"), "control characters as Magnolia spells them");
    }

    @Test
    void halfACharacterDoesNotSpoilTheAnswer() throws RepositoryException {
        publish(aTool("x").with("title", "a\ud800b"));

        assertEquals("a?b", ok(TOOLS + "/x").get("title").asText());
    }

    @Test
    void aValueOfAnUnexpectedKindKeepsItsKind() throws RepositoryException {
        publish(aTool("x")
                .with("title", 5L)
                .with("slug", Instant.ofEpochMilli(1_700_000_000_123L))
                .with("durationMinutes", "long")
                .with("example", "true")
                .with("kind", List.of("a", "b")));
        repository.change(View.PUBLISHED, Tool.WORKSPACE, root -> {
            root.getNode("x").setProperty("summary", 2.5d);
            root.getNode("x").setProperty("body", "off");
            root.getNode("x").setProperty("audiences", new BigDecimal("12345678901234567890.10"));
        });

        String json = text(TOOLS + "/x");

        for (String expected : List.of(
                "\"title\":5",
                "\"slug\":\"2023-11-14T22:13:20.123Z\"",
                "\"durationMinutes\":\"long\"",
                "\"example\":\"true\"",
                "\"kind\":[\"a\",\"b\"]",
                "\"summary\":2.5",
                "\"audiences\":12345678901234567890.10")) {
            assertTrue(json.contains(expected), expected + " in " + json);
        }
    }

    @Test
    void aReferenceThatLeadsNowhereStaysAUuidAmongTheOthers() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        String gone = "00000000-0000-0000-0000-000000000000";
        publish(aTool("x")
                .with("tasks", List.of(task.id(), gone, "no uuid", "", task.id().toUpperCase(Locale.ROOT))));

        JsonNode tasks = ok(TOOLS + "/x").get("tasks");

        assertEquals("Uddelegering", tasks.get(0).get("title").asText());
        assertEquals(gone, tasks.get(1).asText());
        assertEquals("no uuid", tasks.get(2).asText());
        assertEquals("", tasks.get(3).asText());
        assertEquals("Uddelegering", tasks.get(4).get("title").asText());
    }

    @Test
    void aReferenceToWhatIsNotPublishedStaysAUuid() throws RepositoryException {
        Item draft = aTask("Kladde");
        repository.store(View.AUTHORED, aTheme("Retning").with(draft));
        publish(aTool("x").with("tasks", List.of(draft.id())));

        assertEquals(List.of(draft.id()), texts(ok(TOOLS + "/x").get("tasks")));
    }

    @Test
    void aSingleReferenceIsFollowedToo() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        publish(aTool("x").with("tasks", task.id()));

        assertEquals("Uddelegering", ok(TOOLS + "/x").get("tasks").get("title").asText());
    }

    @Test
    void onlyWhatIsPublishedIsDelivered() throws RepositoryException {
        repository.store(View.AUTHORED, aTool("kladde"));
        publish(aTool("udgivet"));

        assertEquals(List.of("udgivet"), names(ok(TOOLS)));
        assertError(404, "pathNotFound", TOOLS + "/kladde");
    }

    @Test
    void aPropertyGivesWayToAChildOfTheSameName() throws RepositoryException {
        publish(aTheme("t").with(aTask("o").named("title")));

        JsonNode theme = ok(THEMES + "/t");

        assertEquals("t", theme.get("_title").asText());
        assertEquals("o", theme.get("title").get("title").asText());
    }

    @Test
    void linksInRichTextBecomeAddresses() throws RepositoryException {
        Item page = aPage("themes").named("temaer");
        Item draft = aPage("article").named("kladde");
        Item task = aTask("Uddelegering");
        publish(aPage("front").named("ledelsesgrundlag").with(page));
        repository.store(View.AUTHORED, draft);
        publish(aTool("x")
                .with(
                        "body",
                        link(page.id(), "website", "/old") + "#a|" + link(draft.id(), "website", "/kladde")
                                + "|" + link("no uuid", "website", "/a$1\\") + "|" + link(page.id(), "nowhere", "/x")
                                + "|${link:{uuid:{" + page.id()
                                + "},repository:{website},handle:{/old},nodeData:{},extension:{}}}"
                                + "|${link:{uuid:{" + page.id()
                                + "},repository:{website},path:{/old}}}|${link:broken}|${x}"));
        publish(aTheme("t")
                .with("intro", link(page.id(), "website", "/old"))
                .with(task.with("lead", link(page.id(), "website", "/old"))));

        String address = "/intranet/ledelsesgrundlag/temaer.html";
        assertEquals(
                List.of(
                        address + "#a",
                        "/intranet/kladde.html",
                        "/intranet/a$1\\.html",
                        "/intranet/x.html",
                        address,
                        address,
                        "${link:broken}",
                        "${x}"),
                List.of(ok(TOOLS + "/x").get("body").asText().split("\\|")));
        assertEquals(address, ok(THEMES + "/t").get("intro").asText());
        assertEquals(
                link(page.id(), "website", "/old"),
                ok(THEMES + "/t").get("uddelegering").get("lead").asText());
    }

    @Test
    void aListSaysHowManyThereAreAndShowsAPart() throws RepositoryException {
        for (int i = 0; i < 25; i++) {
            publish(aTool("t%02d".formatted(i)));
        }

        assertPage(ok(TOOLS), 25, 0, 20, 0, 20);
        assertPage(list(TOOLS, "limit", "3"), 25, 0, 3, 0, 3);
        assertPage(list(TOOLS, "limit", "3", "offset", "24"), 25, 24, 3, 24, 25);
        assertPage(list(TOOLS, "limit", "0"), 25, 0, 0, 0, 0);
        assertPage(list(TOOLS, "offset", "25"), 25, 25, 20, 25, 25);
        assertPage(list(TOOLS, "offset", "999999999999999999"), 25, 999999999999999999L, 20, 25, 25);
        assertPage(list(TOOLS, "limit", "999999999999999999"), 25, 0, 100, 0, 25);
        assertEquals(names(ok(TOOLS)), names(ok(TOOLS + "/")));
    }

    @Test
    void anEmptyListIsNoError() {
        assertJson("{\"total\":0,\"offset\":0,\"limit\":20,\"results\":[]}", ok(CASES));
    }

    @Test
    void aListShowsChangesAtOnce() throws RepositoryException {
        publish(aTool("a"));
        assertEquals(List.of("a"), names(ok(TOOLS)));

        publish(aTool("b"));
        assertEquals(List.of("a", "b"), names(ok(TOOLS)));

        repository.change(
                View.PUBLISHED, Tool.WORKSPACE, root -> root.getNode("a").remove());
        assertEquals(List.of("b"), names(ok(TOOLS)));
    }

    @Test
    void theItemsRightBelowAPathAreAListOfTheirOwn() throws RepositoryException {
        publish(aFolder("2024", Tool.WORKSPACE)
                .with(aTool("b"), aTool("a"), aFolder("05", Tool.WORKSPACE).with(aTool("c"))));

        assertEquals(List.of("b", "a"), names(ok(TOOLS + "/2024@nodes")));
        assertEquals(List.of("b", "a"), names(ok(TOOLS + "/2024/@nodes")));
        assertEquals(List.of("c"), names(ok(TOOLS + "/2024/05@nodes")));
        assertEquals(List.of(), names(ok(TOOLS + "/@nodes")));
        assertError(404, "pathNotFound", TOOLS + "/2025@nodes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@name; a B c d e",
                "@name desc; e d c B a",
                "title; c d B a e",
                "title DESC; e a B d c",
                "durationMinutes; c d a B e",
                "durationMinutes desc,@name asc; e B a d c",
                "kind,@name desc; c d B a e",
                "' kind , title '; c d B a e",
                "','; B a c d e"
            })
    void aListIsOrderedAsJcrOrders(String orderBy, String expected) throws RepositoryException {
        publish(aTool("Zebra").named("a").with("durationMinutes", 9L).with("kind", "advice"));
        publish(aTool("9").named("B").with("durationMinutes", 10L).with("kind", "advice"));
        publish(aTool("").named("c"));
        publish(aTool("10").named("d").with("durationMinutes", -1L).with("kind", "advice"));
        publish(aTool("Ål").named("e").with("durationMinutes", 100L).with("kind", "tool"));

        assertEquals(expected, String.join(" ", names(list(TOOLS, "orderBy", orderBy))));
    }

    @Test
    void valuesOfDifferentKindsStillHaveAnOrder() throws RepositoryException {
        publish(aTool("a").with("title", "1"));
        publish(aTool("b").with("title", 2L));
        publish(aTool("c").with("title", List.of("1", "0")));
        publish(aTool("d").with("title", List.of()));
        publish(aTool("e").with("title", true));

        assertEquals(List.of("d", "b", "a", "c", "e"), names(list(TOOLS, "orderBy", "title")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind; tool; a b",
                "kind; Tool; ''",
                "kind; ' tool '; a b",
                "title; b; b c",
                "durationMinutes; 10; a",
                "durationMinutes; -3; b",
                "example; true; a c",
                "example; false; b",
                "tasks; 00000000-0000-4000-8000-000000000001; a b",
                "slug; x'y; c",
                "title; Æble; a",
                "summary; nothing; ''"
            })
    void aListIsNarrowedDownByWhatAPropertyIs(String property, String value, String expected)
            throws RepositoryException {
        String task = "00000000-0000-4000-8000-000000000001";
        publish(aTool("a")
                .with("title", "Æble")
                .with("kind", "tool")
                .with("durationMinutes", 10L)
                .with("example", true)
                .with("tasks", List.of("other", task)));
        publish(aTool("b")
                .with("kind", "tool")
                .with("durationMinutes", -3L)
                .with("example", false)
                .with("tasks", task));
        publish(aTool("c")
                .with("title", List.of("x", "b"))
                .with("durationMinutes", "10")
                .with("example", "true")
                .with("slug", "x'y"));

        JsonNode list = list(TOOLS, property, value);

        assertEquals(expected, String.join(" ", names(list)));
        assertEquals(names(list).size(), list.get("total").asInt());
    }

    @Test
    void severalConditionsMustAllBeMet() throws RepositoryException {
        publish(aTool("a").with("kind", "tool").with("audiences", List.of("x", "y")));
        publish(aTool("b").with("kind", "tool").with("audiences", List.of("x")));

        assertEquals(List.of("a"), names(list(TOOLS, "kind", "tool", "audiences", "y")));
        assertEquals(List.of("a"), names(parsed(rest.answer(TOOLS, Map.of("audiences", List.of("x", "y"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc, 404, notFound",
        "limit, '', 404, notFound",
        "limit, 1.5, 404, notFound",
        "limit, 99999999999999999999, 404, notFound",
        "limit, ' 1', 404, notFound",
        "offset, x, 404, notFound",
        "limit, -1, 400, badRequest",
        "offset, -1, 400, badRequest",
        "orderBy, title foo, 400, invalidQuery",
        "orderBy, ti]tle, 400, invalidQuery",
        "orderBy, mgnl:createdBy, 400, invalidQuery",
        "orderBy, secret, 400, invalidQuery",
        "q, leder, 400, badRequest",
        "lang, da, 400, badRequest",
        "nope, 1, 400, badRequest",
        "mgnl:createdBy, anna, 400, badRequest",
        "@ancestor, /2024, 400, badRequest",
        "properties, title, 400, badRequest",
        "title[like], a%, 400, badRequest",
        "title, '', 400, badRequest",
        "title, a|b, 400, badRequest",
        "title, a~b, 400, badRequest",
        "title, 1.5, 400, badRequest",
        "title, 007, 400, badRequest",
        "title, 2024-01-01, 400, badRequest",
        "title, '\"a\"', 400, badRequest"
    })
    void aParameterThatIsNotUnderstoodIsRefusedByName(String name, String value, int status, String code)
            throws RepositoryException {
        publish(aTool("a"));
        RestAnswer answer = rest.answer(TOOLS, Map.of(name, List.of(value)));

        assertEquals(status, answer.status());
        JsonNode error = parsed(answer).get("error");
        assertEquals(code, error.get("code").asText());
        assertTrue(error.get("message").asText().contains(name), error.toString());
    }

    @Test
    void aSingleItemTakesNoParameters() throws RepositoryException {
        publish(aTool("a"));

        assertEquals(
                400, rest.answer(TOOLS + "/a", Map.of("limit", List.of("1"))).status());
        assertEquals(
                400,
                rest.answer(TOOLS + "/@nodes", Map.of("limit", List.of("1"))).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/delivery",
                "/delivery/ledelsesgrundlag",
                "/delivery/ledelsesgrundlag/themes",
                "/delivery/ledelsesgrundlag/themes/v2",
                "/delivery/ledelsesgrundlag/themes/v1x",
                "/nodes/v1/website",
                "/DELIVERY/ledelsesgrundlag/themes/v1"
            })
    void anAddressWithoutAnEndpointIsNotFound(String path) {
        assertFalse(rest.answers(path));
        assertError(404, "notFound", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/a/title",
                "/a[2]",
                "/[x]",
                "/*",
                "/a|b",
                "/a:b",
                "/ ",
                "/..",
                "/../a",
                "/a/..",
                "/[",
                "/{}b",
                "/:a",
                "/%",
                "/\u0000",
                "/[cafebabe-cafe-babe-cafe-babecafebabe]",
                "/@x",
                "/\ud800"
            })
    void aPathThatLeadsNowhereIsNotFound(String path) throws RepositoryException {
        publish(aTool("a"));

        assertError(404, "pathNotFound", TOOLS + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2024", "/jcr:system", "/jcr:system/jcr:versionStorage"})
    void whatIsThereButIsNoItemIsNotFound(String path) throws RepositoryException {
        publish(aFolder("2024", Tool.WORKSPACE).with(aTool("a")));

        assertError(404, "notFound", TOOLS + path);
    }

    @Test
    void aTaskIsDeliveredInsideItsThemeOnly() throws RepositoryException {
        publish(aTheme("t").with(aTask("o")));

        assertError(404, "notFound", THEMES + "/t/o");
    }

    private static void publish(Item item) throws RepositoryException {
        repository.store(View.PUBLISHED, item);
    }

    private static String link(String id, String workspace, String path) {
        return "${link:{uuid:{" + id + "},repository:{" + workspace + "},path:{" + path
                + "},nodeData:{},extension:{html}}}";
    }

    private static JsonNode ok(String path) {
        RestAnswer answer = rest.answer(path, Map.of());
        assertEquals(200, answer.status(), () -> new String(answer.json(), StandardCharsets.UTF_8));
        return parsed(answer);
    }

    private static JsonNode list(String path, String... parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], List.of(parameters[i + 1]));
        }
        RestAnswer answer = rest.answer(path, query);
        assertEquals(200, answer.status(), () -> new String(answer.json(), StandardCharsets.UTF_8));
        return parsed(answer);
    }

    private static String text(String path) {
        return new String(rest.answer(path, Map.of()).json(), StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(RestAnswer answer) {
        return parse(new String(answer.json(), StandardCharsets.UTF_8));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static void assertJson(String expected, JsonNode actual) {
        assertEquals(parse(expected), actual);
    }

    private static void assertError(int status, String code, String path) {
        RestAnswer answer = rest.answer(path, Map.of());

        assertEquals(status, answer.status(), path);
        assertEquals(code, parsed(answer).get("error").get("code").asText(), path);
    }

    private static void assertPage(JsonNode list, int total, long offset, int limit, int from, int to) {
        assertEquals(total, list.get("total").asInt());
        assertEquals(offset, list.get("offset").asLong());
        assertEquals(limit, list.get("limit").asInt());
        assertEquals(IntStream.range(from, to).mapToObj("t%02d"::formatted).toList(), names(list));
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        (list.isArray() ? list : list.get("results"))
                .forEach(item -> names.add(item.get("@name").asText()));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> {
            assertTrue(text.isTextual(), text::toString);
            texts.add(text.asText());
        });
        return texts;
    }

    private static List<String> members(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
