package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The editor of rich text in a real browser, around a form that keeps what it is sent. */
class EditorIT extends SampleWorkbenchTests {

    private static final String EDITOR = "#body-editor";

    @BeforeEach
    void begin() {
        sample.beginAnew("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kun tekst",
                "<p>Æble &amp; <b>ørred</b>   og\n\n<i>ål</i> – »citat«&nbsp;…</p>\n\n<p>b</p>",
                "<h2>a</h2><h3 lang=\"en\">b</h3><h4>c</h4><h5>d</h5><h6>e</h6><hr />",
                "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><ol><li>d</li></ol>",
                "<dl><dt>a</dt><dd>b</dd></dl><blockquote><p>a<br />b</p></blockquote>",
                "<table><caption>a</caption><thead><tr><th scope=\"col\">b</th></tr></thead>"
                        + "<tbody><tr><td colspan=\"1\">c</td></tr></tbody></table>",
                "<p><abbr title=\"Medarbejderudviklingssamtale\">MUS</abbr> <em lang=\"de\">b</em><u>c</u><s>d</s>"
                        + "<sub>e</sub><sup>f</sup><code>g</code></p>",
                "<p><a href=\"${link:{uuid:{1-2},repository:{website},path:{/a/b}}}\">a</a> <a href='/x?y=1&z=2#t'>b</a></p>"
            })
    void whatNobodyTouchedIsSavedByteForByte(String markup) {
        sample.beginAnew(markup);
        open();

        assertTrue(shown(EDITOR), "the editor shows " + markup);
        click(EDITOR);
        type("#title", " nu");
        save();

        assertEquals(markup, sent("body"));
    }

    @Test
    void takingAChangeBackGivesTheOriginalMarkupBack() {
        sample.beginAnew("<P>a  &eacute;</P>");
        open();

        type(EDITOR, "b");
        assertTrue(markup().matches("<p>(ba é|a éb)</p>"), markup());
        type(EDITOR, Keys.chord(Keys.CONTROL, "z"));

        assertEquals("<P>a  &eacute;</P>", markup());
    }

    @Test
    void textIsFormattedByKeysAlone() {
        open();

        type(EDITOR, Keys.chord(Keys.CONTROL, Keys.SHIFT, "2"), "Retning", Keys.ENTER, "En ");
        type(EDITOR, Keys.chord(Keys.CONTROL, "b"), "klar", Keys.chord(Keys.CONTROL, "b"), " og ");
        type(EDITOR, Keys.chord(Keys.CONTROL, "i"), "fælles", Keys.chord(Keys.CONTROL, "i"), " retning", Keys.ENTER);
        type(EDITOR, Keys.chord(Keys.CONTROL, Keys.SHIFT, "8"), "Et", Keys.ENTER, "To", Keys.ENTER);
        type(EDITOR, Keys.chord(Keys.ALT, Keys.SHIFT, Keys.ARROW_RIGHT), "To a", Keys.ENTER, Keys.ENTER, Keys.ENTER);
        type(EDITOR, "Slut");
        save();

        assertEquals(
                "<h2>Retning</h2>\n<p>En <strong>klar</strong> og <em>fælles</em> retning</p>\n"
                        + "<ul><li>Et</li><li>To<ul><li>To a</li></ul></li></ul>\n<p>Slut</p>",
                sent("body"));
    }

    @Test
    void theToolbarIsOneTabStopWithArrowsInside() {
        sample.beginAnew("<p>Ord</p>");
        open();

        WebElement first = find(".wb-toolbar button");
        script("arguments[0].focus()", first);
        first.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals("h4", focused().getDomAttribute("data-do"));
        focused().sendKeys(Keys.END);
        assertEquals("clear", focused().getDomAttribute("data-do"));
        focused().sendKeys(Keys.ARROW_RIGHT);
        assertEquals("h2", focused().getDomAttribute("data-do"));
        focused().sendKeys(Keys.ENTER);

        assertEquals("body-editor", focused().getDomAttribute("id"));
        assertEquals("<h2>Ord</h2>", markup());
        assertEquals("true", find("[data-do=h2]").getDomAttribute("aria-pressed"));
        assertEquals("false", find("[data-do=h3]").getDomAttribute("aria-pressed"));
    }

    @Test
    void theTabKeyLeavesTheEditor() {
        sample.beginAnew("<ul><li>Et</li></ul>");
        open();

        type(EDITOR, Keys.TAB);

        assertFalse(focused().getDomAttribute("class") != null
                && focused().getDomAttribute("class").contains("ProseMirror"));
        assertEquals("<ul><li>Et</li></ul>", markup());
    }

