package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource.SessionFunction;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.cache.CacheManager;
import org.apache.jackrabbit.core.config.RepositoryConfig;

/**
 * The Jackrabbit repository in a data folder. Each workspace of the content types exists twice: as authored, under its
 * own name, and as published.
 */
public final class ContentRepository implements AutoCloseable {

    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.jackrabbit");
    private static final String SYSTEM = "system";
    private static final String READER = "reader";

    /** Workspaces that are not content: readers never see them, and neither do editors. */
    private static final Set<String> PRIVATE = Set.of("users", "history", DossierNode.WORKSPACE);

    /**
     * For the nodes that are open in all sessions. Whoever reads thousands of nodes reads each once, and what caches hold on
     * to meanwhile only gets old and is thrown away late; whatever is read often fits well.
     */
    private static final long CACHED_BYTES = 4L << 20;

    private final RepositoryImpl repository;

    private ContentRepository(RepositoryImpl repository) {
        this.repository = repository;
        CacheManager caches = repository.getCacheManager();
        caches.setMaxMemory(CACHED_BYTES);
        caches.setMaxMemoryPerCache(CACHED_BYTES / 4);
        caches.setMinMemoryPerCache(CACHED_BYTES / 64);
    }

    /**
     * Opens the repository, or makes a new one where the folder was not installed yet.
     *
     * @throws StartupException if what the folder holds cannot be opened
     */
    public static ContentRepository open(DataFolder folder) {
        if (folder.isInstalled()) {
            refuseWithoutDatabase(folder);
        }
        // While opening, Jackrabbit logs what it throws as well; the operator is told once, in one line.
        LIBRARY_LOG.setLevel(Level.OFF);
        try (InputStream configuration = ContentRepository.class.getResourceAsStream("repository.xml")) {
            String home = folder.repositoryHome().toAbsolutePath().toString();
            return new ContentRepository(RepositoryImpl.create(RepositoryConfig.create(configuration, home)));
        } catch (RepositoryException | IOException | RuntimeException e) {
            throw new StartupException("The data folder " + folder + " cannot be opened: " + deepest(e), e);
        } finally {
            LIBRARY_LOG.setLevel(null);
        }
    }

    /** Where H2 finds no file, or an empty one, it starts a new database; the content would be gone without a word. */
    private static void refuseWithoutDatabase(DataFolder folder) {
        Path database = folder.repositoryHome().resolve("content.mv.db");
        try {
            if (Files.size(database) == 0) {
                throw new StartupException(
                        "The data folder " + folder + " is damaged: repository/content.mv.db is empty.");
            }
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder " + folder + " is damaged: repository/content.mv.db is missing.", e);
        }
    }

    /** Makes sure that the node types and workspaces of these content types exist, those of pages and assets, and the runtime's own. */
    public void prepare(Collection<ContentType> types) throws RepositoryException {
        in(View.AUTHORED, Page.WORKSPACE, session -> {
            NodeTypes.register(session, types);
            Set<String> existing =
                    Set.copyOf(Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames()));
            Set<String> needed = new LinkedHashSet<>();
            for (String workspace : ContentType.workspaces(types)) {
                for (View view : View.values()) {
                    needed.add(view.workspace(workspace));
                }
            }
            needed.addAll(PRIVATE);
            needed.removeAll(existing);
            for (String workspace : needed) {
                session.getWorkspace().createWorkspace(workspace);
            }
            return null;
        });
    }

    /**
     * Does something with a session that may do anything and is not to outlive the call; what is not saved is forgotten.
     *
     * @throws RepositoryException if the repository or the function refuses
     */
    public <R> R in(View view, String workspace, SessionFunction<R> function) throws RepositoryException {
        return with(session(view, workspace), function);
    }

    /** The same in a workspace that is the runtime's own. */
    public <R> R in(String privateWorkspace, SessionFunction<R> function) throws RepositoryException {
        return with(privateSession(privateWorkspace), function);
    }

    /**
     * The same for those to whom it does not matter why it cannot be done.
     *
     * @throws ContentUnavailableException if the repository or the function refuses
     */
    public <R> R use(View view, String workspace, SessionFunction<R> function) {
        try {
            return in(view, workspace, function);
        } catch (RepositoryException e) {
            throw unavailable(view.workspace(workspace), e);
        }
    }

    /** The same in a workspace that is the runtime's own. */
    public <R> R use(String privateWorkspace, SessionFunction<R> function) {
        try {
            return in(privateWorkspace, function);
        } catch (RepositoryException e) {
            throw unavailable(privateWorkspace, e);
        }
    }

    /** A session that may do anything; the caller logs it out. */
    public Session session(View view, String workspace) throws RepositoryException {
        return login(SYSTEM, view.workspace(workspace));
    }

    /** A session in a workspace that is the runtime's own; it may do anything, and the caller logs it out. */
    public Session privateSession(String workspace) throws RepositoryException {
        return login(SYSTEM, workspace);
    }

    /** A session that may read everything and change nothing; the caller logs it out. */
    Session readerSession(View view, String workspace) throws RepositoryException {
        return login(READER, view.workspace(workspace));
    }

    @Override
    public void close() {
        repository.shutdown();
    }

    private Session login(String user, String workspace) throws RepositoryException {
        return repository.login(new SimpleCredentials(user, new char[0]), workspace);
    }

    private static <R> R with(Session session, SessionFunction<R> function) throws RepositoryException {
        try {
            return function.apply(session);
        } finally {
            session.logout();
        }
    }

    private static ContentUnavailableException unavailable(String workspace, RepositoryException e) {
        return new ContentUnavailableException("Cannot use " + workspace + ": " + e.getMessage(), e);
    }

    private static String deepest(Throwable problem) {
        while (problem.getCause() != null) {
            problem = problem.getCause();
        }
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
