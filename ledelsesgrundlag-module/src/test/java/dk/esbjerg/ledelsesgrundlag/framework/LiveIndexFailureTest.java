package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.TestRepository.Change;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.MissingWorkspaceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the index does when reading fails, or when the repository changes under its hands. */
class LiveIndexFailureTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final WatchedSource source = new WatchedSource();
    private Change whileReading = session -> {};
    private String brokenItem = "";

    private final LiveIndex<String, List<String>> index =
            new LiveIndex<>(source, Tool.WORKSPACE, Tool.NODE_TYPE, this::title, List::copyOf);

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        repository.add(aTool("a"));
        List<String> known = index.current();

        assertSame(known, index.current());
        assertSame(known, index.current());
        assertEquals(1, source.reads);
    }

    @Test
    void manyChangesCostOneReading() {
        repository.add(aTool("a"));
        index.current();

        IntStream.range(0, 20).forEach(number -> repository.add(aTool("b" + number)));

        assertEquals(21, index.current().size());
        assertEquals(2, source.reads);
    }

    @Test
    void aChangeInAnotherWorkspaceCostsNone() {
        repository.add(aTool("a"));
        index.current();

        repository.add(TestContent.aCase("Tavlen"));

        assertEquals(List.of("a"), index.current());
        assertEquals(1, source.reads);
    }

    @Test
    void aWorkspaceThatIsMissingHoldsNothingUntilItIsThere() {
        repository.add(aTool("a"));
        source.missing = true;
        assertEquals(List.of(), index.current());
        assertEquals(List.of(), index.current());

        source.missing = false;
        assertEquals(List.of("a"), index.current());
        repository.add(aTool("b"));

        assertEquals(2, index.current().size());
    }

    @Test
    void afterAFailedFirstReadingEverythingIsThere() {
        repository.add(aTool("a"), aTool("b"));
        source.broken = true;
        assertThrows(ContentUnavailableException.class, index::current);
        assertThrows(ContentUnavailableException.class, index::current);

        source.broken = false;

        assertEquals(List.of("a", "b"), index.current());
    }

    @Test
    void aChangeThatCouldNotBeReadIsReadNextTime() {
        repository.add(aTool("a"));
        index.current();
        repository.add(aTool("b"));
        source.broken = true;
        assertThrows(ContentUnavailableException.class, index::current);
        repository.add(aTool("c"));
        assertThrows(ContentUnavailableException.class, index::current);

        source.broken = false;

        assertEquals(List.of("a", "b", "c"), index.current());
    }

    @Test
    void aReadingThatBreaksOffHalfwayIsDoneAgainWhole() {
        repository.add(aTool("a"), aTool("b"), aTool("c"));
        index.current();
        repository.change(Tool.WORKSPACE, session -> {
            session.removeItem("/a");
            session.getNode("/b").setProperty("title", "B");
            session.getNode("/c").setProperty("title", "C");
        });
        brokenItem = "B";
        assertThrows(ContentUnavailableException.class, index::current);
        brokenItem = "C";
        assertThrows(ContentUnavailableException.class, index::current);

        brokenItem = "";

        assertEquals(List.of("B", "C"), index.current());
    }

    @Test
    void aReloadThatBreaksOffHalfwayIsDoneAgainWhole() {
        repository.add(aTool("a"));
        index.current();
        repository.add(
                IntStream.range(0, 501).mapToObj(number -> aTool("b" + number)).toArray(TestContent[]::new));
        brokenItem = "b250";
        assertThrows(ContentUnavailableException.class, index::current);

        brokenItem = "";

        assertEquals(502, index.current().size());
    }

    @Test
    void whatAHostCannotTellExactlyIsReadWhole() {
        repository.add(aTool("a"), aTool("b"));
        index.current();
        source.deaf = true;
        repository.add(aTool("c"));
        repository.change(Tool.WORKSPACE, session -> session.removeItem("/a"));
        assertEquals(List.of("a", "b"), index.current());

        source.listener.accept(Set.of("/"));

        assertEquals(List.of("b", "c"), index.current());
    }

    @Test
    void aPathOfNothingDoesNoHarm() {
        repository.add(aTool("a"));
        index.current();

        source.listener.accept(Set.of("/nowhere/at/all", "/jcr:system/jcr:versionStorage", "/a/nothing"));

        assertEquals(List.of("a"), index.current());
    }

    @Test
    void whatChangesDuringTheReadingIsReadNextTime() {
        repository.add(aTool("a"), aTool("b"));
        whileReading = session -> {
            session.getNode("/a").setProperty("title", "A");
            session.getNode("/b").setProperty("title", "B");
            session.getRootNode().addNode("c", "lg:tool").setProperty("title", "C");
        };
        index.current();

        assertEquals(List.of("A", "B", "C"), index.current());
    }

    @Test
    void whatChangesAgainDuringTheReadingOfAChangeIsReadNextTime() {
        repository.add(aTool("a"), aTool("b"));
        index.current();
        repository.change(Tool.WORKSPACE, session -> session.getNode("/a").setProperty("title", "A1"));
        whileReading = session -> session.getNode("/a").setProperty("title", "A2");
        index.current();

        assertEquals(List.of("A2", "b"), index.current());
    }

    @Test
    void whatIsRemovedDuringTheFirstReadingIsLeftOut() {
        repository.add(aTool("a"), aTool("b"), aTool("c").in("/d"));
        whileReading = session -> {
            session.removeItem("/b");
            session.removeItem("/d");
        };

        assertEquals("a", index.current().get(0));
        assertEquals(List.of("a"), index.current());
    }

    @Test
    void whatIsRemovedDuringTheReadingOfAChangeIsLeftOut() {
        repository.add(aTool("a"), aTool("b"));
        index.current();
        repository.change(Tool.WORKSPACE, session -> session.getNode("/b").setProperty("title", "B"));
        source.vanishing = "/b";

        assertEquals(List.of("a"), index.current());
        assertEquals(List.of("a"), index.current());
    }

    @Test
    void anItemStaysWhenAPartOfItGoesDuringTheReading() {
        repository.add(aTheme("Relationer").withTasks("Nærvær", "Feedback"));
        LiveIndex<String, List<String>> themes =
                new LiveIndex<>(source, Theme.WORKSPACE, Theme.NODE_TYPE, this::titlesOfTasks, List::copyOf);
        whileReading = session -> session.removeItem("/relationer/feedback");

        assertEquals(List.of("[Nærvær]"), themes.current());
    }

    private String titlesOfTasks(Node theme) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        NodeIterator tasks = theme.getNodes();
        while (tasks.hasNext()) {
            found.add(tasks.nextNode());
        }
        Change change = whileReading;
        whileReading = session -> {};
        repository.change(Theme.WORKSPACE, change);
        List<String> titles = new ArrayList<>();
        for (Node task : found) {
            titles.add(task.getProperty("title").getString());
        }
        return titles.toString();
    }

    private String title(Node node) throws RepositoryException {
        Change change = whileReading;
        whileReading = session -> {};
        repository.change(Tool.WORKSPACE, change);
        String title = node.getProperty("title").getString();
        if (title.equals(brokenItem)) {
            throw new RepositoryException(title + " cannot be read");
        }
        return title;
    }

    /** The repository, counting how often it is read, and with mishaps on request. */
    private static final class WatchedSource implements ContentSource {

        private int reads;
        private boolean broken;
        private boolean missing;
        private boolean deaf;
        private String vanishing = "";
        private Consumer<Set<String>> listener;

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            reads++;
            if (broken) {
                throw new ContentUnavailableException("Broken on request", null);
            }
            return repository.read(
                    workspace, session -> function.apply(vanishing.isEmpty() ? session : losing(session)));
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            if (missing) {
                throw new MissingWorkspaceException(workspace);
            }
            listener = changedPaths;
            repository.observe(workspace, paths -> {
                if (!deaf) {
                    changedPaths.accept(paths);
                }
            });
        }

        /** Somebody else removes the node right after this session said that it exists. */
        private Session losing(Session session) {
            return (Session) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(session, arguments);
                            if (method.getName().equals("nodeExists") && arguments[0].equals(vanishing)) {
                                vanishing = "";
                                repository.change(Tool.WORKSPACE, other -> other.removeItem((String) arguments[0]));
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
