package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Deletions;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors do with what stands on a page; each test on a new page of its own. */
class ComponentsOfPagesTest {

    private static final String QUOTE = "ledelsesgrundlag:components/quote";
    private static final String TEXT = "ledelsesgrundlag:components/text";

    @TempDir
    static Path data;

    private static Editing site;

    private String path;
    private String page;
    private String screen;

    @BeforeAll
    static void install() {
        site = Editing.in(data);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void aNewPage() {
        String name = "side-" + UUID.randomUUID();
        path = "/ledelsesgrundlag/" + name;
        page = site.authored(root -> {
            var node = root.getNode("ledelsesgrundlag").addNode(name, "mgnl:page");
            node.setProperty("mgnl:template", "ledelsesgrundlag:pages/article");
            node.setProperty("title", "En side");
            return node.getIdentifier();
        });
        screen = "/author/pages/" + page;
    }

    @Test
    void theFirstComponentMakesItsAreaAndIsNamedAsMagnoliaNamesIt() {
        add(QUOTE, Map.of("quote", "Først"), "");
        add(QUOTE, Map.of("quote", "Så"), "");
        add(QUOTE, Map.of("quote", "Til sidst"), "");

        assertEquals(List.of("Først", "Så", "Til sidst"), quotes());
        assertEquals("mgnl:area mgnl:component 0 00 01", site.authored(root -> {
            var area = root.getNode(path.substring(1) + "/main");
            StringBuilder names = new StringBuilder(area.getPrimaryNodeType().getName());
            names.append(' ').append(area.getNode("0").getPrimaryNodeType().getName());
            var children = area.getNodes();
            while (children.hasNext()) {
                names.append(' ').append(children.nextNode().getName());
            }
            return names.toString();
        }));
    }

    @Test
    void aComponentIsAddedBeforeTheOneThatWasChosen() {
        add(QUOTE, Map.of("quote", "Sidst"), "");

        add(QUOTE, Map.of("quote", "Først"), components().get(0));

        assertEquals(List.of("Først", "Sidst"), quotes());
    }

    @Test
    void addingStampsTheComponentAndItsPage() {
        String added = add(QUOTE, Map.of("quote", "Citat"), "");

        assertEquals("rita rita rita", site.authored(root -> {
            var component = root.getSession().getNodeByIdentifier(added);
            return component.getProperty("mgnl:createdBy").getString() + " "
                    + component.getProperty("mgnl:lastModifiedBy").getString() + " "
                    + root.getNode(path.substring(1))
                            .getProperty("mgnl:lastModifiedBy")
                            .getString();
        }));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsAdded() {
        Answer answer = site.post(screen + "/components/new", form(QUOTE, Map.of("source", "Kilde"), ""));

        String html = Editing.html(answer);
        assertEquals(422, answer.status());
        assertTrue(html.contains("aria-invalid=\"true\""), html);
        assertTrue(html.contains("value=\"Kilde\""), html);
        assertEquals(List.of(), components());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledelsesgrundlag:pages/front", "ledelsesgrundlag:components/none", "<script>", "../../x"})
    void whatTheAreaDoesNotTakeIsRefused(String template) {
        assertRefused(409, () -> site.post(screen + "/components/new", form(template, Map.of("quote", "x"), "")));
        assertRefused(409, () -> site.get(screen + "/components/new?area=main&template=" + template));
        assertEquals(List.of(), components());
    }

    @Test
    void anAreaThatTheTemplateDoesNotDefineIsRefused() {
        Map<String, List<String>> form = form(QUOTE, Map.of("quote", "x"), "");
        form.put("area", List.of("aside"));

        assertRefused(409, () -> site.post(screen + "/components/new", form));
    }

    @Test
    void theChoiceSaysWhatEachIsFor() {
        String html = Editing.html(site.get(screen + "/components/new?area=main"));

        assertTrue(html.contains("Spørgsmål til refleksion"), html);
        assertTrue(html.contains("Et fremhævet citat med kilde."), html);
    }

    @Test
    void aFormThatItsUserHadToSignInForIsShownAndNotActedOn() {
        Answer answer = site.visit(
                Editing.EDITOR,
                "POST",
                screen + "/components/new",
                form(QUOTE, Map.of("quote", "Skrevet før"), ""),
                true);

        assertEquals(200, answer.status());
        assertTrue(Editing.html(answer).contains("Skrevet før"));
        assertEquals(List.of(), components());
    }

    @Test
    void theFormShowsWhatIsSavedAndSavesWhatIsWritten() {
        String quote = add(QUOTE, Map.of("quote", "Før", "source", "Kilden"), "");
        String html = Editing.html(site.get(screen + "/components/" + quote));
        assertTrue(html.contains("Før</textarea>"), html);
        assertTrue(html.contains("value=\"Kilden\""), html);

        Answer answer = save(quote, revisionIn(html), Map.of("quote", "Efter", "source", ""));

        assertEquals(303, answer.status());
        assertEquals(List.of("Efter"), quotes());
    }

    @Test
    void savingOverSomebodyElsesChangeIsRefusedAndShowsBoth() {
        String quote = add(QUOTE, Map.of("quote", "Fra begyndelsen", "source", "Kilden"), "");
        String revision = revisionIn(Editing.html(site.get(screen + "/components/" + quote)));
        save(quote, revision, Map.of("quote", "Den andens", "source", "Kilden"));

        Answer refused = save(quote, revision, Map.of("quote", "Min", "source", "Kilden"));

        String html = Editing.html(refused);
        assertEquals(409, refused.status());
        assertEquals(List.of("Den andens"), quotes());
        assertTrue(html.contains("Min</textarea>"), html);
        assertTrue(html.contains("readonly>\nDen andens</textarea>"), html);
        assertFalse(html.contains("saved-source"), "What is the same in both is not shown as different");

        assertEquals(
                303,
                save(quote, revisionIn(html), Map.of("quote", "Begges", "source", "Kilden"))
                        .status());
        assertEquals(List.of("Begges"), quotes());
    }

    @Test
    void publishingOrMovingSomethingElseDoesNotMakeAFormStale() {
        String first = add(QUOTE, Map.of("quote", "Første"), "");
        String second = add(QUOTE, Map.of("quote", "Anden"), "");
        String revision = revisionIn(Editing.html(site.get(screen + "/components/" + first)));

        place(second, "up");

        assertEquals(303, save(first, revision, Map.of("quote", "Rettet")).status());
        assertEquals(List.of("Anden", "Rettet"), quotes());
    }

    @Test
    void aComponentMovesUpAndDownAndStaysAtTheEnds() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        add(QUOTE, Map.of("quote", "B"), "");
        String c = add(QUOTE, Map.of("quote", "C"), "");

        place(a, "down");
        assertEquals(List.of("B", "A", "C"), quotes());
        place(a, "down");
        place(a, "down");
        assertEquals(List.of("B", "C", "A"), quotes());
        place(c, "up");
        place(c, "up");
        assertEquals(List.of("C", "B", "A"), quotes());
    }

    @Test
    void aComponentMovesToAnyPlaceInOneStep() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        add(QUOTE, Map.of("quote", "B"), "");
        String c = add(QUOTE, Map.of("quote", "C"), "");

        place(c, "main/" + a);
        assertEquals(List.of("C", "A", "B"), quotes());
        place(c, "main/");
        assertEquals(List.of("A", "B", "C"), quotes());
        place(c, "main/" + c);
        assertEquals(List.of("A", "B", "C"), quotes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sideways", "upward"})
    void noPlaceAtAllIsRefused(String to) {
        String a = add(QUOTE, Map.of("quote", "A"), "");

        assertRefused(400, () -> place(a, to));
    }

    @Test
    void anotherAreaTakesOnlyWhatItsTemplateAllows() {
        String a = add(QUOTE, Map.of("quote", "A"), "");

        assertRefused(409, () -> place(a, "aside/"));
        assertEquals(List.of("A"), quotes());
    }

    @Test
    void aCopyStandsRightBehindItsOriginalAndIsItsOwn() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        add(QUOTE, Map.of("quote", "B"), "");

        site.post(screen + "/components/" + a + "/duplicate", Map.of());

        assertEquals(List.of("A", "A", "B"), quotes());
        assertNotEquals(components().get(0), components().get(1));
        String copy = components().get(1);
        save(copy, revisionIn(Editing.html(site.get(screen + "/components/" + copy))), Map.of("quote", "Rettet"));
        assertEquals(List.of("A", "Rettet", "B"), quotes());
    }

    @Test
    void nothingHappensToThoseWhoOnlyFollowALink() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        add(QUOTE, Map.of("quote", "B"), "");

        for (String action : List.of("place?to=down", "duplicate", "remove")) {
            site.get(screen + "/components/" + a + "/" + action);
        }

        assertEquals(List.of("A", "B"), quotes());
    }

    @Test
    void removingAsksAndSaysWhatItIs() {
        String text = "<p>Om <strong>noget</strong> &gt; andet</p><ul><li>ét</li><li>to</li></ul>";
        String a = add(TEXT, Map.of("heading", "Det her", "text", text), "");

        String html = Editing.html(site.get(screen + "/components/" + a + "/remove"));

        assertTrue(html.contains("Det her · Om noget &gt; andet ét to"), html);
        assertEquals(1, components().size());
    }

    @Test
    void whatWasRemovedCanBeBroughtBackToItsPage() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        add(QUOTE, Map.of("quote", "B"), "");

        String address = screen + "/components/" + a + "/remove";
        Answer stale = site.post(address, Map.of("revision", List.of("what it was before")));
        String question = Editing.html(stale);
        assertEquals(409, stale.status());
        assertTrue(question.contains("en anden har ændret elementet"), question);
        assertEquals(2, components().size());

        Answer answer = site.post(
                address,
                Map.of(
                        "revision",
                        List.of(org.jsoup.Jsoup.parse(question)
                                .select("input[name=revision]")
                                .val())));

        assertEquals(303, answer.status());
        assertEquals(List.of("B"), quotes());
        Trash trash = site.get(Trash.class);
        assertEquals("Citat: A (En side)", trash.item(Editing.EDITOR, a).title());
        site.get(Deletions.class).bringBack(Editing.EDITOR, trash.item(Editing.EDITOR, a));
        assertEquals(List.of("A", "B"), quotes().stream().sorted().toList());
        assertTrue(components().contains(a));
    }

