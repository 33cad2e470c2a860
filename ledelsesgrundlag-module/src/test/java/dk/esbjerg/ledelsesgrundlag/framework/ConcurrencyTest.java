package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers who ask while editors save. */
@Timeout(120)
class ConcurrencyTest {

    private static final int SAVES = 150;
    private static final int READERS = 3;

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private final Pages pages = new Pages(repository);
    private final AtomicInteger saved = new AtomicInteger();

    @Test
    void nobodySeesWhatWasBeforeASaveThatHadReturned() throws Exception {
        repository.add(aTool("Trappen").with("durationMinutes", 0L));

        whileSaving(
                number -> repository.change(
                        Tool.WORKSPACE, session -> session.getNode("/trappen").setProperty("durationMinutes", number)),
                () -> {
                    int before = saved.get();
                    int shown = framework
                            .tools()
                            .byId(toolId("Trappen"))
                            .orElseThrow()
                            .durationMinutes();
                    assertTrue(shown >= before, () -> shown + " was shown after " + before + " had been saved");
                });

        assertEquals(SAVES, framework.tools().byTitle().get(0).durationMinutes());
    }

    @Test
    void itemsThatComeAndGoDisturbNobody() throws Exception {
        repository.add(aTool("Trappen"));

        whileSaving(
                number -> {
                    repository.add(aTool("Redskab " + number).in("/2024"));
                    assertEquals(2, framework.tools().byTitle().size());
                    repository.change(Tool.WORKSPACE, session -> session.removeItem("/2024"));
                    assertEquals(1, framework.tools().byTitle().size());
                },
                () -> assertTrue(framework.tools().byId(toolId("Trappen")).isPresent()));
    }

    @Test
    void aThemeStaysWhileItsTasksComeAndGo() throws Exception {
        repository.add(aTheme("Relationer").withTasks("Nærvær"));

        whileSaving(
                number -> {
                    repository.change(
                            Theme.WORKSPACE,
                            session -> session.getNode("/relationer").addNode("opgave", "lg:leadershipTask"));
                    assertEquals(2, framework.tasks().count());
                    repository.change(Theme.WORKSPACE, session -> session.removeItem("/relationer/opgave"));
                    assertEquals(1, framework.tasks().count());
                },
                () -> assertEquals(1, framework.themes().size()));
    }

    @Test
    void aPageTreeStaysWhilePagesBelowComeAndGo() throws Exception {
        repository.add(aPage("forside", "front").with(aPage("temaer", "themes")));

        whileSaving(
                number -> {
                    repository.change(Page.WORKSPACE, session -> {
                        for (int page = 0; page < 10; page++) {
                            session.getNode("/forside/temaer").addNode("side" + page, "mgnl:page");
                        }
                    });
                    for (int page = 0; page < 10; page++) {
                        String path = "/forside/temaer/side" + page;
                        assertTrue(pages.around(path).isPresent());
                        repository.change(Page.WORKSPACE, session -> session.removeItem(path));
                    }
                },
                () -> assertEquals(
                        "/forside",
                        pages.around("/forside/temaer").orElseThrow().root().path()));
    }

    private void whileSaving(IntConsumer save, Runnable ask) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<Integer>> work = new ArrayList<>();
        work.add(() -> {
            try {
                for (int number = 1; number <= SAVES; number++) {
                    save.accept(number);
                    saved.set(number);
                }
                return SAVES;
            } finally {
                done.set(true);
            }
        });
        for (int reader = 0; reader < READERS; reader++) {
            work.add(() -> {
                int asked = 0;
                do {
                    ask.run();
                    asked++;
                } while (!done.get());
                return asked;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> finished : threads.invokeAll(work)) {
                assertTrue(finished.get() > 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
