package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what a browser sends. */
class FormSubmittedTest extends FormTest {

    private static final String[] ABC = {"list", "a", "list", "b", "list", "c"};

    @Test
    void whatWasTypedStaysToTheLetter() {
        String typed = " <b>\r\n\u0000😀\ud83d ";
        FormValues values =
                form.submitted(sent("text", typed, "number", " x ", "list", "", "list", typed, "date", "x"));

        assertEquals(typed, values.text("text"));
        assertEquals(" x ", values.text("number"));
        assertEquals(List.of("", typed), values.all("list"));
        assertEquals("x", values.text("date"));
    }

    @Test
    void aFieldThatHoldsOneValueTakesTheFirst() {
        FormValues values = form.submitted(sent(
                "text", "a", "text", "b", "choice", "", "choice", "a", "choice", "b", "reference", "", "asset", ""));

        assertEquals(List.of("a"), values.all("text"));
        assertEquals(List.of("a"), values.all("choice"));
        assertEquals(List.of(), values.all("reference"));
        assertEquals(List.of(), values.all("asset"));
    }

    @Test
    void whatIsNoFieldOfTheFormIsLeftOut() {
        FormValues values = form.submitted(sent("text", "a", "mgnl:template", "x", "jcr:uuid", "y", "_token", "z"));

        assertEquals(
                form.fields().stream().map(FormField::name).toList(),
                List.copyOf(values.byField().keySet()));
    }

    @Test
    void whatDidNotArriveIsNotTakenForEmpty() {
        Set<String> silent = Set.of("box", "choices", "list", "reference", "references", "asset", "assets");
        Map<String, List<String>> whole = new LinkedHashMap<>();
        form.fields().stream()
                .map(FormField::name)
                .filter(name -> !silent.contains(name))
                .forEach(name -> whole.put(name, List.of("")));
        whole.put(Form.ARRIVED, List.copyOf(silent));
        assertEquals(Set.of(), form.missing(new Parameters(whole)));

        for (FormField field : form.fields()) {
            Map<String, List<String>> torn = new LinkedHashMap<>(whole);
            torn.remove(field.name());
            torn.put(
                    Form.ARRIVED,
                    silent.stream().filter(name -> !name.equals(field.name())).toList());
            Parameters sent = new Parameters(torn);
            FormValues values = form.submitted(sent).with(form.missing(sent), values(field.name(), "som før"));

            assertEquals(Set.of(field.name()), form.missing(sent));
            assertTrue(form.problems(sent, values, Locale.forLanguageTag("da"))
                    .get(field.name())
                    .startsWith("Feltet kom ikke med"));
            assertEquals("som før", values.text(field.name()));
        }
    }

    @Test
    void aBoxIsTickedOrItIsNot() {
        assertEquals(List.of("true"), form.submitted(sent("box", "true")).all("box"));
        assertEquals(List.of(), form.submitted(sent("box", "on")).all("box"));
        assertEquals(List.of(), form.submitted(sent()).all("box"));
    }

    @Test
    void whatIsChosenKeepsItsOrderAndWhatIsNewComesAfter() {
        Parameters sent = sent(
                "_was.references",
                THREE,
                "_was.references",
                "gone",
                "_was.references",
                ONE,
                "references",
                ONE,
                "references",
                TWO,
                "references",
                THREE,
                "references",
                TWO);

        assertEquals(List.of(THREE, ONE, TWO), form.submitted(sent).all("references"));
    }

    @ParameterizedTest
    @CsvSource({
        "list:add, 'a,b,c,'",
        "list:0:up, 'a,b,c'",
        "list:1:up, 'b,a,c'",
        "list:2:up, 'a,c,b'",
        "list:0:down, 'b,a,c'",
        "list:2:down, 'a,b,c'",
        "list:1:remove, 'a,c'",
        "list:3:remove, 'a,b,c'",
        "list:9999:down, 'a,b,c'"
    })
    void aRowIsAddedMovedOrRemoved(String button, String rows) {
        Parameters sent = sent(with(ABC, "_row", button));

        assertTrue(form.onlyChangesForm(sent));
        assertEquals(List.of(rows.split(",", -1)), form.submitted(sent).all("list"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list",
                "list:",
                "list:up",
                "list:0:add",
                "list:-1:up",
                "list:99999:up",
                "list:x:remove",
                "other:add",
                ":add",
                "list:0:UP",
                "text:add",
                "box:add"
            })
    void aButtonThatMakesNoSenseChangesNothingAndSavesNothing(String button) {
        Parameters sent = sent(with(ABC, "_row", button, "text", "x", "box", "true"));
        FormValues values = form.submitted(sent);

        assertTrue(form.onlyChangesForm(sent));
        assertEquals(List.of("a", "b", "c"), values.all("list"));
        assertEquals(List.of("x"), values.all("text"));
        assertEquals(List.of("true"), values.all("box"));
    }

    @Test
    void anItemIsPickedAndDropped() {
        assertEquals(
                List.of(ONE, TWO),
                form.submitted(sent("references", ONE, "_pick", "references:" + TWO))
                        .all("references"));
        assertEquals(
                List.of(ONE),
                form.submitted(sent("references", ONE, "_pick", "references:" + ONE))
                        .all("references"));
        assertEquals(
                List.of(TWO),
                form.submitted(sent("reference", ONE, "_pick", "reference:" + TWO))
                        .all("reference"));
        assertEquals(
                List.of(TWO),
                form.submitted(sent("assets", ONE, "assets", TWO, "_drop", "assets:" + ONE))
                        .all("assets"));
        assertEquals(
                List.of("s3:x"),
                form.submitted(sent("assets", "s3:x", "assets", "s3:y", "_drop", "assets:s3:y"))
                        .all("assets"));
        assertEquals(
                List.of(TWO, ONE),
                form.submitted(sent("assets", ONE, "assets", TWO, "_row", "assets:1:up"))
                        .all("assets"));
    }

    @Test
    void searchingChangesNothingAndSavesNothing() {
        Parameters sent = sent("references", ONE, "_q.references", "x", "_find", "references");

        assertTrue(form.onlyChangesForm(sent));
        assertEquals(List.of(ONE), form.submitted(sent).all("references"));
    }

    @Test
    void whoSavesHasPressedNoneOfTheseButtons() {
        assertFalse(form.onlyChangesForm(sent("text", "_row", "_q.references", "x", "_was.references", ONE)));
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
