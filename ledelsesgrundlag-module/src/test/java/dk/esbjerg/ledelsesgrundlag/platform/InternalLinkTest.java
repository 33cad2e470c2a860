package dk.esbjerg.ledelsesgrundlag.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalLinkTest {

    private static final InternalLink PAGE = new InternalLink("1", "website", "/a b", "");
    private static final InternalLink FILE = new InternalLink("2", "dam", "/c.pdf", "pdf");

    @Test
    void whatIsStoredIsFoundAgain() {
        String text = "<a href=\"" + PAGE.stored() + "#x\">a</a>" + FILE.stored();

        assertEquals(List.of(PAGE, FILE), InternalLink.in(text).toList());
        assertEquals("<a href=\"/a b#x\">a</a>/c.pdf", InternalLink.replace(text, InternalLink::path));
    }

    @Test
    void theFormsOfOlderEditorsAreLinksToo() {
        String older =
                "${link:{uuid:{1},repository:{website},workspace:{default},handle:{/a b},nodeData:{x},extension:{}}}";

        assertEquals(List.of(PAGE), InternalLink.in(older).toList());
    }

    /** As in Magnolia; whoever puts it out makes it harmless. */
    @Test
    void aLinkMayHoldWhatEndsAnAttribute() {
        String hostile = "${link:{uuid:{1},repository:{website},path:{/\"><script>}}}";

        assertEquals(
                List.of("/\"><script>"),
                InternalLink.in(hostile).map(InternalLink::path).toList());
    }

    @Test
    void whatReplacesALinkMayHoldAnything() {
        assertEquals("$1\\{", InternalLink.replace(PAGE.stored(), link -> "$1\\{"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${link:{uuid:{1},repository:{website}}}",
                "${link:{uuid:{${link:{uuid:{1}},repository:{website},path:{/a}}}",
                "link:{uuid:{1},repository:{website},path:{/a}}"
            })
    void whatIsNoLinkStaysAsItIs(String text) {
        assertEquals(List.of(), InternalLink.in(text).toList());
        assertEquals(text, InternalLink.replace(text, InternalLink::path));
    }
}
