package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What is authored reaches readers through the module's own port, and only when and as far as it is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PublishingSuite {

    private static final String TOOLS = "ledelsesvaerktoejer";
    private static final String FRAMEWORK = "ledelsesgrundlag";
    private static final String PAGES = "website";
    private static final String TOOLBOX = ReadingSuite.SITE + "/vaerktoejskasse";

    private static final String TOOL = "/2026/11/nyt-redskab";
    private static final String OTHER_TOOL = "/2026/11/et-andet";
    private static final String TOOL_TITLE = "Et nyt redskab fra forfatterne";
    private static final String TOOL_PAGE = TOOLBOX + "/nyt-redskab";
    private static final String THEME = "/retning-og-rammer";
    private static final String TASK = THEME + "/visionsledelse";

    private static final String GROUP = "ledelsesgrundlag-administrators";

    private static final String ASSETS = "dam";
    private static final String IMAGE_PAGE = ReadingSuite.SITE + "/cases";
    private static final String IMAGE = AssetsSuite.address(OtherAssets.IMAGE, OtherAssets.IMAGE_NAME);

    private Instance author;
    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void connect() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        magnolia().letAuthorsPublish();
    }

    @Test
    @Order(1)
    void aToolIsPublishedWithTheFoldersItLiesInAndNothingElseThere() {
        author.add(TOOLS, "/2026/11", "mgnl:folder");
        author.add(TOOLS, TOOL, "lg:tool", "title", TOOL_TITLE, "slug", "nyt-redskab", "kind", "tool");
        author.set(TOOLS, TOOL, "summary", "Kort");
        author.add(TOOLS, OTHER_TOOL, "lg:tool", "title", "Et andet", "slug", "et-andet", "kind", "tool");
        author.set(TOOLS, OTHER_TOOL, "summary", "Kort");

        assertPublished(TOOLS, TOOL);

        assertFalse(readers.holds(TOOLS, OTHER_TOOL));
    }

    @Test
    @Order(2)
    void publishedItIsInTheToolbox() {
        Eventually.shows(magnolia(), TOOLBOX, TOOL_TITLE);
        Eventually.shows(magnolia(), TOOL_PAGE, TOOL_TITLE);
        assertEquals(200, magnolia().get(TOOL_PAGE).statusCode());
    }

    @Test
    @Order(3)
    void aToolThatIsTakenBackIsGoneForReadersAndStaysWithItsAuthors() {
        assertEquals(List.of("done"), author.ask("unpublish", "workspace", TOOLS, "path", TOOL));

        Eventually.hides(magnolia(), TOOLBOX, TOOL_TITLE);
        Eventually.holds(
                "the tool's page is missed", () -> magnolia().get(TOOL_PAGE).statusCode() == 404);
        assertFalse(readers.holds(TOOLS, TOOL));
        assertTrue(author.holds(TOOLS, TOOL));
    }

    @Test
    @Order(4)
    void aChangedThemeIsShownAndItsTasksStayAsReadersHadThem() {
        List<String> tasks = readers.show(FRAMEWORK, TASK);
        author.set(FRAMEWORK, THEME, "summary", "Temaet på en ny måde");
        author.set(FRAMEWORK, TASK, "lead", "Opgaven på en ny måde");

        assertPublished(FRAMEWORK, THEME);

        Eventually.shows(magnolia(), ReadingSuite.SITE + "/temaer", "Temaet på en ny måde");
        assertEquals(tasks, readers.show(FRAMEWORK, TASK));
    }

    @Test
    @Order(5)
    void aChangedTaskIsShown() {
        assertPublished(FRAMEWORK, TASK);

        Eventually.shows(magnolia(), ReadingSuite.TASK, "Opgaven på en ny måde");
    }

    @Test
    @Order(6)
    void aChangedPageIsShownWithItsComponentsAndThePagesBelowItStayAsTheyWere() {
        String page = ReadingSuite.SITE + "/temaer";
        List<String> below = readers.show(PAGES, page + "/retning-og-rammer");
        author.set(PAGES, page, "lead", "Temaerne på en ny måde");
        author.set(PAGES, page + "/retning-og-rammer", "description", "Ikke udgivet");
        author.add(PAGES, page + "/main", "mgnl:area");
        author.add(
                PAGES,
                page + "/main/tekst",
                "mgnl:component",
                "mgnl:template",
                "ledelsesgrundlag:components/text",
                "heading",
                "En ny overskrift",
                "text",
                "<p>En ny tekst</p>");

        assertPublished(PAGES, page);

        Eventually.shows(magnolia(), page, "Temaerne på en ny måde");
        Eventually.shows(magnolia(), page, "<p>En ny tekst</p>");
        assertEquals(below, readers.show(PAGES, page + "/retning-og-rammer"));
    }

    @Test
    @Order(7)
    void aChangedComponentIsShownAndTheOthersStayInTheirOrder() {
        String area = ReadingSuite.SITE + "/main";
        List<String> components = structure(author.show(PAGES, area));
        String text = components.stream()
                .filter(line -> line.endsWith("ledelsesgrundlag:components/text"))
                .map(line -> line.substring(0, line.indexOf("/mgnl:template")))
                .findFirst()
                .orElseThrow();
        author.set(PAGES, text, "text", "<p>Teksten på en ny måde</p>");

        assertPublished(PAGES, ReadingSuite.SITE);

        Eventually.shows(magnolia(), ReadingSuite.SITE, "<p>Teksten på en ny måde</p>");
        assertEquals(components, structure(author.show(PAGES, area)));
        assertEquals(components, structure(readers.show(PAGES, area)));
    }

    @Test
    @Order(8)
    void whatWaitsForADecisionIsOneTaskOfTheGroupHoweverOftenItIsOffered() {
        String item = UUID.randomUUID().toString();
        String shown = item + " En case, asked by leder, claimed by ";
        author.ask("submit", "submission", item, "author", "leder", "title", "En case");

        offer(item);
        offer(item);
        assertEquals(List.of("Created " + shown + "null"), tasks());

        take(item, "administrator", "ADMINISTRATOR", "claim");
        offer(item, "claimedBy", "administrator");
        assertEquals(List.of("InProgress " + shown + "administrator"), tasks());

        take(item, "administrator", "ADMINISTRATOR", "release");
        offer(item);
        assertEquals(List.of("Created " + shown + "null"), tasks());

        take(item, "leder", "LEADER", "withdraw");
        author.ask("settle", "item", item);
        assertEquals(List.of(), tasks());
        author.ask("erase");
    }

    /** Nothing is left behind in the list of a claimed task that is about nothing. */
    @Test
    @Order(9)
    void aTaskOfNothingIsGoneOnceItIsClaimed() {
        String item = UUID.randomUUID().toString();
        offer(item);

        author.ask("claimTask", "item", item, "user", "administrator");

        assertEquals(List.of(), tasks());
    }

    @Test
    @Order(10)
    void anImageOnAPublishedPageIsShownOnceItIsPublishedItself() {
        magnolia().apply(MagnoliaBundle.AUTHOR, new OtherAssets());
        author.add(PAGES, IMAGE_PAGE + "/main", "mgnl:area");
        author.add(
                PAGES,
                IMAGE_PAGE + "/main/billede",
                "mgnl:component",
                "mgnl:template",
                "ledelsesgrundlag:components/image",
                "image",
                "jcr:" + OtherAssets.IMAGE,
                "caption",
                "Ny billedtekst");
        author.set(PAGES, IMAGE_PAGE, "lead", "Siden med billedet");
        assertPublished(PAGES, IMAGE_PAGE);
        Eventually.shows(magnolia(), IMAGE_PAGE, "Siden med billedet");
        assertFalse(magnolia().get(IMAGE_PAGE).body().contains("Ny billedtekst"));
        assertEquals(404, magnolia().download(IMAGE).statusCode());

        assertPublished(ASSETS, OtherAssets.IMAGE_PATH);

        Eventually.shows(magnolia(), IMAGE_PAGE, "Ny billedtekst");
        Eventually.shows(magnolia(), IMAGE_PAGE, magnolia().contextPath() + IMAGE);
        Eventually.holds(
                "the image is delivered", () -> magnolia().download(IMAGE).statusCode() == 200);
        assertArrayEquals(StoredAssets.PNG, magnolia().download(IMAGE).body());
    }

    @Test
    @Order(11)
    void anImageThatIsTakenBackIsNeitherShownNorDelivered() {
        assertEquals(List.of("done"), author.ask("unpublish", "workspace", ASSETS, "path", OtherAssets.IMAGE_PATH));

        Eventually.hides(magnolia(), IMAGE_PAGE, "Ny billedtekst");
        Eventually.holds("the image is missed", () -> magnolia().download(IMAGE).statusCode() == 404);
    }

    /** Which components there are, of which templates, in which order. */
    private static List<String> structure(List<String> lines) {
        Predicate<String> shape = line -> line.contains("/mgnl:template = ") || line.contains(" holds ");
        return lines.stream().filter(shape).toList();
    }

    private List<String> tasks() {
        return author.ask("tasks", "group", GROUP);
    }

    private void take(String submission, String user, String role, String action) {
        author.ask("take", "submission", submission, "user", user, "role", role, "action", action, "comment", "");
    }

    private void offer(String item, String... more) {
        Stream<String> offered = Stream.of(
                "workspace",
                "ledelsesbidrag",
                "item",
                item,
                "path",
                "/" + item.substring(0, 2) + "/" + item,
                "title",
                "En case",
                "requestor",
                "leder",
                "group",
                GROUP);
        author.ask("offer", Stream.concat(offered, Stream.of(more)).toArray(String[]::new));
    }

    private void assertPublished(String workspace, String path) {
        assertEquals("done", publish(workspace, path));
    }

    private String publish(String workspace, String path) {
        return author.ask("publish", "workspace", workspace, "path", path).get(0);
    }
}
