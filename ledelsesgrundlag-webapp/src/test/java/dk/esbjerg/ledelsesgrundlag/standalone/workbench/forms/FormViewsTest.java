package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup.Element;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ShelfOfCandidates;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form looks like to who fills it in, and what pressing its buttons does without script. */
class FormViewsTest {

    private static final List<String> TEXTS = List.of(
            "</textarea><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)> ' &quot; &amp;lt;",
            "[#if x]${7*7}[=7*7]<#if x>",
            "😀 👩‍👧‍👦 שלום \u202Eabc\u202C",
            "\n\n to begin with, and a tab\t",
            "å".repeat(1 << 20));

    @TempDir
    Path folder;

    private final ShelfOfCandidates candidates = new ShelfOfCandidates()
            .with("few", 30)
            .with("many", 31)
            .with("dam", 2)
            .with("many", "hostile", "<b>\"Nummer\" & 'co'</b>");
    private final ShownForms shown = new ShownForms(candidates);
    private Form form;

    @BeforeEach
    void aForm() throws IOException {
        LightModuleFolder module = LightModuleFolder.in(folder)
                .file("templates/a.yaml", """
                        renderType: freemarker
                        templateScript: /a.ftl
                        dialog: ledelsesgrundlag:a
                        """)
                .file("i18n/a-messages_da.properties", """
                        ledelsesgrundlag.a.title.label=Titel & "navn"
                        ledelsesgrundlag.a.title.description=Skriv <kort>.
                        ledelsesgrundlag.a.points.label=Punkter
                        ledelsesgrundlag.a.points.value.label=Punkt
                        ledelsesgrundlag.a.kind.options.a=Æble
                        ledelsesgrundlag.a.box.buttonLabel=Med kryds
                        """)
                .file("dialogs/a.yaml", """
                        form:
                          properties:
                            title: {$type: textField, required: true}
                            jcrName: {$type: textField}
                            body: {$type: richTextField}
                            text: {$type: textField, rows: 4}
                            day: {$type: dateField}
                            time: {$type: dateField, time: true}
                            box: {$type: checkBoxField}
                            kind: &kind
                              $type: comboBoxField
                              datasource:
                                $type: optionListDatasource
                                options: [{name: a}, {name: b}]
                            kinds:
                              $type: checkBoxGroupField
                              datasource:
                                $type: optionListDatasource
                                options: [{name: a}, {name: b}]
                            points: {$type: jcrMultiValueField, field: {$type: textField, rows: 2}}
                            one: {$type: comboBoxField, datasource: &few {$type: jcrDatasource, workspace: few, allowedNodeTypes: [x]}}
                            some: {$type: twinColSelectField, datasource: *few}
                            far: {$type: comboBoxField, datasource: &many {$type: jcrDatasource, workspace: many, allowedNodeTypes: [x]}}
                            afar: {$type: twinColSelectField, datasource: *many}
                            files: {$type: jcrMultiValueField, field: {$type: damLinkField}}
                        """);
        try (DefinitionRegistry definitions = new DefinitionRegistry(module.modules())) {
            form = new Forms(definitions, candidates)
                    .ofTemplate("ledelsesgrundlag:a")
                    .orElseThrow();
        }
    }

    @Test
    void aFieldIsLabelledExplainedAndMarkedWhereItIsRequired() {
        FormMarkup markup = shown.show(form, values());
        Element title = markup.id("f-title").orElseThrow();

        Accessible.check(markup);
        assertEquals(
                "Titel & \"navn\" (skal udfyldes)",
                markup.with("for", "f-title").get(0).text());
        assertEquals(
                "Skriv <kort>.",
                markup.id(title.attribute("aria-describedby")).orElseThrow().text());
        assertEquals("true", title.attribute("aria-required"));
        assertFalse(title.has("aria-invalid"));
        assertFalse(markup.id("f-text").orElseThrow().has("aria-required"));
        assertEquals(
                List.of(
                        "text",
                        "text",
                        "richText",
                        "longText",
                        "date",
                        "date",
                        "checkBox",
                        "choice",
                        "choices",
                        "list",
                        "reference",
                        "references",
                        "reference",
                        "references",
                        "assets"),
                markup.all().stream()
                        .filter(element -> element.has("data-kind"))
                        .map(element -> element.attribute("data-kind"))
                        .toList());
    }

