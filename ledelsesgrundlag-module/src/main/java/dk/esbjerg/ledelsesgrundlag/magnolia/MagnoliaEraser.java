package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import info.magnolia.repository.RepositoryManager;
import javax.inject.Inject;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.UnsupportedRepositoryOperationException;
import javax.jcr.version.Version;
import javax.jcr.version.VersionHistory;
import javax.jcr.version.VersionIterator;

/**
 * Versions as Magnolia keeps them: for each item one node of the same UUID in a workspace of their own, and the repository's
 * versions of that node. What editors delete stays there too until it is published, so that there is nothing else.
 */
public final class MagnoliaEraser implements Eraser {

    private static final String VERSIONS = "-mgnlVersion";
    private static final String ROOT = "jcr:rootVersion";

    private final ContentStore store;
    private final RepositoryManager repositories;

    @Inject
    public MagnoliaEraser(ContentStore store, RepositoryManager repositories) {
        this.store = store;
        this.repositories = repositories;
    }

    @Override
    public void forget(String workspace, String id) {
        String versions = repositories.getWorkspaceMapping(workspace).getRepositoryName() + VERSIONS;
        store.write(versions, session -> {
            forget(session, id);
            return null;
        });
    }

    private static void forget(Session session, String id) throws RepositoryException {
        Node copy;
        try {
            copy = session.getNodeByIdentifier(id);
        } catch (ItemNotFoundException neverVersioned) {
            return;
        }
        VersionHistory history = history(session, copy);
        copy.remove();
        session.save();
        if (history != null) {
            VersionIterator versions = history.getAllVersions();
            while (versions.hasNext()) {
                Version version = versions.nextVersion();
                if (!version.getName().equals(ROOT)) {
                    history.removeVersion(version.getName());
                }
            }
        }
    }

    private static VersionHistory history(Session session, Node copy) throws RepositoryException {
        try {
            return session.getWorkspace().getVersionManager().getVersionHistory(copy.getPath());
        } catch (UnsupportedRepositoryOperationException withoutVersions) {
            return null;
        }
    }
}
