package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form refuses, and in which words. */
class FormProblemsTest extends FormTest {

    private static final String MILLION = "å".repeat(1 << 20);

    @Test
    void anEmptyFormAsksForWhatIsRequiredAndNothingElse() {
        assertEquals(
                Map.of("slug", "Udfyld feltet »Adresse«.", "text", "Udfyld feltet »Tekst«."),
                form.problems(values(), DANISH));
    }

    @Test
    void whoReadsEnglishIsToldInEnglishAndEverybodyElseInDanish() {
        assertEquals(
                "Fill in the field “Text”.", form.problems(values(), Locale.UK).get("text"));
        assertEquals(
                "Udfyld feltet »Tekst«.", form.problems(values(), Locale.GERMAN).get("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003", "\u200b\ufeff"})
    void blankIsNotFilledIn(String blank) {
        assertTrue(form.problems(filled("text", blank), DANISH).containsKey("text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "code; abc; Kun store bogstaver.",
                "code; AB\u0041\u0042c; Kun store bogstaver.",
                "mail; hans; Teksten har ikke den form, den skal have.",
                "mail; hans@example; Teksten har ikke den form, den skal have.",
                "number; 1.5; Skriv et helt tal, fx 30.",
                "number; 1.000; Skriv et helt tal, fx 30.",
                "number; 99999999999999999999; Skriv et helt tal, fx 30.",
                "number; ٣; Skriv et helt tal, fx 30.",
                "number; <script>; Skriv et helt tal, fx 30.",
                "date; i går; Skriv en dato, fx 31.05.2022.",
                "date; 31.02.2022; Skriv en dato, fx 31.05.2022.",
                "date; 0000-01-01; Skriv en dato, fx 31.05.2022.",
                "date; 2022-05-31T10:00; Skriv en dato, fx 31.05.2022.",
                "time; 31.05.2022 25.00; Skriv en dato og et klokkeslæt, fx 31.05.2022 14.30.",
                "choice; d; Det valgte kan ikke vælges her. Vælg noget andet.",
                "choices; A; Det valgte kan ikke vælges her. Vælg noget andet.",
                "reference; x; Noget af det valgte findes ikke længere. Fjern det, eller vælg noget andet.",
                "references; 00000000-0000-4000-8000-000000000004;"
                        + " Noget af det valgte findes ikke længere. Fjern det, eller vælg noget andet.",
                "asset; ../../etc; Noget af det valgte findes ikke længere. Fjern det, eller vælg noget andet.",
                "assets; jcr:x; Noget af det valgte findes ikke længere. Fjern det, eller vælg noget andet.",
                "short; seks66; Teksten fylder 6 tegn. Der er højst plads til 5.",
                "slug; <b>; ''"
            })
    void aValueThatItsFieldCannotHoldIsRefusedInWords(String field, String value, String words) {
        assertEquals(words, form.problems(filled(field, value), DANISH).getOrDefault(field, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "number, 30",
        "number, -7",
        "number, ' +12 '",
        "date, 2022-05-31",
        "date, 31.05.2022",
        "date, 1/6-2022",
        "time, 2022-05-31T14:30",
        "time, 31.05.2022 kl. 14.30",
        "time, 2022-05-31",
        "mail, a.b+c@example.org",
        "code, ABC",
        "short, '👩‍👧12'",
        "choice, b",
        "box, true"
    })
    void aValueThatItsFieldCanHoldIsNot(String field, String value) {
        assertEquals(Map.of(), form.problems(filled(field, value), DANISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "slug",
                "longText",
                "richText",
                "number",
                "date",
                "list",
                "choice",
                "choices",
                "reference",
                "references",
                "asset",
                "assets",
                "mail",
                "code",
                "short"
            })
    void aMillionCharactersAreTooMuchEverywhere(String field) {
        Map<String, String> problems = form.problems(filled(field, MILLION), DANISH);

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(field).length() < 200, problems::toString);
    }

    @Test
    void limitsAreToldAsNumbersAreWritten() {
        assertEquals(
                "Teksten fylder 1.048.576 tegn. Der er højst plads til 1.000.",
                form.problems(filled("text", MILLION), DANISH).get("text"));
        assertEquals(
                "The text has 1,048,576 characters. There is room for 100,000 at most.",
                form.problems(values("longText", MILLION), Locale.UK).get("longText"));
    }

    @Test
    void aListHasRoomForTwoHundredRows() {
        assertEquals(Map.of(), form.problems(rows(200), DANISH));
        assertEquals(
                Map.of("list", "Her står 201 linjer. Der er højst plads til 200."), form.problems(rows(201), DANISH));
    }

    private static FormValues rows(int count) {
        return filled(
                "list", IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new));
    }

    @Test
    void aRowThatWillNotDoIsNamed() {
        assertEquals(
                Map.of("list", "Kapitel 3: Tegn nummer 2 kan ikke gemmes (U+0007). Slet det, og prøv igen."),
                form.problems(filled("list", "a", "", "b\u0007"), DANISH));
    }

    @ParameterizedTest
    @CsvSource({
        "'\\u0000', U+0000",
        "'\\u0008', U+0008",
        "'\\u000b', U+000B",
        "'\\u001f', U+001F",
        "'\\ud83d', U+D83D",
        "'\\ude00', U+DE00",
        "'\\uffff', U+FFFF",
        "'\\ufffe', U+FFFE"
    })
    void aCharacterThatContentCannotHoldIsNamedWithItsPlace(String escaped, String name) {
        String character = String.valueOf((char) Integer.parseInt(escaped.substring(2), 16));
        for (String field : new String[] {"text", "longText", "richText"}) {
            assertEquals(
                    "Tegn nummer 3 kan ikke gemmes (" + name + "). Slet det, og prøv igen.",
                    form.problems(filled(field, "😀a" + character + "b"), DANISH)
                            .get(field));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 👩‍👧‍👦 🇩🇰",
                "שלום עולם",
                "مرحبا \u202Bبالعالم\u202C",
                "e\u0301",
                "a\tb\r\nc",
                "\u00ad\u200b\ufeff\ufffd",
                "<script>alert(1)</script>",
                "${7*7} #{x} [#if]",
                "'; DROP TABLE x; --"
            })
    void anyOtherCharacterIsFineInATextAndInARow(String text) {
        assertEquals(
                Map.of(),
                form.problems(
                        values("title", text, "text", text, "longText", text, "list", text, "slug", "x"), DANISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<script>alert(1)</script>; <script>",
                "<p onclick=\"x()\">a</p>; <p onclick>",
                "<p style='color: red'>a</p><p style='x'>b</p>; <p style>",
                "<img src=x onerror=alert(1)>; <img>",
                "<a href='javascript:alert(1)'>a</a>; <a href>",
                "<iframe src='//evil'></iframe><div>a</div>; <div>, <iframe>",
                "<h1>a</h1>; <h1>",
                "<svg><script>x</script></svg>; <script>, <svg>",
                "<a1><a2><a3><a4><a5><a6>; <a1>, <a2>, <a3>, <a4>, <a5>, …"
            })
    void markupThatTheSiteWouldNotShowIsNamed(String html, String named) {
        String words = form.problems(filled("richText", html), DANISH).getOrDefault("richText", "nothing");

        assertTrue(words.startsWith("Siden viser ikke " + named) && words.endsWith("på en anden måde."), () -> words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "<p>a &amp; b<br>c</p>",
                "<h2>a</h2><ul><li><strong>b</strong> <em>c</em></li></ul>",
                "<table><tr><th scope=\"row\" colspan=\"2\">a</th><td>b</td></tr></table>",
                "<p lang=\"en\">a</p><!-- a remark -->",
                "<a href=\"https://example.org\">a</a> <a href=\"mailto:a@example.org\">b</a> <a href=\"/c\">c</a>",
                "<a href=\"${link:{uuid:{00000000-0000-4000-8000-000000000001},repository:{website},path:{/a/b}}}\">a</a>",
                "1 < 2 and 3 > 2",
                "<p>unclosed"
            })
    void markupThatTheSiteShowsIsFine(String html) {
        assertEquals(Map.of(), form.problems(filled("richText", html), DANISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${link:{\"><script>x</script>}}",
                "${link:{uuid:{1},repository:{website},path:{\"><script>x</script>}}}"
            })
    void aStoredLinkAndWhatLooksLikeOneHideNothing(String html) {
        assertTrue(form.problems(filled("richText", html), DANISH).containsKey("richText"));
    }

    @Test
    void anAddressLeftEmptyIsMadeFromTheTitleUnlessThatGivesNone() {
        assertEquals(Map.of(), form.problems(values("title", "Fælles retning", "text", "x"), DANISH));
        assertEquals(
                Map.of("slug", "Udfyld feltet »Adresse«."), form.problems(values("title", "🎉", "text", "x"), DANISH));
    }

    @Test
    void problemsStandInTheOrderOfTheForm() {
        assertEquals(
                List.of("slug", "text", "number", "choice"),
                List.copyOf(form.problems(values("choice", "x", "number", "x"), DANISH)
                        .keySet()));
    }
}