    @Test
    void whatIsWrongStandsAtTheFieldAndInASummaryThatLeadsThere() {
        Map<String, String> problems = new LinkedHashMap<>();
        form.fields().forEach(field -> problems.put(field.name(), "Wrong <" + field.name() + ">"));
        FormMarkup markup = FormMarkup.parse(shown.html("en", form, values(), Parameters.NONE, problems));

        Accessible.check(markup);
        Element summary = markup.with("role", "alert").get(0);
        assertEquals(
                15,
                markup.inside(summary).stream()
                        .filter(element -> element.name().equals("a"))
                        .count());
        for (String name : problems.keySet()) {
            assertEquals(
                    "Wrong <" + name + ">",
                    markup.id("f-" + name + "-error").orElseThrow().text());
            assertTrue(
                    markup.all().stream()
                            .anyMatch(element ->
                                    element.attribute("aria-describedby").contains("f-" + name + "-error")),
                    name);
        }
        assertEquals("true", markup.id("f-title").orElseThrow().attribute("aria-invalid"));
        assertTrue(summary.text().startsWith("Something must be put right"));
    }

    @Test
    void aFormWithoutProblemsHasNoSummary() {
        assertEquals(List.of(), shown.show(form, values()).with("role", "alert"));
    }

    @Test
    void whateverWasTypedComesBackAsItWas() {
        for (String text : TEXTS) {
            FormValues typed = values("title", text, "body", text, "text", text, "points", text, "day", text);
            FormMarkup markup = shown.show(form, typed);

            FormValues back = form.submitted(markup.sent());
            for (String field : List.of("title", "body", "text", "points")) {
                assertEquals(text, back.text(field).replace("\r\n", "\n"), field);
            }
            assertEquals(0, markup.all("script").size() + markup.all("img").size());
        }
    }

    @Test
    void whatNoPageCanHoldIsShownAsSuch() {
        FormMarkup markup = shown.show(form, values("title", "a\u0000b\ud83dc", "points", "\ufffe", "kind", "\u0001"));

        assertEquals("a\ufffdb\ufffdc", markup.id("f-title").orElseThrow().attribute("value"));
        assertEquals("\ufffd", markup.id("f-points-0").orElseThrow().text());
    }

    @Test
    void aDateThatABrowsersControlWouldSwallowIsShownAsText() {
        assertEquals("date", type(values("day", "2022-05-31"), "day"));
        assertEquals("date", type(values(), "day"));
        assertEquals("text", type(values("day", "31.5.22"), "day"));
        assertEquals("datetime-local", type(values("time", "2022-05-31T10:00"), "time"));
        assertEquals("text", type(values("time", "2022-05-31"), "time"));
    }

    private String type(FormValues values, String field) {
        return shown.show(form, values).id("f-" + field).orElseThrow().attribute("type");
    }

    @Test
    void aNameFollowsTheTitleAsLongAsNobodyHasWrittenOne() {
        assertEquals(
                "title",
                shown.show(form, values()).id("f-jcrName").orElseThrow().attribute("data-slug-from"));
        assertFalse(shown.show(form, values("jcrName", "x"))
                .id("f-jcrName")
                .orElseThrow()
                .has("data-slug-from"));
        assertFalse(shown.show(form, values()).id("f-title").orElseThrow().has("data-slug-from"));
    }

