package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionRegistryTest {

    private static final String PAGE = "templates/pages/book.yaml";
    private static final String PAGE_ID = "ledelsesgrundlag:pages/book";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @TempDir
    Path folder;

    private final CapturedLog log = CapturedLog.of("dk.esbjerg");
    private final BlockingQueue<Definitions> told = new LinkedBlockingQueue<>();
    private LightModuleFolder module;
    private DefinitionRegistry registry;

    @BeforeEach
    void aModuleWithOneOfEachKind() throws IOException {
        module = LightModuleFolder.in(folder)
                .file("contentTypes/book.yaml", "datasource: {workspace: library}\nmodel: {nodeType: lib:book}\n")
                .file(PAGE, template("dialog: ledelsesgrundlag:pages/book"))
                .file("templates/pages/book.ftl", "")
                .file("dialogs/pages/book.yaml", "form:\n  properties:\n    title: {$type: textField}\n")
                .file("apps/books.yaml", "!content-type:book\nlabel: x\n")
                .file("virtualUriMappings/book.yaml", """
                        class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping
                        fromUri: ^/b/(.+)$
                        toUri: forward:/book?name=$1
                        """)
                .file("restEndpoints/delivery/books_v1.yaml", endpoint("library"))
                .file("i18n/book-messages_da.properties", "book.title=Bøger og ånd\n")
                .file("i18n/book-messages_en.properties", "book.title=Books\n");
        registry = new DefinitionRegistry(module.modules());
    }

    @AfterEach
    void stop() {
        registry.close();
        log.close();
    }

    @Test
    void anAddressBelongsToTheEndpointThatItStartsWith() {
        Definitions definitions = registry.current();
        Optional<DeliveryEndpoint> books = Optional.of(definitions.endpoints().get("delivery/books_v1"));

        assertTrue(books.isPresent());
        assertEquals(books, definitions.endpoint("/delivery/books/v1"));
        assertEquals(books, definitions.endpoint("/delivery/books/v1/dune"));
        assertEquals(Optional.empty(), definitions.endpoint("/delivery/books/v12"));
        assertEquals(Optional.empty(), definitions.endpoint("/delivery/books"));
    }

    @Test
    void anEndpointForWhatNoContentTypeKeepsIsAProblem() {
        module.file("restEndpoints/delivery/books_v1.yaml", endpoint("elsewhere"));

        try (DefinitionRegistry again = new DefinitionRegistry(module.modules())) {
            assertEquals(
                    List.of(new Problem(
                            "ledelsesgrundlag/restEndpoints/delivery/books_v1.yaml",
                            0,
                            "no content type keeps lib:book in the workspace elsewhere")),
                    again.current().problems());
        }
    }

    private static String endpoint(String workspace) {
        return """
                $type: jcrDeliveryEndpoint_v2
                endpointPath: /delivery/books/v1
                nodeTypes: [lib:book]
                properties: [title]
                workspace: %s
                """.formatted(workspace);
    }

    @Test
    void knowsEveryKindByItsId() {
        Definitions definitions = registry.current();

        assertEquals(List.of(), definitions.problems());
        assertTrue(definitions.contentTypes().containsKey("book"));
        assertTrue(definitions.template(PAGE_ID).isPresent());
        assertTrue(definitions.dialogs().containsKey("ledelsesgrundlag:pages/book"));
        assertTrue(definitions.apps().containsKey("books"));
        assertEquals("/book?name=dune", definitions.forward("/b/dune").orElseThrow());
        assertEquals("Bøger og ånd", definitions.labels().label("book.title", DANISH));
        assertEquals("Books", definitions.labels().label("book.title", Locale.UK));
        assertEquals(null, definitions.labels().label("book.title", Locale.GERMAN));
        assertEquals(null, definitions.labels().label("book.none", DANISH));
    }

    @Test
    void appsStandInTheOrderOfTheirLabelsInEachLanguage() {
        module.file("apps/a.yaml", "!content-type:book\nlabel: second\n")
                .file("apps/b.yaml", "!content-type:book\nlabel: first\n")
                .file("apps/books.yaml", "!content-type:book\nlabel: third\n")
                .file("i18n/book-messages_da.properties", "first=Årre\nsecond=Ærø\nthird=Øland\n")
                .file("i18n/book-messages_en.properties", "first=Z\nsecond=Y\nthird=X\n");

        Definitions definitions = reread();

        assertEquals(List.of("a", "books", "b"), names(definitions.appsByLabel(DANISH)));
        assertEquals(List.of("books", "a", "b"), names(definitions.appsByLabel(Locale.ENGLISH)));
    }

    private static List<String> names(List<AppDefinition> apps) {
        return apps.stream().map(AppDefinition::name).toList();
    }

    @Test
    void wordsThatALanguageLacksAreDanish() {
        Labels labels = registry.current().labels();

        assertEquals("Books", labels.words("book.title", Locale.UK).orElseThrow());
        assertEquals("Bøger og ånd", labels.words("book.title", Locale.GERMAN).orElseThrow());
        assertTrue(labels.words("book.none", DANISH).isEmpty());
    }

    @Test
    void anEmptyModuleHasNoDefinitionsAndNoProblems(@TempDir Path empty) throws IOException {
        try (DefinitionRegistry none =
                new DefinitionRegistry(LightModuleFolder.in(empty).modules())) {
            assertEquals(Map.of(), none.current().templates());
            assertEquals(List.of(), none.current().problems());
        }
    }

    @Test
    void tellsOfAMissingScriptDialogAndContentType() throws IOException {
        module.delete("templates/pages/book.ftl");
        module.delete("dialogs/pages/book.yaml");
        module.delete("contentTypes/book.yaml");

        assertProblems(
                "ledelsesgrundlag/apps/books.yaml:1: the content type book is not defined",
                "ledelsesgrundlag/templates/pages/book.yaml: dialog ledelsesgrundlag:pages/book is not defined",
                "ledelsesgrundlag/templates/pages/book.yaml: templateScript"
                        + " /ledelsesgrundlag/templates/pages/book.ftl does not exist",
                "ledelsesgrundlag/restEndpoints/delivery/books_v1.yaml: no content type keeps lib:book in the workspace"
                        + " library");
    }

    @Test
    void tellsOfAComponentThatDoesNotExist() {
        module.file(PAGE, template("""
                areas:
                  main:
                    availableComponents:
                      self: {id: ledelsesgrundlag:pages/book}
                      none: {id: ledelsesgrundlag:components/none}
                """));

        assertProblems("ledelsesgrundlag/templates/pages/book.yaml:"
                + " area 'main' offers ledelsesgrundlag:components/none, which is not defined");
    }

    @Test
    void aBrokenDefinitionIsToldAndTheOthersAreRead() {
        module.file("templates/pages/broken.yaml", "renderType: freemarker\n\twrong");

        Definitions definitions = reread();

        assertEquals(1, definitions.problems().size());
        assertEquals(
                "ledelsesgrundlag/templates/pages/broken.yaml",
                definitions.problems().get(0).file());
        assertTrue(log.messages().contains("SEVERE " + definitions.problems().get(0)), log.messages()::toString);
        assertTrue(definitions.template(PAGE_ID).isPresent());
        assertTrue(definitions.template("ledelsesgrundlag:pages/broken").isEmpty());
    }

    @Test
    void brokenLabelsAreTold() throws IOException {
        Files.write(
                module.path("i18n/book-messages_da.properties"),
                "book.title=Bøger".getBytes(StandardCharsets.ISO_8859_1));

        Problem problem = reread().problems().get(0);

        assertEquals("ledelsesgrundlag/i18n/book-messages_da.properties", problem.file());
        assertTrue(problem.message().contains("UTF-8"), problem::toString);
    }

    @Test
    void readsAgainWhenAFileChangesIsAddedOrRemoved() throws Exception {
        registry.watch(told::add);

        module.file("i18n/book-messages_en.properties", "book.title=Novels\n");
        awaitTold(now -> "Novels".equals(now.labels().label("book.title", Locale.ENGLISH)));

        module.file("templates/pages/film.yaml", template(""));
        awaitTold(now -> now.template("ledelsesgrundlag:pages/film").isPresent());

        module.delete("templates/pages/film.yaml");
        awaitTold(now -> now.template("ledelsesgrundlag:pages/film").isEmpty());
    }

    @Test
    void whatBreaksStaysAsItWasUntilItIsMended() throws Exception {
        TemplateDefinition good = registry.current().template(PAGE_ID).orElseThrow();
        registry.watch(told::add);

        module.file(PAGE, "renderType: freemarker\ntemplateScrip: /x.ftl\n");
        Definitions broken = awaitTold(now -> !now.problems().isEmpty());

        assertEquals(good, broken.template(PAGE_ID).orElseThrow());
        assertEquals(2, broken.problems().get(0).line());

        module.file(PAGE, template(""));
        Definitions mended = awaitTold(now -> now.problems().isEmpty());

        assertEquals("", mended.template(PAGE_ID).orElseThrow().dialog());
    }

    @Test
    void labelsThatBreakStayAsTheyWere() throws Exception {
        registry.watch(told::add);

        module.file("i18n/book-messages_da.properties", "book.title=\\u12\n");
        Definitions broken = awaitTold(now -> !now.problems().isEmpty());

        assertEquals("Bøger og ånd", broken.labels().label("book.title", DANISH));
    }

    @Test
    void aListenerThatFailsDoesNotEndTheWatch() throws Exception {
        registry.watch(definitions -> {
            told.add(definitions);
            throw new IllegalStateException("as asked for by the test");
        });

        module.file("templates/pages/film.yaml", template(""));
        awaitTold(now -> now.template("ledelsesgrundlag:pages/film").isPresent());

        module.file("templates/pages/play.yaml", template(""));
        awaitTold(now -> now.template("ledelsesgrundlag:pages/play").isPresent());
    }

    @Test
    void theCurrentDefinitionsAreTheOnesTheListenerIsToldOf() throws Exception {
        registry.watch(told::add);

        module.file("templates/pages/film.yaml", template(""));
        Definitions now = awaitTold(definitions ->
                definitions.template("ledelsesgrundlag:pages/film").isPresent());

        assertEquals(now, registry.current());
    }

    @Test
    void packedDefinitionsDoNotChange() {
        assertFalse(LightModules.packed().changing());
        try (DefinitionRegistry packed = new DefinitionRegistry(LightModules.packed())) {
            assertTrue(packed.current().template("ledelsesgrundlag:pages/front").isPresent());
        }
    }

    private void assertProblems(String... problems) {
        assertEquals(
                List.of(problems),
                reread().problems().stream().map(Problem::toString).toList());
    }

    private Definitions reread() {
        try (DefinitionRegistry again = new DefinitionRegistry(module.modules())) {
            return again.current();
        }
    }

    /** The first definitions we are told of that are as wished; the watch may tell of a state before them. */
    private Definitions awaitTold(Predicate<Definitions> wished) throws InterruptedException {
        for (Definitions now = poll(); ; now = poll()) {
            if (wished.test(now)) {
                return now;
            }
        }
    }

    private Definitions poll() throws InterruptedException {
        Definitions now = told.poll(30, TimeUnit.SECONDS);
        assertTrue(now != null, "The change was not noticed");
        return now;
    }

    private static String template(String more) {
        return "renderType: freemarker\ntemplateScript: /ledelsesgrundlag/templates/pages/book.ftl\n" + more;
    }
}
