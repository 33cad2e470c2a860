package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void nothingIsEmpty() {
        assertEquals("", Markup.html(List.of()));
    }

    @Test
    void paragraphsAndListsFollowEachOther() {
        assertEquals(
                "<p>Et</p>\n<ul><li>to</li><li>tre</li></ul>\n<p>Fire</p>",
                Markup.html(List.of(
                        paragraph("Et"), new TextFile(Map.of("list", List.of("to", "tre"))), paragraph("Fire"))));
    }

    @Test
    void eachBoldRunEndsWhereItsMarkStands() {
        assertEquals(
                "<p>a <strong>b</strong> c <strong>d e</strong>.</p>",
                Markup.html(List.of(paragraph("a **b** c **d e**."))));
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        assertEquals(
                "<p>Retning &amp; Rammer &lt;b&gt; &amp;amp; <strong>x &lt; y</strong></p>",
                Markup.html(List.of(paragraph("Retning & Rammer <b> &amp; **x < y**"))));
    }

    @Test
    void aSingleStarIsAStar() {
        assertEquals("<p>a * b * c</p>", Markup.html(List.of(paragraph("a * b * c"))));
    }

    private static TextFile paragraph(String text) {
        return new TextFile(Map.of("p", text));
    }
}