    @Test
    void whatCanBeChosenIsShownInItsOrderAndWhatIsGoneIsNotLost() {
        FormMarkup markup =
                shown.show(form, values("kind", "b", "kinds", "c", "kinds", "a", "one", "gone", "some", "gone"));

        assertEquals(
                List.of("Intet valgt", "Æble", "b"),
                markup.inside(markup.id("f-kind").orElseThrow()).stream()
                        .map(Element::text)
                        .toList());
        assertEquals(List.of("b"), markup.sent().all("kind"));
        assertEquals(List.of("c", "a"), form.submitted(markup.sent()).all("kinds"));
        assertEquals(List.of("gone"), markup.sent().all("one"));
        assertEquals(List.of("gone"), markup.sent().all("some"));
        assertEquals(
                2,
                markup.all().stream()
                        .filter(element -> Set.of("option", "label").contains(element.name()))
                        .filter(element -> element.text().equals("gone (findes ikke længere)"))
                        .count());
    }

    @Test
    void aListWithoutRowsHasOneToWriteIn() {
        FormMarkup markup = shown.show(form, values());

        assertEquals("Punkt 1", markup.with("for", "f-points-0").get(0).text());
        assertEquals(List.of(""), markup.sent().all("points"));
    }

    @ParameterizedTest
    @CsvSource({
        "points:add, 'a,b,', Punkt 3",
        "points:1:up, 'b,a', Punkt 1",
        "points:0:down, 'b,a', Punkt 2",
        "points:0:remove, b, Punkt 1"
    })
    void theButtonsOfARowSayWhatTheyDoAndTakeTheFocusAlong(String button, String rows, String focused) {
        FormMarkup before = shown.show(form, values("points", "a", "points", "b"));
        Accessible.check(before);
        assertEquals(1, before.with("value", button).size());
        assertFalse(before.with("value", button).get(0).attribute("aria-label").isEmpty());

        FormMarkup after = press(before, "_row", button);

        Accessible.check(after);
        assertEquals(List.of(rows.split(",", -1)), after.sent().all("points"));
        Element focus = after.with("data-focus", "").get(0);
        assertEquals(focused, after.with("for", focus.attribute("id")).get(0).text());
        assertTrue(focus.has("autofocus"));
    }

    @Test
    void whatStandsFirstCannotGoUpNorTheLastDown() {
        FormMarkup markup = shown.show(form, values("points", "a", "points", "b"));

        assertEquals(List.of(), markup.with("value", "points:0:up"));
        assertEquals(List.of(), markup.with("value", "points:1:down"));
    }

    @Test
    void theLastRowCanBeTakenAwayToo() {
        FormMarkup after = press(shown.show(form, values("points", "a")), "_row", "points:0:remove");

        assertEquals(List.of(""), after.sent().all("points"));
        assertEquals("points:add", after.with("data-focus", "").get(0).attribute("value"));
    }

    @Test
    void aFewItemsAreAllShown() {
        FormMarkup markup = shown.show(form, values("one", id(2), "some", id(3), "some", id(1)));

        assertEquals(31, markup.inside(markup.id("f-one").orElseThrow()).size());
        assertEquals(List.of(id(2)), markup.sent().all("one"));
        assertEquals(30, markup.with("name", "some").size());
        assertEquals(List.of(id(3), id(1)), form.submitted(markup.sent()).all("some"));
        assertEquals(List.of(), markup.with("name", "_q.some"));
    }

    @Test
    void ofManyItemsThoseAreShownThatWereSearchedFor() {
        FormMarkup empty = shown.show(form, values());
        Accessible.check(empty);
        assertEquals(List.of(), empty.with("name", "_pick"));

        FormMarkup all = press(empty, "_find", "afar");
        Accessible.check(all);
        assertEquals(20, all.with("name", "_pick").size());
        assertEquals("f-afar-results", all.with("data-focus", "").get(0).attribute("id"));
        assertTrue(all.id("f-afar-results").orElseThrow().text().contains("Der er flere."));

        FormMarkup found = press(empty, "_find", "afar", "_q.afar", "Nummer 1");
        assertEquals("Nummer 1", found.with("name", "_q.afar").get(0).attribute("value"));
        assertTrue(found.with("name", "_pick").size() > 1);
        assertEquals(List.of(), found.with("value", "far:" + id(1)));

        FormMarkup none = press(empty, "_find", "afar", "_q.afar", "<script>");
        assertTrue(none.id("f-afar-results").orElseThrow().text().contains("»<script>«"));
    }