    @Test
    void aComponentOfAnotherPageIsNotTouchedThroughThisOne() {
        String other = site.componentsOf("/ledelsesgrundlag").get(0);
        for (String action : List.of("", "/place", "/duplicate", "/remove", "/presence")) {
            assertRefused(
                    404,
                    () -> site.post(
                            screen + "/components/" + other + action,
                            Map.of("to", List.of("up"), "revision", List.of(""))));
            assertRefused(
                    404,
                    () -> site.post(screen + "/components/" + UUID.randomUUID() + action, Map.of("to", List.of("up"))));
        }
        assertTrue(site.componentsOf("/ledelsesgrundlag").contains(other));
    }

    @Test
    void aThemeOrAComponentIsNoPage() {
        String component = site.componentsOf("/ledelsesgrundlag").get(0);

        assertRefused(404, () -> site.get("/author/pages/" + component));
        assertRefused(404, () -> site.get("/author/pages/" + UUID.randomUUID()));
    }

    @Test
    void aLeaderDoesNothing() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        for (String address : List.of("", "/components/" + a, "/components/new", "/preview", "/address")) {
            assertThrows(
                    AccessDeniedException.class,
                    () -> site.visit(Editing.LEADER, "GET", screen + address, Map.of(), false));
        }
        for (String action : List.of("", "/place", "/duplicate", "/remove")) {
            assertThrows(
                    AccessDeniedException.class,
                    () -> site.visit(
                            Editing.LEADER,
                            "POST",
                            screen + "/components/" + a + action,
                            Map.of("to", List.of("up")),
                            false));
        }
    }

    @Test
    void hostileTextsAreShownAsTexts() {
        String hostile = "\"><script>alert(1)</script>${7*7}&lt;b&gt; \u202etxt 😀";
        String a = add(QUOTE, Map.of("quote", hostile, "source", hostile), "");

        for (String address : List.of("", "/components/" + a, "/components/" + a + "/remove")) {
            String html = Editing.html(site.get(screen + address));
            assertFalse(html.contains("<script>alert"), html);
            assertTrue(html.contains("${7*7}"), html);
        }
        assertEquals(List.of(hostile), quotes());
    }

    @Test
    void aMegabyteOfTextIsRefusedWithoutBeingLost() {
        String text = "ord ".repeat(250_000);

        Answer answer = site.post(screen + "/components/new", form(QUOTE, Map.of("quote", text), ""));

        assertEquals(422, answer.status());
        assertTrue(Editing.html(answer).contains(text));
        assertEquals(List.of(), components());
    }

    @Test
    void aLongTextIsSummedUpInAFewWords() {
        add(QUOTE, Map.of("quote", "ord ".repeat(20_000)), "");

        String html = Editing.html(site.get(screen));

        assertTrue(html.contains("ord ord…"), html);
        assertTrue(html.length() < 20_000, "The page is " + html.length() + " characters long");
    }

    @Test
    void aTeaserIsSummedUpByWhatItRefersTo() {
        String tool = site.in(View.AUTHORED, "ledelsesvaerktoejer", root -> {
            var node = root.addNode("til-henvisning", "lg:tool");
            node.setProperty("title", "Redskabet, der henvises til");
            return node.getIdentifier();
        });
        add("ledelsesgrundlag:components/toolTeaser", Map.of("tool", tool), "");

        assertTrue(Editing.html(site.get(screen)).contains("Redskabet, der henvises til"));
    }

    @Test
    void twoWhoAddAtTheSameTimeBothGetTheirs() throws Exception {
        int many = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> added = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String words = "Citat " + i;
                added.add(pool.submit(() -> {
                    start.await();
                    return add(QUOTE, Map.of("quote", words), "");
                }));
            }
            start.countDown();
            for (Future<?> one : added) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        List<String> quotes = new ArrayList<>(quotes());
        Collections.sort(quotes);
        assertEquals(IntStream.range(0, many).mapToObj(i -> "Citat " + i).toList(), quotes);
    }

    @Test
    void whoElseHasTheFormOpenIsSaid() {
        String a = add(QUOTE, Map.of("quote", "A"), "");
        site.visit(
                new User("bo", "Bo Medredaktør", Editing.EDITOR.roles(), true, "da"),
                "GET",
                screen + "/components/" + a,
                Map.of(),
                false);

        String fragment = Editing.html(site.post(screen + "/components/" + a + "/presence", Map.of()));

        assertTrue(fragment.contains("Andre har også formularen åben"), fragment);
        assertTrue(fragment.contains("Bo Medredaktør"), fragment);
        assertFalse(fragment.contains("Rita"), fragment);
        assertFalse(fragment.contains("<html"), fragment);
        assertRefused(405, () -> site.get(screen + "/components/" + a + "/presence"));
    }

    private String add(String template, Map<String, String> fields, String before) {
        Answer answer = site.post(screen + "/components/new", form(template, fields, before));
        assertEquals(303, answer.status(), () -> Editing.html(answer));
        Matcher location =
                Pattern.compile(screen + "\\?done=added&at=(.*)").matcher(Editing.header(answer, "Location"));
        assertTrue(location.matches());
        return location.group(1);
    }

    private static Map<String, List<String>> form(String template, Map<String, String> fields, String before) {
        Map<String, List<String>> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("area", List.of("main"));
        form.put("template", List.of(template));
        form.put("before", List.of(before));
        return form;
    }

    private Answer save(String component, String revision, Map<String, String> fields) {
        Map<String, List<String>> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("revision", List.of(revision));
        return site.post(screen + "/components/" + component, form);
    }

    private void place(String component, String to) {
        site.post(screen + "/components/" + component + "/place", Map.of("to", List.of(to)));
    }

    private List<String> components() {
        return site.componentsOf(path);
    }

    private List<String> quotes() {
        return site.authored(root -> {
            List<String> quotes = new ArrayList<>();
            var components = root.getNode(path.substring(1) + "/main").getNodes();
            while (components.hasNext()) {
                quotes.add(components.nextNode().getProperty("quote").getString());
            }
            return quotes;
        });
    }

    private static String revisionIn(String html) {
        Matcher revision =
                Pattern.compile("name=\"revision\" value=\"([^\"]+)\"").matcher(html);
        assertTrue(revision.find(), html);
        return revision.group(1);
    }

    private static void assertRefused(int status, Runnable action) {
        assertEquals(status, assertThrows(Refusal.class, action::run).status());
    }
}
