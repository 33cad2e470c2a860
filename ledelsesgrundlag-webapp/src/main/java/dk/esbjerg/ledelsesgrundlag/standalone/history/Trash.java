package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Keeps what was deleted, so that it can be brought back. */
@Singleton
public final class Trash {

    /**
     * Keeps a node with everything below it, durably, before the caller removes it.
     *
     * @param title what the list of deleted items calls it
     */
    public void keep(User user, Node node, String title) throws RepositoryException {
        throw new UnsupportedOperationException();
    }
}