    @Test
    void anItemIsPickedMovedAndDropped() {
        FormMarkup one = press(shown.show(form, values("afar", id(1))), "_pick", "afar:hostile", "_q.afar", "Nummer");
        Accessible.check(one);
        assertEquals(List.of(id(1), "hostile"), one.sent().all("afar"));
        assertEquals("_q.afar", one.with("data-focus", "").get(0).attribute("name"));
        assertEquals(
                1, one.with("aria-label", "Fjern: <b>\"Nummer\" & 'co'</b>").size());
        assertEquals(List.of(), one.with("value", "afar:1:down"));

        FormMarkup two = press(one, "_row", "afar:1:up");
        assertEquals(List.of("hostile", id(1)), two.sent().all("afar"));
        assertEquals("afar:0:down", two.with("data-focus", "").get(0).attribute("value"));

        FormMarkup three = press(two, "_drop", "afar:hostile");
        assertEquals(List.of(id(1)), three.sent().all("afar"));
    }

    @Test
    void oneItemTakesThePlaceOfAnother() {
        FormMarkup markup = press(shown.show(form, values("far", id(1))), "_pick", "far:" + id(2));

        assertEquals(List.of(id(2)), markup.sent().all("far"));
        assertEquals(
                List.of(),
                markup.with("name", "_row").stream()
                        .filter(button -> button.attribute("value").startsWith("far:"))
                        .toList());
    }

    @Test
    void anItemThatIsGoneIsSaidToBeAndCanBeDropped() {
        FormMarkup markup = shown.show(form, values("far", "gone"));

        assertEquals(
                1,
                markup.with("aria-label", "Fjern: gone (findes ikke længere)").size());
        assertEquals(List.of("gone"), markup.sent().all("far"));
    }

    @Test
    void filesAreSearchedForHoweverFewThereAreAndKeptInOrder() {
        FormMarkup markup = press(shown.show(form, values("files", id(2), "files", id(1))), "_find", "files");

        Accessible.check(markup);
        assertEquals(List.of(id(2), id(1)), markup.sent().all("files"));
        assertEquals(1, markup.with("href", "/author/assets").size());
        assertTrue(markup.id("f-files-results").orElseThrow().text().contains("Er valgt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "points:99:up", "nothing:add", "<script>:0:up", ""})
    void aButtonThatMakesNoSenseShowsTheFormAsItWas(String button) {
        FormMarkup markup = press(shown.show(form, values("points", "a", "points", "b")), "_row", button);

        Accessible.check(markup);
        assertEquals(List.of("a", "b"), markup.sent().all("points"));
    }

    /** What a browser without script shows after a button inside the form was pressed. */
    private FormMarkup press(FormMarkup before, String button, String value, String... typed) {
        Map<String, List<String>> sent = new LinkedHashMap<>(before.sent().byName());
        sent.put(button, List.of(value));
        for (int i = 0; i < typed.length; i += 2) {
            sent.put(typed[i], List.of(typed[i + 1]));
        }
        Parameters parameters = new Parameters(sent);
        assertTrue(form.onlyChangesForm(parameters));
        return FormMarkup.parse(shown.html("da", form, form.submitted(parameters), parameters, Map.of()));
    }

    private static String id(int number) {
        return ShelfOfCandidates.id(number);
    }

    private static FormValues values(String... namesAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new FormValues(values);
    }
}
