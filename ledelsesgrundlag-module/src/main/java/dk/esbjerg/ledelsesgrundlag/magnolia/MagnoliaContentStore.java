package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.MissingWorkspaceException;
import info.magnolia.repository.RepositoryManager;
import info.magnolia.repository.definition.WorkspaceMappingDefinition;
import java.util.Set;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Dossiers and cases as this instance holds them. They are written by the repository's own sessions: Magnolia's would note
 * the current user on every node that they touch, and a case is to tell nothing of those who had a hand in it.
 */
public final class MagnoliaContentStore implements ContentStore {

    private final ContentSource source;
    private final RepositoryManager repositories;

    @Inject
    public MagnoliaContentStore(ContentSource source, RepositoryManager repositories) {
        this.source = source;
        this.repositories = repositories;
    }

    @Override
    public <R> R read(String workspace, SessionFunction<R> function) {
        return source.read(workspace, function);
    }

    @Override
    public void observe(String workspace, Consumer<Set<String>> changedPaths) {
        source.observe(workspace, changedPaths);
    }

    @Override
    public <R> R write(String workspace, SessionFunction<R> function) {
        try {
            Session session = session(workspace);
            try {
                R result = function.apply(session);
                session.save();
                return result;
            } finally {
                session.logout();
            }
        } catch (InvalidItemStateException | ItemExistsException e) {
            throw new ChangedMeanwhileException("Somebody else changed " + workspace + ": " + e.getMessage(), e);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot change " + workspace + ": " + e.getMessage(), e);
        }
    }

    private Session session(String workspace) throws RepositoryException {
        WorkspaceMappingDefinition mapping = repositories.getWorkspaceMapping(workspace);
        if (mapping == null) {
            throw new MissingWorkspaceException(workspace);
        }
        return repositories
                .getRepositoryProvider(mapping.getRepositoryName())
                .getSystemSession(mapping.getPhysicalWorkspaceName());
    }
}
