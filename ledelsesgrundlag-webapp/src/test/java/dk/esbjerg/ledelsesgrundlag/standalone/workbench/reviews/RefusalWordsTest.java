package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that the workflow can say has words in both languages. */
class RefusalWordsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("da"), Locale.ENGLISH);

    private final Words words = new Words();

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalSaysWhyWithAStatusThatSaysWhose(Refusal refusal) {
        assertSaid(RefusalWords.key(refusal));
        assertTrue(List.of(403, 409, 422).contains(RefusalWords.status(refusal)));
        assertTrue(!refusal.isClosed() || RefusalWords.status(refusal) != 422, "what is closed cannot be mended");
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionOfTheTrailHasAName(Action action) {
        assertSaid("reviews.action." + action.code());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasANameAndSaysWhatThereIsToDo(State state) {
        for (Action last : Action.values()) {
            assertSaid("reviews.state." + state.word(last));
            assertSaid("reviews.nothing." + state.word(last));
        }
    }

    @ParameterizedTest
    @EnumSource(Pile.class)
    void everyPileHasAName(Pile pile) {
        assertSaid("reviews.pile." + pile.word());
    }

    private void assertSaid(String key) {
        LANGUAGES.forEach(
                language -> assertFalse(words.say(language, key, List.of()).isBlank(), key));
    }
}
