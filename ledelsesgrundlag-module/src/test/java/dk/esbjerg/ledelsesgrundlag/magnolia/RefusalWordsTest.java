package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasWordsInBothLanguages(Refusal refusal) {
        String danish = RefusalWords.of(refusal, Locale.forLanguageTag("da"));
        String english = RefusalWords.of(refusal, Locale.ENGLISH);

        assertFalse(danish.isBlank());
        assertNotEquals(danish, english);
    }
}
