package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.esbjerg.ledelsesgrundlag.sharing.TypedText;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Formula;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every form there is gets what nobody should write: it is kept to the letter and only ever shown as text,
 * or refused beside its field with nothing stored and nothing lost. The forms are those that the screens offer.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileFieldsTest {

    private static final String HOSTILE = "</title></textarea><script>alert(1)</script>"
            + "<img src=x onerror=alert(1)>\" onmouseover=\"alert(1)\" ' javascript:alert(1)"
            + " ${" + Formula.TEXT + "} #{" + Formula.TEXT + "} [=" + Formula.TEXT
            + "] [#if true]x[/#if] <#assign x=1> {{" + Formula.TEXT + "}} <!-- <![CDATA[ ]]> --!>"
            + " \\u0022 &lt;b&gt; 🦔👩‍👧 \u202Eabc\u202C مرحبا e\u0301 \u2028";
    private static final String CONTROLS = "før\u0000\u0001\u001B efter";
    private static final String MEGABYTE = "aaaaaaaæ".repeat(128 * 1024);

    private static final String A_MEGABYTE = "a megabyte";
    private static final String ANYWHERE = "http://127.0.0.1/";

    /** As many fields with a megabyte as one form may carry. */
    private static final int AT_ONCE = 8;

    /** What is text to whoever writes it; all else is chosen among what is offered. */
    private static final Set<String> TEXTS = Set.of("text", "longText", "list", "richText");

    private static final Pattern CREATED = Pattern.compile(
            "/author/(?:items/([a-z]+)/|pages/)([0-9a-f-]{36})\\?done=(?:created|added)(?:&at=([0-9a-f-]{36}))?.*");

    private static RunningSite site;
    private static Browsing editor;
    private static final Map<String, Made> made = new LinkedHashMap<>();
    private static final Set<String> kept = new TreeSet<>();
    private static int number;
    private static String image;

    /** An item, a page or a component, and the form that edits it. */
    private record Made(String workspace, String id, String form) {}

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        editor = site.browseAs("redaktoer");
        image = upload();
    }

    private static String upload() {
        String start = "--graense\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + editor.token()
                + "\r\n--graense\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\n";
        HttpResponse<String> answer = editor.send(
                "POST",
                "/author/assets",
                "multipart/form-data; boundary=graense",
                BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArray(SampleFiles.png(20, 10)),
                        BodyPublishers.ofString("\r\n--graense--\r\n")));
        assertEquals(303, answer.statusCode(), answer::body);
        return Pages.page(editor, "/author/assets")
                .select("main a[href^=/author/assets/]")
                .attr("href")
                .replace("/author/assets/", "");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Where something new is made: all kinds of items, of pages and of components. */
    static Stream<String> forms() {
        List<String> forms = new ArrayList<>();
        for (AppDefinition app :
                site.get(DefinitionRegistry.class).current().apps().values()) {
            app.itemTypes().stream()
                    .filter(type -> Access.isForAuthors(app.workspace()))
                    .forEach(type -> forms.add("/author/apps/" + app.name() + "/new?type=" + type.subApp()
                            + (type.parents().isEmpty() ? "" : "&parent=" + first(app.workspace(), type.parents()))));
        }
        Document newPage = Pages.page(editor, "/author/pages/new?parent=" + first("website", Set.of("mgnl:page")));
        forms.addAll(newPage.select("main a[href*=template=]").eachAttr("href"));
        Set<String> components = new LinkedHashSet<>();
        ItemQuery pages = ItemQuery.all("website", Set.of("mgnl:page"));
        site.get(ItemIndex.class).find(Desk.EDITOR, pages, 0, 999).items().forEach(page -> {
            Document screen = Pages.page(editor, "/author/pages/" + page.key().id());
            for (String link : screen.select("main a[href*=/components/new][href*=template=]")
                    .eachAttr("href")) {
                if (components.add(link.replaceFirst(".*template=", ""))) {
                    forms.add(link);
                }
            }
        });
        assertTrue(forms.size() > 15, forms::toString);
        return forms.stream();
    }

    private static String first(String workspace, Set<String> types) {
        return site.get(ItemIndex.class)
                .find(Desk.EDITOR, ItemQuery.all(workspace, types), 0, 1)
                .items()
                .get(0)
                .key()
                .id();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldKeepsItToTheLetterOrRefusesItAndLosesNothing(String form) throws RepositoryException {
        Made item = make(form);
        made.put(form, item);
        if (item.form().isEmpty()) {
            return;
        }
        List<String> fields = List.copyOf(Sheet.fields(Pages.page(editor, item.form())));
        refusesEverything(item, fields, CONTROLS);
        for (int i = 0; i < fields.size(); i += AT_ONCE) {
            refusesEverything(item, fields.subList(i, Math.min(fields.size(), i + AT_ONCE)), MEGABYTE);
        }
        keepsOrRefuses(item);
    }

    @Order(2)
    @Test
    void whatCanBeWrittenFreelyIsNotRefused() {
        assertTrue(kept.size() > 20, kept::toString);
        assertTrue(kept.stream().filter(field -> field.endsWith(" title")).count() >= 4, kept::toString);
    }

    @Order(3)
    @Test
    void everyScreenShowsItAsTheTextItIs() {
        Set<String> screens = new LinkedHashSet<>(List.of("/author", "/author/pages", "/author/trash"));
        site.get(DefinitionRegistry.class)
                .current()
                .apps()
                .values()
                .forEach(app -> screens.add("/author/apps/" + app.name()));
        made.values().forEach(item -> {
            String page = item.form().replaceFirst("/components/.*", "");
            screens.add(page);
            screens.addAll(
                    Pages.page(editor, page).select("main a[href^=/author]").eachAttr("href"));
        });
        int told = 0;
        for (String screen : screens) {
            HttpResponse<String> answer = editor.get(screen.replaceFirst("#.*", ""));
            assertTrue(answer.statusCode() < 500, () -> screen + ": " + answer.body());
            Document page = Pages.harmless(answer);
            assertFalse(Formula.isWorkedOut(page.text()), () -> screen + " worked it out: " + page.text());
            told += page.text().contains("${" + Formula.TEXT + "}") ? 1 : 0;
        }
        assertTrue(told > 20, "only " + told + " of " + screens.size());
    }

    @Order(4)
    @Test
    void soDoReadersPagesThePreviewTheVersionsAndTheJson() throws Exception {
        Set<String> published = new LinkedHashSet<>();
        for (Made item : made.values()) {
            String whole = item.form().contains("/components/")
                    ? "website/" + item.form().split("/")[3]
                    : item.workspace() + "/" + item.id();
            if (published.add(whole)) {
                publish(whole);
            }
        }
        for (Made item : made.values()) {
            if (item.form().contains("/components/") || item.form().isEmpty()) {
                continue;
            }
            Sheet sheet = Sheet.on(Pages.page(editor, item.form()));
            if (sheet.values().containsKey("title")) {
                assertEquals(
                        303,
                        sheet.with("title", sheet.values().get("title").get(0) + " <ins>nyt</ins>")
                                .send(editor)
                                .statusCode());
            }
        }
        int compared = 0;
        for (String item : published) {
            Document difference =
                    Pages.page(editor, "/author/items/" + item + "/versions/compare?from=published&to=authored");
            compared += difference.text().contains("<ins>nyt</ins>") ? 1 : 0;
        }
        assertTrue(compared >= 4, () -> "of " + published);
        int shown = 0;
        for (String item : published) {
            String form = "/author/items/" + item;
            for (String preview : Pages.page(editor, form)
                    .select("main a[href^=/author/preview]")
                    .eachAttr("href")) {
                HttpResponse<String> previewed = editor.get(preview);
                HttpResponse<String> read = site.browse().get(preview.replaceFirst("^/author/preview", ""));
                // The page for what is not found is itself answered as not found.
                assertEquals(previewed.statusCode(), read.statusCode(), preview);
                Document authored = Pages.harmless(previewed);
                Document readers = Pages.harmless(read);
                assertFalse(Formula.isWorkedOut(readers.text()) || Formula.isWorkedOut(authored.text()), preview);
                shown += readers.text().contains("${" + Formula.TEXT + "}")
                                && authored.text().contains("${" + Formula.TEXT + "}")
                        ? 1
                        : 0;
            }
        }
        assertTrue(shown >= 4, () -> "of " + published);
        Set<String> told = new TreeSet<>();
        for (String list : List.of("themes", "tools", "cases")) {
            HttpResponse<String> json = site.get("/.rest/delivery/ledelsesgrundlag/" + list + "/v1?limit=100");
            assertEquals(200, json.statusCode());
            for (JsonNode node : new ObjectMapper().readTree(json.body()).findParents("title")) {
                if (node.get("title").asText().equals(kept("title"))) {
                    told.add(list);
                }
            }
        }
        assertEquals(Set.of("themes", "tools"), told);
    }

    @Order(5)
    @Test
    void whatIsSubmittedReviewedAndSuggestedIsShownAsTheTextItIsOnItsWayAndToReaders() throws Exception {
        Contributions contributions = new Contributions(site);
        String line = HOSTILE.substring(0, 110);
        Story story = new Story(line, line, HOSTILE, HOSTILE, HOSTILE, HOSTILE, line, List.of("<b>"), List.of("'\""));
        UUID id = contributions.submitted(Contributions.LEADER, story);
        Browsing administrator = site.browseAs("administrator");
        String review = "/author/reviews/" + id;
        contributions.take(id, Contributions.ADMINISTRATOR, Step.of(Action.CLAIM));
        Sheet suggestion = Sheet.on(Pages.page(administrator, review + "/suggest"));
        assertEquals(List.of(HOSTILE), suggestion.values().get("result"));
        assertEquals(
                303,
                suggestion
                        .with("learning", "learning " + HOSTILE)
                        .with("comment", "comment " + HOSTILE)
                        .send(administrator)
                        .statusCode());
        Submission suggested = contributions.now(id);
        assertEquals(HOSTILE, suggested.story().result(), "what was not changed is as it was");
        assertEquals(TypedText.of("learning " + HOSTILE), suggested.story().learning());
        TrailEntry last = suggested.trail().get(suggested.trail().size() - 1);
        assertEquals(TypedText.of("comment " + HOSTILE), last.comment());

        contributions.resubmit(
                id,
                Contributions.LEADER,
                new Story(line, line, "Andet", HOSTILE, HOSTILE, HOSTILE, line, List.of("<b>"), List.of("'\"")));
        contributions.take(id, Contributions.ADMINISTRATOR, Step.of(Action.CLAIM));
        for (String screen : List.of(review, review + "/preview", review + "/suggest")) {
            assertTold(Pages.page(administrator, screen), screen);
        }
        contributions.take(
                id,
                Contributions.ADMINISTRATOR,
                Step.of(Action.APPROVE).on(contributions.now(id).revision()).saying("comment " + HOSTILE.strip()));
        assertEquals(State.PUBLISHED, contributions.now(id).state());
        String item = "/author/items/ledelsescases/" + contributions.now(id).caseId();
        assertTold(Pages.page(editor, item), item);
        String preview =
                Pages.page(editor, item).select("main a[href^=/author/preview]").attr("href");
        assertTold(Pages.harmless(site.browse().get(preview.replaceFirst("^/author/preview", ""))), preview);
        assertTrue(site.get("/.rest/delivery/ledelsesgrundlag/cases/v1?limit=100")
                .body()
                .contains("[#if true]x[/#if]"));
    }

    private static void assertTold(Document page, String where) {
        assertTrue(page.text().contains("${" + Formula.TEXT + "}"), () -> where + ": " + page.text());
        assertFalse(Formula.isWorkedOut(page.text()), where);
    }

    private static void publish(String item) {
        Sheet plan =
                Sheet.on(Pages.page(editor, "/author/publish?item=" + item)).with("comment", HOSTILE);
        HttpResponse<String> answer = plan.send(editor);
        for (int i = 0; i < 5 && answer.statusCode() == 200; i++) {
            answer = Sheet.on(Pages.harmless(answer)).send(editor);
        }
        HttpResponse<String> last = answer;
        assertEquals(
                303,
                last.statusCode(),
                () -> item + ": " + Jsoup.parse(last.body()).text());
    }

    /** Fills in only what is asked for, with whatever will do. */
    private static Made make(String form) {
        Document page = Pages.page(editor, form);
        Sheet sheet = Sheet.on(page);
        HttpResponse<String> answer = sheet.send(editor);
        for (int attempt = 0; attempt < 6 && answer.statusCode() == 422; attempt++) {
            Document refused = Pages.harmless(answer);
            for (String field : wrong(refused)) {
                sheet = sheet.with(field, guess(refused, field, attempt));
            }
            answer = sheet.send(editor);
        }
        HttpResponse<String> last = answer;
        assertEquals(
                303,
                last.statusCode(),
                () -> form + ": " + Jsoup.parse(last.body()).text());
        Matcher location = CREATED.matcher(Browsing.location(last));
        assertTrue(location.matches(), Browsing.location(last));
        if (location.group(3) != null) {
            String component = "/author/pages/" + location.group(2) + "/components/" + location.group(3);
            return new Made("website", location.group(3), Sheet.fields(page).isEmpty() ? "" : component);
        }
        String workspace = location.group(1) == null ? "website" : location.group(1);
        return new Made(workspace, location.group(2), "/author/items/" + workspace + "/" + location.group(2));
    }

    private static String guess(Document page, String field, int attempt) {
        Element declared = declared(page, field);
        List<String> offered = declared.select("option[value], input[type=checkbox]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        if (!offered.isEmpty()) {
            return offered.get(0);
        }
        return switch (declared.attr("data-kind")) {
            case "richText" -> "<p>Gyldig</p>";
            case "asset", "assets" -> image;
            case "number" -> "7";
            case "date" -> "2024-05-31";
            default ->
                List.of("gyldig-" + ++number, "https://example.org/", "a@esbjerg.dk", "12345678", "Gyldig", "x")
                        .get(attempt);
        };
    }

    private static void refusesEverything(Made item, List<String> fields, String text) throws RepositoryException {
        List<String> before = Stored.node(site, item.workspace(), item.id());
        Document page = Pages.page(editor, item.form());
        Set<String> refusable = new LinkedHashSet<>(fields);
        refusable.removeIf(field -> kind(page, field).equals("checkBox"));
        if (refusable.isEmpty()) {
            return;
        }
        HttpResponse<String> answer = filled(page, refusable, text).send(editor);

        assertEquals(422, answer.statusCode(), () -> item.form() + ": " + answer.body());
        // It is there or it is not: no need to take it apart.
        Document refused = Pages.harmless(Jsoup.parse(answer.body().replace(MEGABYTE, A_MEGABYTE), ANYWHERE));
        assertEquals(refusable, wrong(refused), item::form);
        assertShown(refused, page, refusable, text.replace(MEGABYTE, A_MEGABYTE));
        assertEquals(before, Stored.node(site, item.workspace(), item.id()));
    }

    private static void keepsOrRefuses(Made item) throws RepositoryException {
        List<String> before = Stored.node(site, item.workspace(), item.id());
        Document page = Pages.page(editor, item.form());
        Sheet original = Sheet.on(page);
        Sheet hostile = filled(page, Sheet.fields(page), HOSTILE);
        HttpResponse<String> answer = hostile.send(editor);
        Set<String> refusedFields = Set.of();
        if (answer.statusCode() == 422) {
            Document refused = Pages.harmless(answer);
            refusedFields = wrong(refused);
            assertShown(refused, page, Sheet.fields(page), HOSTILE);
            assertEquals(before, Stored.node(site, item.workspace(), item.id()));
            for (String field : refusedFields) {
                hostile = original.values().containsKey(field)
                        ? hostile.with(field, original.values().get(field).toArray(String[]::new))
                        : hostile.without(field);
            }
            answer = hostile.send(editor);
        }
        HttpResponse<String> last = answer;
        assertEquals(
                303,
                last.statusCode(),
                () -> item.form() + ": " + Jsoup.parse(last.body()).text());
        Document again = Pages.page(editor, item.form());
        for (String field : Sheet.fields(page)) {
            String kind = kind(page, field);
            if (refusedFields.contains(field)) {
                continue;
            }
            assertTrue(TEXTS.contains(kind) || kind.equals("checkBox"), () -> field + " takes anything: " + kind);
            String expected = kind.equals("checkBox") ? "false" : kept(field);
            assertEquals(
                    expected,
                    Stored.read(site, item.workspace(), item.id(), node -> stored(node, field)),
                    () -> item.form() + " " + field);
            if (!kind.equals("checkBox")) {
                assertEquals(expected, shown(again, field).get(0), () -> item.form() + " " + field);
                kept.add(item.form() + " " + field);
            }
        }
    }

    private static String stored(Node node, String field) throws RepositoryException {
        if (!node.hasProperty(field)) {
            return "false";
        }
        Property property = node.getProperty(field);
        Value value = property.isMultiple() ? property.getValues()[0] : property.getValue();
        return value.getString();
    }

    /** What was sent to a field, so that no two say the same. */
    private static String kept(String field) {
        return field + " " + HOSTILE;
    }

    private static Sheet filled(Document page, Set<String> fields, String text) {
        Sheet sheet = Sheet.on(page);
        for (String field : fields) {
            sheet = sheet.with(field, field + " " + text);
        }
        return sheet;
    }

    /** Nothing of what was written in a text is lost. */
    private static void assertShown(Document refused, Document page, Set<String> fields, String text) {
        for (String field : fields) {
            if (TEXTS.contains(kind(page, field))) {
                String sent = (field + " " + text).replaceAll("[\\x00-\\x08\\x1B]", "\uFFFD");
                assertEquals(List.of(sent), shown(refused, field), () -> field + " lost it");
            }
        }
    }

    private static List<String> shown(Document page, String field) {
        return declared(page, field).select("input[type=text][name], textarea").stream()
                .filter(control -> control.attr("name").equals(field))
                .map(Element::val)
                .toList();
    }

    private static Element declared(Document page, String field) {
        return page.select("main form.wb-form [data-field]").stream()
                .filter(element -> element.attr("data-field").equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " is not on the page: " + page.text()));
    }

    private static String kind(Document page, String field) {
        return declared(page, field).attr("data-kind");
    }

    /** The fields beside which something is said to be wrong. */
    private static Set<String> wrong(Document page) {
        Set<String> wrong = new LinkedHashSet<>();
        for (Element element : page.select("main form.wb-form [data-field]")) {
            if (element.selectFirst(".wb-error") != null) {
                wrong.add(element.attr("data-field"));
            }
        }
        return wrong;
    }
}
