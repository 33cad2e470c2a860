package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Readers see two items that are published together both before or both after it, whichever moment they come at. */
class ReadersDuringPublicationTest extends PublishingTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final int ROUNDS = 40;
    private static final int READERS = 3;

    @Test
    void nobodyEverSeesOneWithoutTheOther() throws Exception {
        Item theme = aTheme("Relationer").with("summary", "0");
        Item tool = aTool("Tjekliste").with("summary", "0");
        author(theme, tool);
        List<ItemKey> both = List.of(new ItemKey(Theme.WORKSPACE, theme.id()), new ItemKey(Tool.WORKSPACE, tool.id()));
        publications.publish(EDITOR, both, "");
        Framework framework = new Framework(readers);
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(READERS);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                running.add(threads.submit(() -> {
                    while (!ended.get()) {
                        seen.add(gate.read(() -> framework.themes().get(0).summary() + "/"
                                + stored() + "/"
                                + framework.tools().newestFirst().get(0).summary()));
                        reading.countDown();
                    }
                }));
            }
            reading.await();
            for (int round = 1; round <= ROUNDS; round++) {
                String summary = String.valueOf(round);
                edit(Theme.WORKSPACE, root -> root.getNode("relationer").setProperty("summary", summary));
                edit(Tool.WORKSPACE, root -> root.getNode("tjekliste").setProperty("summary", summary));
                publications.publish(EDITOR, both, "");
            }
        } finally {
            ended.set(true);
            threads.shutdown();
        }
        for (Future<?> reader : running) {
            reader.get();
        }

        List<String> torn = seen.stream()
                .filter(state -> Set.copyOf(List.of(state.split("/"))).size() != 1)
                .toList();
        assertEquals(List.of(), torn);
        assertTrue(Set.copyOf(seen).size() > 1, "the readers saw one state only");
    }

    /** Straight from the repository, as a template may read it. */
    private String stored() {
        return readers.read(
                Tool.WORKSPACE,
                session -> session.getNode("/tjekliste").getProperty("summary").getString());
    }
}
