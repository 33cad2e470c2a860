package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;

/**
 * The Jackrabbit repository in a data folder. Each workspace of the content types exists twice: as authored, under its
 * own name, and as published.
 */
public final class ContentRepository implements AutoCloseable {

    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.jackrabbit");
    private static final String SYSTEM = "system";
    private static final String READER = "reader";

    /** Workspaces that are the runtime's own: no content type names them and no reader sees them. */
    private static final Set<String> PRIVATE = Set.of("users", "history");

    private final RepositoryImpl repository;

    private ContentRepository(RepositoryImpl repository) {
        this.repository = repository;
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
        Session session = session(View.AUTHORED, Page.WORKSPACE);
        try {
            NodeTypes.register(session, types);
            Set<String> existing =
                    Set.copyOf(Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames()));
            for (String workspace : ContentType.workspaces(types)) {
                for (View view : View.values()) {
                    if (!existing.contains(view.workspace(workspace))) {
                        session.getWorkspace().createWorkspace(view.workspace(workspace));
                    }
                }
            }
            for (String workspace : PRIVATE) {
                if (!existing.contains(workspace)) {
                    session.getWorkspace().createWorkspace(workspace);
                }
            }
        } finally {
            session.logout();
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

    private static String deepest(Throwable problem) {
        while (problem.getCause() != null) {
            problem = problem.getCause();
        }
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
