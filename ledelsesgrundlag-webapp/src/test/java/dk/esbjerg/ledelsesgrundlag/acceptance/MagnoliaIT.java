package dk.esbjerg.ledelsesgrundlag.acceptance;

import static dk.esbjerg.ledelsesgrundlag.acceptance.MagnoliaBundle.AUTHOR;
import static dk.esbjerg.ledelsesgrundlag.acceptance.MagnoliaBundle.PUBLIC;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The acceptance suite against a real Magnolia, and what can be checked there only. The parts change its content one
 * after the other, in their order.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class MagnoliaIT {

    private static final String MODULE = "ledelsesgrundlag";
    private static final Report REPORT = new Report();

    private static MagnoliaHost magnolia;

    @BeforeAll
    static void start() {
        if (MagnoliaHost.asked().isEmpty()) {
            System.err.println("""

                    ******************************************************************************
                    *  TESTS AGAINST MAGNOLIA SKIPPED. To run them:                              *
                    *  mvn verify -Dmagnolia.home=<an unpacked Magnolia Tomcat bundle>           *
                    ******************************************************************************
                    """);
        }
        assumeTrue(MagnoliaHost.asked().isPresent(), "no -Dmagnolia.home");
        magnolia = MagnoliaHost.start(MagnoliaHost.asked().get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (magnolia != null) {
            magnolia.close();
            REPORT.writeTo(Path.of(System.getProperty("magnolia.folder"), "report.txt"));
        }
    }

    @Nested
    @Order(1)
    class Installation {

        private static final Set<String> KINDS =
                Set.of("apps", "contentTypes", "dialogs", "restEndpoints", "templates", "virtualUriMappings");

        /** How a problem reads when what is missing is Magnolia's user interface, and not ours to bring. */
        private static final Predicate<String> UI_IS_MISSING = problem -> problem.matches(
                ".*(?:ClassNotFoundException|NoClassDefFoundError): (?:info[./]magnolia[./]ui[./]|com[./]vaadin[./]).*");

        @ParameterizedTest
        @ValueSource(strings = {AUTHOR, PUBLIC})
        void theModuleIsOneOfMagnolias(String webapp) {
            List<String> modules = magnolia.ask(webapp, "modules");
            modules.stream()
                    .filter(module -> module.startsWith("core ") || module.startsWith(MODULE + " "))
                    .forEach(module -> REPORT.say(webapp + ": module " + module));

            assertTrue(modules.stream().anyMatch(module -> module.startsWith(MODULE + " ")), modules::toString);
        }

        @ParameterizedTest
        @ValueSource(strings = {AUTHOR, PUBLIC})
        void everyDefinitionFileHasBeenRead(String webapp) throws IOException {
            Set<String> missing = definitionFiles();
            missing.removeAll(magnolia.ask(webapp, "definitions?module=" + MODULE));

            assertEquals(Set.of(), missing);
        }

        @Test
        void theAuthorInstanceShowsStrangersNothing() {
            ReadingSuite.paths().forEach(path -> {
                HttpResponse<String> answer = magnolia.get(magnolia.author(), path);
                REPORT.answer(path + " on the author instance", answer);
                assertFalse(answer.body().contains("lg-main"), path);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {AUTHOR, PUBLIC})
        void noDefinitionHasAProblem(String webapp) {
            List<String> problems = magnolia.ask(webapp, "problems?module=" + MODULE);
            problems.stream()
                    .filter(UI_IS_MISSING)
                    .forEach(problem -> REPORT.notChecked(webapp + ": a definition", problem));
            REPORT.notChecked(webapp + ": how apps and dialogs look", "they were resolved, but not opened");

            assertEquals(
                    List.of(), problems.stream().filter(UI_IS_MISSING.negate()).toList());
        }

        private static Set<String> definitionFiles() throws IOException {
            Path root = LightModuleFolder.realRoot();
            Path module = root.resolve(MODULE);
            try (Stream<Path> files = Files.walk(module)) {
                return files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> KINDS.contains(
                                module.relativize(file).getName(0).toString()))
                        .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }

    @Nested
    @Order(2)
    class AsInstalled extends ReadingSuite {

        @BeforeAll
        static void reportWhatEveryAddressAnswers() {
            Stream<String> pages = paths().flatMap(path -> Stream.of(path, path + ".html", path + "/"));
            Stream<String> data =
                    Stream.of("themes", "tools", "cases").map("/.rest/delivery/ledelsesgrundlag/%s/v1"::formatted);
            Stream.concat(pages, data).forEach(address -> REPORT.answer(address, magnolia.get(address)));
        }

        @Override
        Host host() {
            return magnolia;
        }
    }

    @Nested
    @Order(3)
    class ComparedAsInstalled {

        private static Host standalone;

        @BeforeAll
        static void start(@TempDir Path data) {
            standalone = StandaloneHost.start(data);
        }

        @AfterAll
        static void stop() {
            standalone.close();
        }

        static Stream<String> paths() {
            return Stream.concat(
                    Crawl.of(standalone).pages(),
                    Stream.of(
                                    "/vaerktoejskasse?opgave=visionsledelse&type=template",
                                    "/vaerktoejskasse?opgave=visionsledelse&type=advice&maalgruppe=executiveBoard",
                                    "/cases?opgave=uddelegering",
                                    "/cases?side=2",
                                    "/vaerktoejskasse/findes-ikke",
                                    "/cases/findes-ikke",
                                    "/findes-ikke")
                            .map(path -> ReadingSuite.SITE + path));
        }

        @ParameterizedTest
        @MethodSource("paths")
        void theMainElementIsTheSame(String path) {
            assertSame(path, standalone);
        }

        @Test
        void theDeliveredDataIsTheSame() {
            Map<String, JsonNode> expected = DeliveredData.of(standalone);

            assertTrue(expected.size() > 3, expected::toString);
            assertEquals(expected, DeliveredData.of(magnolia));
        }
    }

    @Nested
    @Order(4)
    class SignedIn extends RolesSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(5)
    class Moved extends MovedSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(6)
    class InSeveralLanguages extends LanguagesSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(7)
    class InOtherSurroundings extends SurroundingsSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(8)
    class WithAssets extends AssetsSuite {

        private static Host standalone;

        @BeforeAll
        static void apply(@TempDir Path data) {
            magnolia.apply(new AssetsContent());
            magnolia.apply(AUTHOR, new OtherAssets());
            standalone = StandaloneHost.startWith(
                    Map.of(View.PUBLISHED, new AssetsContent(), View.AUTHORED, new OtherAssets()), data);
            Eventually.shows(magnolia, TOOL_PAGE, AssetsContent.FILE);
            Eventually.shows(magnolia, AssetsContent.PAGE, AssetsContent.IMAGE);
        }

        @AfterAll
        static void remove() {
            standalone.close();
            AssetsContent.added().forEach(place -> magnolia.instance(PUBLIC).remove(place.getKey(), place.getValue()));
            OtherAssets.paths().forEach(path -> magnolia.instance(AUTHOR).remove("dam", path));
            Eventually.holds(
                    "the tool's page is missed", () -> magnolia.get(TOOL_PAGE).statusCode() == 404);
        }

        @Override
        Host host() {
            return magnolia;
        }

        @ParameterizedTest
        @MethodSource("pages")
        void theMainElementIsTheSame(String path) {
            assertSame(path, standalone);
        }

        @Test
        void theDeliveredDataIsTheSame() {
            assertEquals(DeliveredData.of(standalone), DeliveredData.of(magnolia));
        }

        @ParameterizedTest
        @ValueSource(strings = {"leader", "editor"})
        void whoIsSignedInSeesThemToo(String user) {
            Visitor visitor = magnolia.instance(PUBLIC).visitor(user);

            pages().forEach(path -> assertEquals(
                    MainElement.of(magnolia.get(path).body(), magnolia.contextPath()),
                    MainElement.of(visitor.get(path).body(), magnolia.contextPath()),
                    path));
        }
    }

    /** What is published into a workspace without pages must reach pages that Magnolia has kept. */
    @Nested
    @Order(9)
    class ChangedLater {

        private static final List<String> PAGES = List.of(
                ReadingSuite.TASK, ReadingSuite.SITE + "/temaer", ReadingSuite.SITE + "/temaer/retning-og-rammer");

        @Test
        void everyPageThatShowsItFollows() {
            PAGES.forEach(magnolia::get);

            magnolia.apply(new RenamedContent());

            assertAll(PAGES.stream().map(path -> () -> Eventually.shows(magnolia, path, RenamedContent.TITLE)));
        }
    }

    @Nested
    @Order(10)
    class WithHostileContent extends HostileSuite {

        @BeforeAll
        static void apply() {
            magnolia.apply(new HostileContent());
            paths().forEach(path -> Eventually.shows(magnolia, path, "&lt;script&gt;alert(1)"));
        }

        @Override
        Host host() {
            return magnolia;
        }
    }

    @Nested
    @Order(11)
    class ComparedWithHostileContent {

        private static Host standalone;

        @BeforeAll
        static void start(@TempDir Path data) {
            standalone = StandaloneHost.startWith(new HostileContent(), data);
        }

        @AfterAll
        static void stop() {
            standalone.close();
        }

        static Stream<String> paths() {
            return Stream.concat(Crawl.of(standalone).pages(), HostileSuite.paths())
                    .distinct();
        }

        @ParameterizedTest
        @MethodSource("paths")
        void theMainElementIsTheSame(String path) {
            assertSame(path, standalone);
        }
    }

    @Nested
    @Order(12)
    class Publishing extends PublishingSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(13)
    class Reviewing extends ReviewingSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(14)
    class InAdminCentral extends AdminCentralSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(15)
    class Mailing extends MailSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    /** Readers' instance publishes to no other: it is a single one, with leaders and administrators of its own. */
    @Nested
    @Order(16)
    class SharingOnASingleInstance extends SharingSuite {

        private static final String LEADER = "leader";

        private CommandsByRest administrator;

        @BeforeAll
        void allowCommandsByRest() {
            Instance readers = magnolia.instance(PUBLIC);
            administrator = new CommandsByRest(readers, readers.visitor("administrator-program"));
            administrator.allow();
        }

        @Override
        Host host() {
            return magnolia;
        }

        @Override
        Browser leader() {
            Browser browser = new Browser(magnolia.base());
            signIn(browser, browser.page(FORM + "?log-ind=1"));
            return browser;
        }

        @Override
        void claim(String submission) {
            administrator.done("claim", Map.of("submission", submission));
        }

        @Override
        void requestChanges(String submission, String comment) {
            administrator.done(
                    "requestChanges",
                    Map.of("submission", submission, "revision", revision(submission), "comment", comment));
        }

        @Override
        void approve(String submission) {
            administrator.done("approve", Map.of("submission", submission, "revision", revision(submission)));
        }

        @Test
        void aFormFromBeforeOneSignedInAgainIsShownWithItsText() {
            Browser leader = leader();
            Document step =
                    leader.page(leader.page(FORM).select("a[href*=?ny=]").attr("href"));
            leader.get(FORM + "?mgnlLogout=true");
            signIn(leader, leader.page(FORM + "?log-ind=1"));

            HttpResponse<String> again =
                    leader.press(SharingSuite.button(step, "next"), "story.challenge", "Skrevet for længe siden");

            assertEquals(200, again.statusCode());
            assertTrue(again.body().contains("Skrevet for længe siden"));
        }

        @Test
        void whatWasTypedOutlivesTheSession() {
            Browser leader = leader();
            Document step =
                    leader.page(leader.page(FORM).select("a[href*=?ny=]").attr("href"));
            Browser withoutSession = new Browser(magnolia.base());

            HttpResponse<String> refused = withoutSession.press(
                    SharingSuite.button(step, "next"), "story.challenge", "Skrevet, mens tiden gik");
            assertEquals(401, refused.statusCode());
            String back = signIn(withoutSession, Jsoup.parse(refused.body(), magnolia.base() + FORM));

            assertTrue(withoutSession.page(back).text().contains("Skrevet, mens tiden gik"));
        }

        @Test
        void aFormOfAnotherSiteIsNotShown() {
            Browser leader = leader();
            Document step =
                    leader.page(leader.page(FORM).select("a[href*=?ny=]").attr("href"));
            step.selectFirst("input[type=hidden]").val("");

            HttpResponse<String> answer = leader.pressFrom(
                    "https://example.com", SharingSuite.button(step, "next"), "story.challenge", "Købt og betalt");

            assertEquals(403, answer.statusCode());
            assertFalse(answer.body().contains("Købt og betalt"));
            assertFalse(answer.body().contains("mgnlUserId"));
        }

        private static String signIn(Browser browser, Document form) {
            return Browser.location(SignInForm.of(form).send(browser, LEADER));
        }

        private static int revision(String submission) {
            return Integer.parseInt(CommandsByRest.stored(magnolia.instance(PUBLIC), submission, "revision"));
        }
    }

    @Nested
    @Order(17)
    class FormsThatLieOpen extends OldFormsSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(18)
    class Exchanging extends ExchangeSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(19)
    class StartedAgain extends UpdateSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    @Nested
    @Order(20)
    class Logs {

        /** What the checks do that Magnolia itself complains about: ask for what is missing, and be refused. */
        private static final List<Pattern> EXPECTED = Stream.of(
                        ".*components/findes-ikke.*",
                        "WARN .* Resource not found: .*/findes-ikke.*",
                        "ERROR info\\.magnolia\\.rest\\.RepositoryExceptionMapper .* returning 403\\R"
                                + "javax\\.jcr\\.AccessDeniedException: .*",
                        // Magnolia would follow its own answer 403 with the login page.
                        "ERROR info\\.magnolia\\..*\\.FormClientCallback .* exception while writing login template\\R"
                                + ".*getOutputStream\\(\\) has already been called for this response.*",
                        "WARN .*\\.ContentTypeFilter .* Content type for \\S+/\\.rest/nodes/\\S+ is not set\\.",
                        // It delivers the link instead, and says so loudly.
                        "ERROR \\S*\\.AssetReferenceResolver .*(?: is not valid Asset key|Resolving asset .* has error).*",
                        // What its author took away on the public instance is there no more when author says so.
                        "WARN .*JcrUnpublicationOperation .* Node not found on public instance\\.",
                        // Author may ask before the public instance has started.
                        "WARN .*\\.Puller .* Submissions wait: .*",
                        // A sign-in form lies open for longer than its token lasts.
                        "WARN .*\\.CsrfTokenFilterBase .* CSRF token not set while user 'anonymous' attempted to access"
                                + " url '/ledelsesgrundlag/del-din-erfaring'\\.",
                        // Asked, with nothing, until Magnolia knows that it may take commands.
                        "ERROR .*CommandEndpoint .* Unauthorized access while executing command \\[claim\\]"
                                + " from catalog \\[ledelsesgrundlag\\] with commandMap \\[\\{}\\]",
                        // It logs whatever a command refuses.
                        "ERROR .*CommandEndpoint .*\\.CommandRefusedException: .*")
                .map(expected -> Pattern.compile(expected, Pattern.DOTALL))
                .toList();

        @ParameterizedTest
        @ValueSource(strings = {AUTHOR, PUBLIC})
        void noErrorsAndNoWarningsAboutTheModule(String webapp) {
            assertEquals(List.of(), MagnoliaLog.read(magnolia.logs(webapp)).complaints(Logs::expected));
        }

        private static boolean expected(String entry) {
            return EXPECTED.stream()
                    .anyMatch(expected -> expected.matcher(entry).matches());
        }
    }

    @Nested
    @Order(21)
    class InstalledOverAndRemoved extends RemovalSuite {

        @Override
        MagnoliaHost magnolia() {
            return magnolia;
        }
    }

    private static void assertSame(String path, Host standalone) {
        HttpResponse<String> expected = standalone.get(path);
        HttpResponse<String> actual = magnolia.get(path);

        assertEquals(expected.statusCode(), actual.statusCode(), path);
        assertEquals(
                MainElement.of(expected.body(), standalone.contextPath()),
                MainElement.of(actual.body(), magnolia.contextPath()),
                path);
    }
}
