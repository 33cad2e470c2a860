package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import org.apache.jackrabbit.core.persistence.pool.H2PersistenceManager;
import org.apache.jackrabbit.core.state.ChangeLog;
import org.apache.jackrabbit.core.state.ItemStateException;

/**
 * Stores nodes in H2. Where the database refuses at the very end, as with a full disk, Jackrabbit would go on to read from
 * its cache what was never stored; here it reads it anew. Named in {@code repository.xml}.
 */
public final class ContentPersistence extends H2PersistenceManager {

    @Override
    public synchronized void store(ChangeLog changes) throws ItemStateException {
        boolean stored = false;
        try {
            super.store(changes);
            stored = true;
        } finally {
            if (!stored) {
                onExternalUpdate(changes);
            }
        }
    }
}
