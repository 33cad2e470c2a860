package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void blocksAreLinesAndItemsHaveABullet() {
        assertEquals(
                "Overskrift\nFørst\n• ét\n• to\nSidst",
                PlainText.of("<h2>Overskrift</h2>\n<p>Først</p> <ul> <li>ét</li>\n<li>to</li></ul><p>Sidst</p>"));
    }

    @Test
    void textWithoutMarkupStaysAsItIs() {
        assertEquals("3 < 4 &amp; 5 > 4", PlainText.of("3 < 4 &amp; 5 > 4"));
    }

    @Test
    void thousandsOfBlocksAreNotTooMany() {
        assertEquals("før\nefter", PlainText.of("<p>før</p>" + "<br>".repeat(25_000) + "<p>efter</p>"));
    }

    @Test
    void aHundredThousandSpacesTakeNoLongerThanOtherText() {
        String spaces = " ".repeat(100_000);

        assertEquals("a" + spaces + "b\nc", PlainText.of("<p>a" + spaces + "b</p><p>c</p>"));
    }
}