    @Test
    void aLinkLeadsToContentThatWasSearchedFor() {
        sample.beginAnew("<p>Læs videre</p>");
        open();

        type(EDITOR, Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "k"));
        eventually(() -> focused().getDomAttribute("id").equals("wb-link-query"));
        assertAccessible();
        focused().sendKeys("opf");
        eventually(() -> shown(".wb-found button"));
        focused().sendKeys(Keys.TAB, Keys.ENTER);
        eventually(() -> markup().contains("href"));
        save();

        assertEquals(
                "<p><a href=\"${link:{uuid:{11111111-1111-1111-1111-111111111111},repository:{ledelsesgrundlag},"
                        + "path:{/temaer/opfoelgning}}}\">Læs videre</a></p>",
                sent("body"));
    }

    @Test
    void anAddressThatCouldRunIsRefusedAndAShortOneIsCompleted() {
        sample.beginAnew("<p>Læs videre</p>");
        open();

        type(EDITOR, Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "k"));
        eventually(() -> shown("dialog"));
        type("#wb-link-address", "javascript:alert(1)", Keys.ENTER);
        assertTrue(shown("#wb-link-problem"));
        assertEquals("<p>Læs videre</p>", markup());
        find("#wb-link-address").clear();
        type("#wb-link-address", "www.esbjerg.dk", Keys.ENTER);
        eventually(() -> markup().contains("href"));

        assertEquals("<p><a href=\"https://www.esbjerg.dk\">Læs videre</a></p>", markup());
        assertEquals("body-editor", focused().getDomAttribute("id"));

        click("[data-do=link]");
        eventually(() -> shown("dialog"));
        find("dialog button:nth-of-type(2)").sendKeys(Keys.ENTER);
        eventually(() -> !markup().contains("href"));
        assertEquals("<p>Læs videre</p>", markup());
    }

    @Test
    void aTableGrowsAndShrinks() {
        open();

        click("[data-do=table]");
        type(EDITOR, "Hvem");
        click("[data-do=column]");
        click("[data-do=row]");
        assertEquals(
                "<table><thead><tr><th scope=\"col\">Hvem</th><th scope=\"col\"></th><th scope=\"col\"></th></tr></thead>"
                        + "<tbody>" + "<tr><td></td><td></td><td></td></tr>".repeat(3) + "</tbody></table>",
                markup());
        type(EDITOR, Keys.ARROW_RIGHT);
        click("[data-do=columnGone]");
        type(EDITOR, Keys.ARROW_DOWN);
        click("[data-do=rowGone]");
        assertEquals(
                "<table><thead><tr><th scope=\"col\">Hvem</th><th scope=\"col\"></th></tr></thead>" + "<tbody>"
                        + "<tr><td></td><td></td></tr>".repeat(2) + "</tbody></table>",
                markup());
        save();
        open();
        assertTrue(shown(EDITOR), "what the editor writes, it can show: " + sent("body"));

        click(EDITOR + " th");
        click("[data-do=tableGone]");
        assertFalse(markup().contains("<table>"), markup());
        assertFalse(shown("[data-do=row]"));
    }

    @Test
    void whatIsPastedFromWordBecomesPlainMarkup() {
        open();

        paste("<html xmlns:o=x><head><style>p{color:red}</style></head><body><!--StartFragment-->"
                + "<h1 class=MsoTitle style='color:red'>Plan</h1>"
                + "<p class=MsoNormal style='margin:0'><span lang=DA style='font-size:11pt'>Et <b>fedt</b> ord<o:p></o:p></span></p>"
                + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                + "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Et</p>"
                + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>Et a</p>"
                + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>To</p>"
                + "<p><a href='javascript:alert(1)' onclick='alert(1)'>et</a> <a href='https://example.dk' target=_blank>to</a></p>"
                + "<!--EndFragment--></body></html>");

        assertEquals(
                "<h2>Plan</h2>\n<p>Et <strong>fedt</strong> ord</p>\n<ul><li>Et<ol><li>Et a</li></ol></li><li>To</li></ul>\n"
                        + "<p>et <a href=\"https://example.dk\">to</a></p>",
                markup().replace("&nbsp;", " "));
    }

    @Test
    void whatIsPastedNeverRuns() {
        open();

        paste(
                "<p>Før</p><img src=x onerror='window.ran=1'><script>window.ran=1</script><svg onload='window.ran=1'></svg>"
                        + "<iframe srcdoc='<script>parent.ran=1</script>'></iframe><form><input name=title></form><p>Efter</p>");

        assertEquals("<p>Før</p>\n<p>Efter</p>", markup());
        assertEquals(null, script("return window.ran"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><img src=x onerror=\"window.ran=1\">x</p>",
                "<script>window.ran=1</script>",
                "<p onclick=\"window.ran=1\">x</p>",
                "<p>x</p></textarea><script>window.ran=1</script>",
                "<svg onload=\"window.ran=1\"></svg>",
                "<a href=\"javascript:window.ran=1\">x</a>",
                "<a href=\"java\tscript:window.ran=1\">x</a>",
                "<p class=\"x\">x</p>",
                "<p style=\"color:red\">x</p>",
                "<h1>x</h1>",
                "<div><p>x</p></div>",
                "<!-- husk --><p>x</p>",
                "<p><a id=\"x\"></a>x</p>",
                "<p><a href=\"/x\" target=\"_blank\">x</a></p>",
                "<ol start=\"3\"><li>x</li></ol>",
                "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>",
                "<table><caption><b>a</b></caption><tbody><tr><td>b</td></tr></tbody></table>"
            })
    void whatTheEditorCannotShowStaysMarkupAndNeverRuns(String markup) {
        sample.beginAnew(markup);
        open();

        eventually(() -> shown("#body"));
        assertFalse(shown(EDITOR));
        assertEquals(markup, markup());
        assertEquals(null, script("return window.ran"));
        assertFalse(find("#body ~ p.wb-notice").getText().isBlank());
        type("#title", " nu");
        save();
        assertEquals(markup, sent("body"));
    }

    @Test
    void theMarkupCanBeEditedAndShownInTheEditorAgain() {
        sample.beginAnew("<p>a</p>");
        open();

        click(".wb-rich > button");
        assertTrue(shown("#body"));
        find("#body").clear();
        type("#body", "<div>a</div>");
        click("#body ~ button");
        assertTrue(shown("#body"), "the editor is not for this");
        assertTrue(find("#body ~ p.wb-notice").getText().contains("<div>"));

        find("#body").clear();
        type("#body", "<p>b</p>");
        click("#body ~ button");
        type(EDITOR, Keys.END, "c");
        assertEquals("<p>bc</p>", markup());
    }

    @Test
    void theEditorIsALabelledTextBox() {
        sample.beginAnew("<p>a</p>");
        open();

        WebElement editor = find(EDITOR);
        assertEquals("Tekst", editor.getAccessibleName());
        assertEquals("textbox", editor.getAriaRole());
        assertEquals("true", editor.getDomAttribute("aria-multiline"));
        assertEquals("true", editor.getDomAttribute("aria-required"));
        assertEquals("body-help", editor.getDomAttribute("aria-describedby"));
        click("label[for=body]");
        assertEquals("body-editor", focused().getDomAttribute("id"));
        assertAccessible();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void axeFindsNothingInAFullEditorNorInItsDialog(int width) {
        sample.beginAnew(
                "<h2>Retning</h2>\n<p>En <strong>klar</strong> retning, som <em>alle</em> kan se sig selv i.</p>\n"
                        + "<ul><li>Et</li><li>To<ol><li>To a</li></ol></li></ul>\n<blockquote><p>Sig det højt.</p></blockquote>\n"
                        + "<table><caption>Hvem gør hvad</caption><thead><tr><th scope=\"col\">Hvem</th><th scope=\"col\">Hvad</th>"
                        + "</tr></thead><tbody><tr><td>Leder</td><td>Spørger</td></tr></tbody></table>");
        browser.width(width);
        open();

        click(EDITOR + " td");
        eventually(() -> shown("[data-do=rowGone]"));
        browser.screenshot("editor-" + width);
        assertAccessible();
        click("[data-do=link]");
        eventually(() -> shown("dialog"));
        type("#wb-link-query", "opf");
        eventually(() -> shown(".wb-found button"));
        browser.screenshot("editor-link-" + width);
        assertAccessible();
        // The first empties the search field, as browsers have it.
        focused().sendKeys(Keys.ESCAPE);
        focused().sendKeys(Keys.ESCAPE);
        eventually(() -> !shown("dialog"));
        assertEquals("body-editor", focused().getDomAttribute("id"));
        browser.width(1280);
    }

    private void open() {
        super.open(SampleWorkbench.FORM);
        eventually(
                () -> !browser.driver().findElements(By.cssSelector(".wb-rich")).isEmpty());
    }

    private void paste(String markup) {
        script("""
                const data = new DataTransfer();
                data.setData('text/html', arguments[1]);
                arguments[0].focus();
                arguments[0].dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                """, find(EDITOR), markup);
    }

    private String markup() {
        return find("#body").getDomProperty("value");
    }
}
