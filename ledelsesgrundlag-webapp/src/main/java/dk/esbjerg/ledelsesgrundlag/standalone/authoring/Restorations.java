package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Revision;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;

/** Takes authored items back to what they were in a version. Any number of threads may call. */
@Singleton
public final class Restorations {

    private final Changes changes;
    private final Versions versions;

    @Inject
    public Restorations(Changes changes, Versions versions) {
        this.changes = changes;
        this.versions = versions;
    }

    /**
     * A fingerprint of all that restoring a version can change: the item with its parts, such as a page's components.
     *
     * @throws ItemRefusedException if there is no such item
     */
    public String revision(User user, ItemKey item) {
        return changes.read(user, item, session -> Revision.withParts(NodeFinder.find(session, item)));
    }

    /**
     * Makes the authored item what it was in a version. Readers see it once it is published.
     *
     * @param revision what its user was shown
     * @throws StaleException if the item or one of its parts is no longer that
     * @throws ItemRefusedException if there is no such item
     * @throws dk.esbjerg.ledelsesgrundlag.standalone.history.NoSuchStateException if there is no such version
     */
    public void restore(User user, ItemKey item, int number, String revision) {
        changes.change(user, item, session -> {
            Node node = NodeFinder.item(session, item);
            if (!Revision.withParts(node).equals(revision)) {
                throw new StaleException(node.getPath());
            }
            versions.restore(user, item, number, session);
            Stamps.changed(node, user.name());
            return null;
        });
    }
}
