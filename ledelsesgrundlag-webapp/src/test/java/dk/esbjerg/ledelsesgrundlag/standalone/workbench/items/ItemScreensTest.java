package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.COLLEAGUE;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.EDITOR;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.get;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.location;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.post;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.resumed;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Desk;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestConfirmations;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemScreensTest {

    private static final List<Class<? extends Screen>> SCREENS = List.of(
            OverviewScreen.class,
            AppScreen.class,
            NewItemScreen.class,
            ItemScreen.class,
            PresenceScreen.class,
            DuplicateScreen.class,
            MoveScreen.class,
            DeleteScreen.class,
            FindScreen.class);
    private static final String TOOLS = "/author/apps/leadershipTool";
    private static final String THEMES = "/author/apps/leadershipTheme";
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{{${x}";

    private static RunningSite site;
    private static int made;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author",
                TOOLS,
                "/author/find?q=x",
                "/author/items/ledelsesvaerktoejer/11111111-2222-3333-4444-555555555555"
            })
    void nothingIsShownToWhoMayNotAuthor(String address) {
        assertThrows(AccessDeniedException.class, () -> answer(get(LEADER, address)));
    }

    @ParameterizedTest
    @CsvSource({
        "/author/apps/nothing, refused.notFound",
        "/author/apps/nothing/new, refused.notFound",
        "/author/apps/leadershipTool/new?type=browser, refused.notFound",
        "/author/apps/leadershipTheme/new?type=task, items.wrongPlace",
        "/author/apps/leadershipTheme/new?type=task&parent=11111111-2222-3333-4444-555555555555, items.parentGone",
        "/author/apps/leadershipTheme/new?type=task&parent=cafebabe-cafe-babe-cafe-babecafebabe, items.parentGone",
        "/author/items/ledelsesvaerktoejer/11111111-2222-3333-4444-555555555555, items.gone",
        "/author/items/ledelsesvaerktoejer/cafebabe-cafe-babe-cafe-babecafebabe, items.gone",
        "/author/items/users/11111111-2222-3333-4444-555555555555/delete, items.gone",
        "/author/items/ledelsesvaerktoejer-published/11111111-2222-3333-4444-555555555555, items.gone"
    })
    void whatDoesNotExistIsRefusedInWords(String address, String words) {
        assertEquals(words, refusal(get(EDITOR, address)).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/presence", "/duplicate", "/move", "/delete"})
    void aFolderAndAnotherWorkspacesItemAreNoItems(String action) {
        IndexedItem tool = anyTool();
        String folder = site.get(ItemIndex.class)
                .parentOf(EDITOR, tool)
                .orElseThrow()
                .key()
                .id();

        for (String forged : List.of(
                "ledelsesvaerktoejer/" + folder,
                "ledelsesgrundlag/" + tool.key().id())) {
            assertEquals(
                    404,
                    refusal(get(EDITOR, "/author/items/" + forged + action)).status());
            assertEquals(
                    404,
                    refusal(post(EDITOR, "/author/items/" + forged + action, "title", "x"))
                            .status());
        }
        assertEquals(tool, index().item(EDITOR, tool.key()).orElseThrow());
    }

    @Test
    void addressesOfOthersAreLeftToThem() {
        for (String address : List.of(
                "/author/pages", ItemAddress.form(anyTool().key()) + "/versions", "/author/apps", "/author/publish")) {
            assertTrue(found(get(EDITOR, address)).isEmpty(), address);
        }
    }

    @Test
    void theOverviewSaysWhatWaitsAndHowMuchThereIs() {
        String title = "Venter på overblikket";
        createTool(title);

        String page = text(answer(get(EDITOR, "/author")));

        assertTrue(page.contains(">" + title + "</a>"), page);
        assertTrue(page.contains("Det, du ændrede sidst"), page);
        assertTrue(page.contains("href=\"/author/apps/leadershipTool?state=draft\""), page);
        assertTrue(page.contains("Temaer og ledelsesopgaver"), page);
    }

    @Test
    void themesAreATreeWithTheirTasksAndCanBeMoved() {
        String page = text(answer(get(EDITOR, THEMES)));

        assertTrue(page.contains("class=\"wb-tree\""), page);
        assertTrue(page.contains("type=task&amp;parent="), page);
        assertTrue(page.contains("name=\"step\" value=\"down\""), page);
        assertTrue(page.contains("Tilføj ledelsesopgave"), page);
        assertTrue(page.contains("Uddelegering"), page);
    }

    @Test
    void aSearchInATreeIsAList() {
        String page = text(answer(get(EDITOR, THEMES + "?q=uddelegering")));

        assertFalse(page.contains("wb-tree"), page);
        assertTrue(page.contains(">Uddelegering</a>"), page);
        assertFalse(page.contains(">Visionsledelse</a>"), page);
        assertFalse(page.contains(">Feedback og facilitering</a>"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "?f.kind=dialogueCard, dialogueCard",
        "?f.kind=template, template",
        "?f.kind=advice&state=published, advice"
    })
    void aListIsFilteredByAChoiceAndShowsThatItIs(String query, String kind) {
        String page = text(answer(get(EDITOR, TOOLS + query)));

        List<IndexedItem> all = tools();
        for (IndexedItem tool : all) {
            boolean wanted = kind.equals(tool.columns().get("kind"))
                    && (!query.contains("published") || tool.state().name().equals("PUBLISHED"));
            assertEquals(
                    wanted,
                    page.contains("href=\"/author/items/ledelsesvaerktoejer/"
                            + tool.key().id() + "\""));
        }
        assertTrue(page.contains("value=\"" + kind + "\" selected"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=-1",
                "?page=99999999999",
                "?page=x",
                "?page=900000",
                "?sort=nothing&dir=desc",
                "?state=x",
                "?f.nothing=x",
                "?q=",
                "?sort=title&dir=sideways",
                "?f.kind="
            })
    void whatAnAddressSaysThatCannotBeIsAsGoodAsNotSaid(String query) {
        Answer answer = answer(get(EDITOR, TOOLS + query));

        assertEquals(200, answer.status());
        assertTrue(text(answer).contains("class=\"wb-table\""));
    }

    @Test
    void aHostileSearchIsShownAsTheTextItIs() {
        String page = text(answer(get(EDITOR, TOOLS + "?q=%3Cscript%3Ealert(1)%3C/script%3E%22'&sort=title&dir=desc")));

        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertTrue(page.contains("Intet svarer til det, du søger"), page);
    }

    @Test
    void aLongListHasPagesOfTwentyFiveWhoseAddressesKeepWhatIsAskedFor() {
        for (int i = 0; i < 30; i++) {
            createTool("Bladring " + i);
        }

        String first = text(answer(get(EDITOR, TOOLS + "?q=bladring&sort=title&dir=desc&state=draft")));
        String second = text(answer(get(EDITOR, TOOLS + "?q=bladring&sort=title&dir=desc&state=draft&page=2")));

        assertEquals(25, count(first, "<tr id="));
        assertEquals(5, count(second, "<tr id="));
        assertTrue(
                first.contains("rel=\"next\" href=\"/author/apps/leadershipTool?q=bladring&amp;state=draft"
                        + "&amp;sort=title&amp;dir=desc&amp;page=2\""),
                first);
        assertTrue(first.contains("aria-sort=\"descending\""), first);
        assertTrue(second.contains("rel=\"prev\""), second);
        assertFalse(second.contains("rel=\"next\""), second);
    }

    @Test
    void aFormIsShownSavedAndToldSo() {
        String address = createTool("Før rettelsen");
        String form = text(answer(get(EDITOR, address)));
        assertTrue(form.contains("value=\"Før rettelsen\""), form);
        assertTrue(form.contains("name=\"_token\" value=\"the-token\""), form);

        Answer saved = save(address, revision(form), "Efter rettelsen");

        assertEquals(303, saved.status());
        assertEquals(address + "?done=saved", location(saved));
        String again = text(answer(get(EDITOR, location(saved))));
        assertTrue(again.contains("value=\"Efter rettelsen\""), again);
        assertTrue(again.contains("Ændringerne er gemt."), again);
    }

    @Test
    void savingAndPublishingGoesOnToPublishing() {
        String address = createTool("Videre til udgivelse");
        String revision = revision(text(answer(get(EDITOR, address))));

        Answer saved = answer(post(EDITOR, address, form(revision, "Videre", "_then", "publish")));

        assertEquals("/author/publish?item=" + address.replace("/author/items/", ""), location(saved));
    }

    @Test
    void whatCannotBeStoredIsShownAsTypedAndNothingIsSaved() {
        String address = createTool("Uden fejl");
        String revision = revision(text(answer(get(EDITOR, address))));

        Answer answer = answer(post(
                EDITOR, address, "revision", revision, "title", HOSTILE, "slug", "Ikke En Adresse!", "kind", "advice"));

        String page = text(answer);
        assertEquals(422, answer.status());
        assertTrue(page.contains("value=\"Ikke En Adresse!\""), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(text(answer(get(EDITOR, address))).contains("value=\"Uden fejl\""));
    }

    @Test
    void aTakenAddressIsToldBesideItsField() {
        String address = createTool("Vil hedde det samme");
        String revision = revision(text(answer(get(EDITOR, address))));
        String taken = anyTool().columns().get("slug");

        Answer answer = answer(post(
                EDITOR,
                address,
                "revision",
                revision,
                "title",
                "Samme",
                "slug",
                taken,
                "kind",
                "advice",
                "summary",
                "x"));

        assertEquals(409, answer.status());
        String page = text(answer);
        assertTrue(page.contains("id=\"f-slug-error\">Adressen bruges allerede"), page);
        assertTrue(page.contains("value=\"Samme\""), page);
    }

    @Test
    void whoSavesOverANewerChangeIsShownBothAndCanThenSaveKnowingly() {
        String address = createTool("Fælles tekst");
        String opened = revision(text(answer(get(EDITOR, address))));
        assertEquals(
                303,
                answer(post(COLLEAGUE, address, form(opened, "Kollegaens titel")))
                        .status());

        Answer refused = answer(post(EDITOR, address, form(opened, "Min " + HOSTILE, "audiences", "managerGroup")));

        String page = text(refused);
        assertEquals(409, refused.status());
        assertTrue(page.contains("<mark>Kollegaens titel</mark>"), page);
        assertTrue(page.contains("<ins>Min &lt;script&gt;"), page);
        assertTrue(page.contains("<ins>Chefgruppe</ins>"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("karl gemte"), page);
        assertTrue(text(answer(get(EDITOR, address))).contains("value=\"Kollegaens titel\""));

        assertEquals(
                303,
                answer(post(EDITOR, address, form(revision(page), "Min titel"))).status());
        assertTrue(text(answer(get(EDITOR, address))).contains("value=\"Min titel\""));
    }

    @Test
    void whoseItemWasDeletedMeanwhileIsToldSo() {
        String address = createTool("Forsvinder");
        String opened = revision(text(answer(get(EDITOR, address))));
        delete(COLLEAGUE, address);

        assertEquals(
                "items.gone",
                refusal(post(EDITOR, address, form(opened, "For sent"))).label());
    }

    @Test
    void aResumedFormIsShownAndNotActedOn() {
        String address = createTool("Før udløbet");
        String opened = revision(text(answer(get(EDITOR, address))));

        String page = text(answer(resumed(EDITOR, address, form(opened, "Skrevet før udløbet"))));
        String created = text(answer(resumed(EDITOR, TOOLS + "/new", form("", "Oprettes ikke"))));
        answer(resumed(EDITOR, address + "/duplicate"));
        answer(resumed(EDITOR, address + "/delete"));

        assertTrue(page.contains("value=\"Skrevet før udløbet\""), page);
        assertTrue(page.contains("Det er ikke gemt endnu."), page);
        assertTrue(page.contains("name=\"revision\" value=\"" + opened + "\""), page);
        assertTrue(created.contains("value=\"Oprettes ikke\""), created);
        assertTrue(text(answer(get(EDITOR, address))).contains("value=\"Før udløbet\""));
        assertEquals(
                0, index().find(EDITOR, query().with("oprettes ikke"), 0, 1).total());
    }

    @Test
    void aButtonInsideTheFormChangesTheFormOnly() {
        IndexedItem task = index().find(EDITOR, ItemQuery.all(Theme.WORKSPACE, Set.of(LeadershipTask.NODE_TYPE)), 0, 1)
                .items()
                .get(0);
        String address = ItemAddress.form(task.key());

        String page = text(answer(
                post(EDITOR, address, "revision", "r", "title", "T", "points", "Et punkt", "_row", "points:add")));

        assertTrue(page.contains("data-focus"), page);
        assertTrue(page.contains("Et punkt"), page);
        assertEquals(task, index().item(EDITOR, task.key()).orElseThrow());
    }

    @Test
    void aTaskIsMadeBelowItsThemeFromTheTree() {
        String theme = index().tree(EDITOR, Theme.WORKSPACE).get(0).item().key().id();
        String form = text(answer(get(EDITOR, THEMES + "/new?type=task&parent=" + theme)));
        assertTrue(form.contains("name=\"parent\" value=\"" + theme + "\""), form);
        assertTrue(form.contains("data-guard=\"new:leadershipTheme\""), form);

        Answer made = answer(
                post(EDITOR, THEMES + "/new", "type", "task", "parent", theme, "title", "Åbne døre", "jcrName", ""));

        assertTrue(location(made).endsWith("?done=created"), location(made));
        assertTrue(text(answer(get(EDITOR, location(made)))).contains("value=\"aabne-doere\""));
        delete(EDITOR, location(made).replace("?done=created", ""));
    }

    @Test
    void oneStepUpOrDownIsTakenAndNoneBeyondTheEnd() {
        IndexedItem theme = index().tree(EDITOR, Theme.WORKSPACE).get(1).item();
        List<IndexedItem> tasks = index().childrenOf(EDITOR, theme);
        List<String> before = titles(tasks);
        String first = ItemAddress.form(tasks.get(0).key()) + "/move";

        answer(post(EDITOR, first, "step", "up"));
        assertEquals(before, titles(index().childrenOf(EDITOR, theme)));

        Answer moved = answer(post(EDITOR, first, "step", "down"));
        List<String> expected = new ArrayList<>(before);
        expected.add(1, expected.remove(0));
        assertEquals(expected, titles(index().childrenOf(EDITOR, theme)));
        assertEquals(THEMES + "?done=moved#i-" + tasks.get(0).key().id(), location(moved));

        answer(post(EDITOR, first, "step", "up"));
        assertEquals(before, titles(index().childrenOf(EDITOR, theme)));
    }

    @Test
    void anItemIsMovedToAnotherParentFromAListAndRefusedElsewhere() {
        IndexedItem from = index().tree(EDITOR, Theme.WORKSPACE).get(0).item();
        IndexedItem to = index().tree(EDITOR, Theme.WORKSPACE).get(2).item();
        IndexedItem task = index().childrenOf(EDITOR, from).get(0);
        String address = ItemAddress.form(task.key()) + "/move";
        String page = text(answer(get(EDITOR, address)));
        assertTrue(page.contains("<option value=\"" + from.key().id() + "\" selected"), page);
        assertTrue(page.contains("<option value=\"" + to.key().id() + "\">"), page);

        for (String nowhere :
                List.of("", "x", task.key().id(), anyTool().key().id(), "cafebabe-cafe-babe-cafe-babecafebabe")) {
            assertThrows(Refusal.class, () -> answer(post(EDITOR, address, "to", nowhere)), nowhere);
        }
        assertEquals(task.path(), index().item(EDITOR, task.key()).orElseThrow().path());

        answer(post(EDITOR, address, "to", to.key().id()));
        assertTrue(titles(index().childrenOf(EDITOR, to)).contains(task.title()));
        answer(post(EDITOR, address, "to", from.key().id()));
        assertEquals(
                "items.notMovable",
                refusal(get(EDITOR, ItemAddress.form(anyTool().key()) + "/move"))
                        .label());
    }

    @Test
    void deletingSaysWhoRefersAndAsks() {
        IndexedItem task = index().find(
                        EDITOR,
                        ItemQuery.all(Theme.WORKSPACE, Set.of(LeadershipTask.NODE_TYPE))
                                .with("uddelegering"),
                        0,
                        1)
                .items()
                .get(0);
        List<IndexedItem> referring = index().referringTo(EDITOR, task.key().id());
        assertFalse(referring.isEmpty());

        String page = text(answer(get(EDITOR, ItemAddress.form(task.key()) + "/delete")));

        referring.forEach(item -> assertTrue(page.contains(">" + item.title() + "</a>"), item.title()));
        assertTrue(page.contains("Slet alligevel"), page);
        assertTrue(page.contains("Læserne kan se det nu."), page);
        assertTrue(index().item(EDITOR, task.key()).isPresent());
    }

    @Test
    void whatIsDeletedIsToldOnTheList() {
        String address = createTool("Slettes & glemmes");

        Answer deleted = delete(EDITOR, address);

        assertTrue(text(answer(get(EDITOR, location(deleted)))).contains("Det er slettet."));
        String told = text(answer(get(EDITOR, location(deleted) + "&title=Ring+til+os")));
        assertFalse(told.contains("Ring til os"), told);
        assertEquals("items.gone", refusal(get(EDITOR, address)).label());
    }

    @Test
    void whoElseHasTheFormOpenIsShownAndToldToTheScript() {
        String address = createTool("Åben hos flere");
        assertFalse(text(answer(get(EDITOR, address))).contains("Andre har også"));

        String form = text(answer(get(COLLEAGUE, address)));
        String fragment = text(answer(post(EDITOR, address + "/presence")));

        assertTrue(form.contains("Rikke Redaktør"), form);
        assertTrue(fragment.strip().startsWith("<div class=\"wb-notice\">"), fragment);
        assertTrue(fragment.contains("Karl Kollega"), fragment);
        assertEquals(405, refusal(get(EDITOR, address + "/presence")).status());
    }

    @Test
    void linksAreFoundAsMagnoliaStoresThemThoseSoCalledFirst() {
        createTool("Citat \"i\" <titel>\\ 😀");
        String json = text(answer(get(EDITOR, "/author/find?q=Citat")));
        String tasks = text(answer(get(EDITOR, "/author/find?q=uddelegering")));

        assertTrue(
                json.startsWith("[{\"title\":\"Citat \\\"i\\\" \\u003ctitel\\u003e\\\\ 😀\",\"kind\":\"Redskab\""),
                json);
        Matcher href = Pattern.compile(
                        "\"href\":\"\\$\\{link:\\{uuid:\\{[0-9a-f-]{36}\\},repository:\\{[a-z]+\\},path:\\{/[a-z/-]+\\}\\}\\}\"")
                .matcher(tasks);
        assertTrue(href.find(), tasks);
        assertTrue(tasks.indexOf("Uddelegering") < 15, tasks);
        assertEquals("[]", text(answer(get(EDITOR, "/author/find?q=findesikkenogetsteds"))));
        assertTrue(count(text(answer(get(EDITOR, "/author/find?q="))), "\"title\"") <= 20);
    }

    @Test
    void aFormLeadsToThePreviewOfWhatShowsTheItem() {
        IndexedItem task = index().find(
                        EDITOR,
                        ItemQuery.all(Theme.WORKSPACE, Set.of(LeadershipTask.NODE_TYPE))
                                .with("visionsledelse"),
                        0,
                        1)
                .items()
                .get(0);

        String ofTask = text(answer(get(EDITOR, ItemAddress.form(task.key()))));
        String ofTool = text(answer(get(EDITOR, ItemAddress.form(anyTool().key()))));

        assertTrue(
                ofTask.contains("href=\"/author/preview/ledelsesgrundlag/temaer/retning-og-rammer/visionsledelse\""),
                ofTask);
        assertTrue(
                ofTool.contains("href=\"/author/preview/ledelsesgrundlag/vaerktoejskasse/"
                        + anyTool().columns().get("slug") + "\""),
                ofTool);
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        String address = createTool("Engelsk");

        for (String screen : List.of("/author", TOOLS, THEMES, address, address + "/delete", address + "/duplicate")) {
            String page = text(answer(get(COLLEAGUE, screen)));
            assertTrue(page.contains("<html lang=\"en\">"), screen);
            assertFalse(page.contains("Slet<"), screen);
        }
    }

    private static Optional<Answer> found(Visit sent) {
        Visit visit = sent.acts() && sent.form().has("title") ? completed(sent) : sent;
        return SCREENS.stream()
                .flatMap(screen -> site.get(screen).answer(visit).stream())
                .findFirst();
    }

    private static Visit completed(Visit sent) {
        Call call = sent.call();
        Call asking = new Call(
                "GET",
                call.path(),
                call.form(),
                Parameters.NONE,
                List.of(),
                Map.of(),
                call.remoteAddress(),
                false,
                Optional.empty(),
                call.self());
        String page;
        try {
            page = found(new Visit(asking, sent.visitor(), false))
                    .map(Desk::text)
                    .orElse("");
        } catch (Refusal nothingThere) {
            page = "";
        }
        return new Visit(
                new Call(
                        "POST",
                        call.path(),
                        call.query(),
                        FormMarkup.completed(call.form(), page),
                        List.of(),
                        Map.of(),
                        call.remoteAddress(),
                        false,
                        Optional.empty(),
                        call.self()),
                sent.visitor(),
                false);
    }

    private static Answer answer(Visit visit) {
        return found(visit).orElseThrow();
    }

    private static Refusal refusal(Visit visit) {
        return assertThrows(Refusal.class, () -> answer(visit));
    }

    private static ItemIndex index() {
        return site.get(ItemIndex.class);
    }

    private static ItemQuery query() {
        return ItemQuery.all(Tool.WORKSPACE, Set.of(Tool.NODE_TYPE));
    }

    private static List<IndexedItem> tools() {
        return index().find(EDITOR, query(), 0, 999).items();
    }

    /** One that was installed. */
    private static IndexedItem anyTool() {
        return tools().stream()
                .filter(tool -> tool.path().startsWith("/2022/"))
                .findFirst()
                .orElseThrow();
    }

    private static String createTool(String title) {
        Answer created = answer(post(EDITOR, TOOLS + "/new", form("", title)));
        assertEquals(303, created.status(), () -> text(created));
        return location(created).replace("?done=created", "");
    }

    private static Answer delete(User user, String address) {
        String question = text(answer(get(user, address + "/delete")));
        return answer(post(user, address + "/delete", TestConfirmations.shownOn(question)));
    }

    private static Answer save(String address, String revision, String title) {
        return answer(post(EDITOR, address, form(revision, title)));
    }

    private static String[] form(String revision, String title, String... more) {
        List<String> form = new ArrayList<>(List.of(
                "revision", revision, "title", title, "slug", "skaerm-" + ++made, "kind", "advice", "summary", "Kort"));
        form.addAll(List.of(more));
        return form.toArray(String[]::new);
    }

    private static String revision(String page) {
        Matcher matcher =
                Pattern.compile("name=\"revision\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    private static List<String> titles(List<IndexedItem> items) {
        return items.stream().map(IndexedItem::title).toList();
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
