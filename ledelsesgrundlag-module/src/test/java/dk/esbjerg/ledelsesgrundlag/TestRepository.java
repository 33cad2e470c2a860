package dk.esbjerg.ledelsesgrundlag;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ChangedPaths;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;
import org.apache.jackrabbit.core.observation.SynchronousEventListener;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real repository in memory with the framework's workspaces, and the one view of them that readers have. Registered as
 * an extension in a static field it serves a whole test class: it is empty again, and nobody observes it any more, after
 * each test.
 */
public final class TestRepository implements ContentStore, AutoCloseable, AfterEachCallback, AfterAllCallback {

    private static final Logger JACKRABBIT = Logger.getLogger("org.apache.jackrabbit");
    private static final Logger OURS = Logger.getLogger("dk.esbjerg.ledelsesgrundlag");
    private static final List<String> WORKSPACES =
            List.of("website", "ledelsesgrundlag", "ledelsesvaerktoejer", "ledelsescases", "ledelsesbidrag");

    private final Path home;
    private final RepositoryImpl repository;
    private final Queue<Session> observing = new ConcurrentLinkedQueue<>();

    public TestRepository() {
        // Whatever matters to a test comes as an exception too.
        JACKRABBIT.setLevel(Level.OFF);
        OURS.setLevel(Level.WARNING);
        try (InputStream configuration = TestRepository.class.getResourceAsStream("repository.xml");
                InputStream types = TestRepository.class.getResourceAsStream("nodetypes.cnd");
                Reader typeReader = new InputStreamReader(types, StandardCharsets.UTF_8)) {
            home = Files.createTempDirectory("ledelsesgrundlag-test");
            repository = RepositoryImpl.create(RepositoryConfig.create(configuration, home.toString()));
            Session session = session("website");
            CndImporter.registerNodeTypes(typeReader, session);
            for (String workspace : WORKSPACES.subList(1, WORKSPACES.size())) {
                session.getWorkspace().createWorkspace(workspace);
            }
            session.logout();
        } catch (RepositoryException | IOException | ParseException e) {
            throw new IllegalStateException("No repository to test with", e);
        }
    }

    @Override
    public <R> R read(String workspace, SessionFunction<R> function) {
        Session session = null;
        try {
            session = login("reader", workspace);
            return function.apply(session);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot read " + workspace + ": " + e.getMessage(), e);
        } finally {
            if (session != null) {
                session.logout();
            }
        }
    }

    @Override
    public <R> R write(String workspace, SessionFunction<R> function) {
        Session session = null;
        try {
            session = session(workspace);
            R result = function.apply(session);
            session.save();
            return result;
        } catch (InvalidItemStateException | ItemExistsException e) {
            throw new ChangedMeanwhileException("Changed meanwhile: " + workspace, e);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot change " + workspace + ": " + e.getMessage(), e);
        } finally {
            if (session != null) {
                session.logout();
            }
        }
    }

    @Override
    public void observe(String workspace, Consumer<Set<String>> changedPaths) {
        SynchronousEventListener listener = events -> changedPaths.accept(ChangedPaths.of(events));
        try {
            Session session = login("reader", workspace);
            observing.add(session);
            session.getWorkspace()
                    .getObservationManager()
                    .addEventListener(listener, ChangedPaths.EVENT_TYPES, "/", true, null, null, false);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot observe " + workspace, e);
        }
    }

    /** Adds content, all of one workspace with one save. */
    public void add(TestContent... content) {
        Stream.of(content)
                .map(TestContent::workspace)
                .distinct()
                .forEach(workspace -> change(workspace, session -> {
                    for (TestContent item : content) {
                        if (item.workspace().equals(workspace)) {
                            item.addTo(session);
                        }
                    }
                }));
    }

    /** Changes a workspace as an editor would, with one save. */
    public void change(String workspace, Change change) {
        Session session = null;
        try {
            session = session(workspace);
            change.make(session);
            session.save();
        } catch (RepositoryException e) {
            throw new IllegalStateException("The test cannot change " + workspace, e);
        } finally {
            if (session != null) {
                session.logout();
            }
        }
    }

    /** A session that may do anything; it ends with the repository. */
    public Session session(String workspace) throws RepositoryException {
        return login("system", workspace);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        observing.forEach(Session::logout);
        observing.clear();
        WORKSPACES.forEach(workspace -> change(workspace, TestRepository::clear));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        repository.shutdown();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestRepository::delete);
        }
    }

    private Session login(String user, String workspace) throws RepositoryException {
        return repository.login(new SimpleCredentials(user, new char[0]), workspace);
    }

    private static void clear(Session session) throws RepositoryException {
        NodeIterator nodes = session.getRootNode().getNodes();
        while (nodes.hasNext()) {
            Node node = nodes.nextNode();
            if (!node.getName().equals("jcr:system")) {
                node.remove();
            }
        }
        PropertyIterator properties = session.getRootNode().getProperties("lg:*");
        while (properties.hasNext()) {
            properties.nextProperty().remove();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an editor does to a workspace. */
    @FunctionalInterface
    public interface Change {
        void make(Session session) throws RepositoryException;
    }
}
