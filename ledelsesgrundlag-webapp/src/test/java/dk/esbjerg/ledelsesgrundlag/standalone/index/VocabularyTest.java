package dk.esbjerg.ledelsesgrundlag.standalone.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void wordsAreFoundOnceInLowerCaseWithoutMarkupAndLinks() {
        assertEquals(
                Set.of("ærlig", "tillid", "og"),
                Vocabulary.wordsOf("<p lang=\"da\">Ærlig <b>TILLID</b> og ${link:{uuid:{abc},path:{/x}}} tillid</p>"));
    }

    @Test
    void aHundredThousandSignsThatCouldBeginMarkupAreTextLikeAnyOther() {
        assertEquals(Set.of("ord"), Vocabulary.wordsOf("<".repeat(100_000) + " ord"));
    }
}
