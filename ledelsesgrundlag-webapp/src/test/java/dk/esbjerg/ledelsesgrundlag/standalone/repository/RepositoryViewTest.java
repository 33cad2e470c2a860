package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryViewTest {

    private static final String WEBSITE = Page.WORKSPACE;

    private static TestRepository repository;

    private RepositoryView view;

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    @BeforeEach
    void aPublishedPage() throws RepositoryException {
        repository.clear();
        view = repository.read(View.PUBLISHED);
        repository.store(View.PUBLISHED, Item.aPage("front").with("title", "0"));
    }

    @Test
    void readsItsOwnViewOnly() throws RepositoryException {
        repository.store(View.AUTHORED, Item.aPage("draft"));

        assertTrue(exists("/front"));
        assertFalse(exists("/draft"));
    }

    @Test
    void aKeptSessionIsUsedAgainAndSeesEverySavedChangeAtOnce() throws RepositoryException {
        Session first = view.read(WEBSITE, session -> session);

        for (int change = 1; change <= 20; change++) {
            String title = String.valueOf(change);
            publish(title);
            assertEquals(title, title());
        }
        assertSame(first, view.read(WEBSITE, session -> session));
    }

    @Test
    void aSessionThatReadsEverythingIsClosedAfterwardsAndTakesNobodysPlace() {
        Session kept = view.read(WEBSITE, session -> session);

        Session closed = view.readAll(WEBSITE, session -> {
            assertTrue(session.nodeExists("/front"));
            return session;
        });

        assertFalse(closed.isLive());
        assertSame(kept, view.read(WEBSITE, session -> session));
        assertThrows(ContentUnavailableException.class, () -> view.readAll("nowhere", session -> session));
        assertThrows(
                ContentUnavailableException.class, () -> view.readAll(WEBSITE, session -> session.getNode("/none")));
    }

    @Test
    void aKeptSessionSeesAddedMovedAndRemovedNodesAtOnce() throws RepositoryException {
        assertFalse(exists("/article"));
        repository.store(View.PUBLISHED, Item.aPage("article"));
        assertTrue(exists("/article"));

        repository.change(View.PUBLISHED, WEBSITE, root -> root.getSession().move("/article", "/front/article"));
        assertFalse(exists("/article"));
        assertTrue(exists("/front/article"));

        repository.change(
                View.PUBLISHED, WEBSITE, root -> root.getNode("front/article").remove());
        assertFalse(exists("/front/article"));
    }

    @Test
    void aSessionInWhichReadingFailedIsNotUsedAgain() {
        List<Session> used = new ArrayList<>();

        assertThrows(
                IllegalStateException.class,
                () -> view.read(WEBSITE, session -> {
                    used.add(session);
                    throw new IllegalStateException("as asked for by the test");
                }));

        assertFalse(used.get(0).isLive());
        assertNotSame(used.get(0), view.read(WEBSITE, session -> session));
        assertEquals("0", title());
    }

    @Test
    void whatTheRepositoryRefusesIsToldWithTheWorkspace() {
        ContentUnavailableException refusal = assertThrows(
                ContentUnavailableException.class, () -> view.read(WEBSITE, session -> session.getNode("/none")));

        assertTrue(refusal.getMessage().contains("website-published"), refusal.getMessage());
        assertTrue(refusal.getCause() instanceof PathNotFoundException);
        assertThrows(ContentUnavailableException.class, () -> view.read("nowhere", session -> session));
        assertThrows(ContentUnavailableException.class, () -> view.observe("nowhere", paths -> {}));
    }

    @Test
    void nothingCanBeChangedByReading() {
        assertThrows(
                ContentUnavailableException.class,
                () -> view.read(WEBSITE, session -> {
                    session.getNode("/front").setProperty("title", "mine");
                    session.save();
                    return null;
                }));

        assertEquals("0", title());
    }

    @Test
    void readersAtTheSameTimeHaveSessionsOfTheirOwn() throws Exception {
        int readers = 8;
        CountDownLatch allReading = new CountDownLatch(readers);
        Set<Session> sessions = new HashSet<>();
        List<Callable<Session>> reading = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            reading.add(() -> view.read(WEBSITE, session -> {
                allReading.countDown();
                await(allReading);
                return session;
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            for (Future<Session> read : threads.invokeAll(reading, 60, TimeUnit.SECONDS)) {
                sessions.add(read.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(readers, sessions.size());
    }

    @Test
    void anObserverIsToldBeforeTheSaveReturns() throws RepositoryException {
        Set<String> told = new HashSet<>();
        view.observe(WEBSITE, told::addAll);

        publish("1");
        assertEquals(Set.of("/front"), told);

        told.clear();
        repository.storeBelow(View.PUBLISHED, "/front", Item.aPage("article").showing(Item.aComponent("text")));
        assertTrue(
                told.containsAll(Set.of("/front/article", "/front/article/main", "/front/article/main/text")),
                told::toString);

        told.clear();
        repository.change(View.PUBLISHED, WEBSITE, root -> root.getSession().move("/front/article", "/article"));
        assertTrue(told.containsAll(Set.of("/front/article", "/article")), told::toString);

        told.clear();
        repository.change(
                View.PUBLISHED, WEBSITE, root -> root.getNode("article").remove());
        assertTrue(told.contains("/article"), told::toString);
    }

    @Test
    void anObserverIsToldByWhoeverSavesSoThatNobodyCanAskBetween() throws RepositoryException {
        List<Thread> telling = new ArrayList<>();
        view.observe(WEBSITE, paths -> telling.add(Thread.currentThread()));

        publish("1");

        assertEquals(List.of(Thread.currentThread()), telling);
    }

    @Test
    void anObserverOfAPropertyOfTheRootIsToldOfTheRoot() throws RepositoryException {
        Set<String> told = new HashSet<>();
        view.observe(WEBSITE, told::addAll);

        repository.change(View.PUBLISHED, WEBSITE, root -> root.setProperty("note", "x"));

        assertEquals(Set.of("/"), told);
    }

    @Test
    void anObserverIsToldNothingOfTheOtherViewOrOfAnotherWorkspace() throws RepositoryException {
        Set<String> told = new HashSet<>();
        view.observe(WEBSITE, told::addAll);

        repository.store(View.AUTHORED, Item.aPage("draft"));
        repository.store(View.PUBLISHED, Item.aTheme("Relationer"));

        assertEquals(Set.of(), told);
    }

    @Test
    void anObserverSeesWhatIsSavedInABatchOnce() throws RepositoryException {
        List<Set<String>> told = new ArrayList<>();
        view.observe(WEBSITE, told::add);

        repository.change(View.PUBLISHED, WEBSITE, root -> {
            root.getNode("front").setProperty("title", "a");
            root.getNode("front").setProperty("lead", "b");
            root.addNode("article", "mgnl:page");
        });

        assertEquals(List.of(Set.of("/front", "/article")), told);
    }

    private void publish(String title) throws RepositoryException {
        repository.change(View.PUBLISHED, WEBSITE, root -> root.getNode("front").setProperty("title", title));
    }

    private String title() {
        return view.read(WEBSITE, session -> session.getProperty("/front/title").getString());
    }

    private boolean exists(String path) {
        return view.read(WEBSITE, session -> session.nodeExists(path));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
