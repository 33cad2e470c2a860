package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeItemsTest {

    private static final String TEXT = "å".repeat(1 << 20);

    @TempDir
    Path folder;

    @Test
    void anItemHoldsSeveralTextsOfAMillionCharactersAfterARestart() throws Exception {
        Item large = Item.aCase("En meget lang case")
                .with("challenge", TEXT)
                .with("action", TEXT)
                .with("result", TEXT);
        try (TestRepository opened = TestRepository.in(folder)) {
            opened.store(View.AUTHORED, large);
            opened.markInstalled();
        }

        try (TestRepository opened = TestRepository.in(folder)) {
            String result = opened.read(View.AUTHORED)
                    .read(
                            "ledelsescases",
                            session -> session.getNodeByIdentifier(large.id())
                                    .getProperty("result")
                                    .getString());

            assertEquals(TEXT, result);
        }
    }
}
