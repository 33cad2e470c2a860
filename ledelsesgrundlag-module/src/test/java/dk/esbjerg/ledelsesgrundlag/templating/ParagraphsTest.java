package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final FrameworkFunctions functions = new SmallSite(repository).on(SmallSite.FRONT);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n", "\n\n\n", " \r\n \r\n "})
    void nothingHasNone(String text) {
        assertEquals(List.of(), functions.paragraphs(text));
    }

    @Test
    void aTextWithoutBlankLinesIsOne() {
        assertEquals(List.of("En tavle."), functions.paragraphs("En tavle."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Et.\n\nTo.",
                "Et.\r\n\r\nTo.",
                "Et.\r\rTo.",
                "Et.\n \t\nTo.",
                "Et.\r\n   \r\nTo.",
                "Et.\n\n\n\nTo.",
                "\n\nEt.  \n\n  To.\n\n",
                "Et.\u2028\u2028To."
            })
    void blankLinesSeparateThem(String text) {
        assertEquals(List.of("Et.", "To."), functions.paragraphs(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Et.\nTo.", "Et.\r\nTo.", "Et.\rTo."})
    void aLineBreakDoesNot(String text) {
        assertEquals(List.of(text), functions.paragraphs(text));
    }

    @Test
    void markupStaysText() {
        assertEquals(List.of("<p>Et & to</p>", "<script>"), functions.paragraphs("<p>Et & to</p>\n\n<script>"));
    }
}
