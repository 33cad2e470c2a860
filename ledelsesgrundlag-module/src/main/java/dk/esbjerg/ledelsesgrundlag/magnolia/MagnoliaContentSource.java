package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedPaths;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.MissingWorkspaceException;
import info.magnolia.repository.RepositoryManager;
import java.util.Set;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.ObservationManager;

/**
 * What this instance holds, drafts on the author instance included: Magnolia itself has checked that the reader may see
 * the page that asks. Changes are told a moment after they are saved.
 */
public final class MagnoliaContentSource implements ContentSource {

    private final RepositoryManager repositories;

    @Inject
    public MagnoliaContentSource(RepositoryManager repositories) {
        this.repositories = repositories;
    }

    @Override
    public <R> R read(String workspace, SessionFunction<R> function) {
        try {
            Session session = session(workspace);
            try {
                return function.apply(session);
            } finally {
                session.logout();
            }
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot read " + workspace + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void observe(String workspace, Consumer<Set<String>> changedPaths) {
        try {
            Session session = session(workspace);
            try {
                listen(session, changedPaths);
            } catch (RepositoryException e) {
                session.logout();
                throw e;
            }
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot observe " + workspace + ": " + e.getMessage(), e);
        }
    }

    /** The session stays open as long as Magnolia runs, which is as long as anybody listens. */
    private static void listen(Session session, Consumer<Set<String>> changedPaths) throws RepositoryException {
        ObservationManager changes = session.getWorkspace().getObservationManager();
        changes.addEventListener(
                events -> changedPaths.accept(ChangedPaths.of(events)),
                ChangedPaths.EVENT_TYPES,
                "/",
                true,
                null,
                null,
                false);
    }

    /** A session may not be shared by threads, and Magnolia's own ones belong to a request. */
    private Session session(String workspace) throws RepositoryException {
        if (!repositories.hasWorkspace(workspace)) {
            throw new MissingWorkspaceException(workspace);
        }
        return repositories.getSystemSession(workspace);
    }
}
