package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Optional;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Changes authored items: pages and items of content types alike. Each call is one save, stamped with who and when.
 * Refusals are {@link ItemRefusedException}.
 */
@Singleton
public final class Items {

    /**
     * A fingerprint of what the form of this node can change, and of where the node is. Whoever saves says from which
     * revision they started.
     */
    public String revision(Node node) throws RepositoryException {
        throw new UnsupportedOperationException();
    }

    /** @throws StaleException if the node is no longer what the revision says */
    public void save(User user, ItemKey item, Form form, FormValues values, String revision) {
        throw new UnsupportedOperationException();
    }

    /** @param parentId the UUID of what it is to lie below, or empty for where items of its kind lie */
    public ItemKey create(
            User user, String workspace, String nodeType, Optional<String> parentId, Form form, FormValues values) {
        throw new UnsupportedOperationException();
    }

    /** Copies the node and its parts, not the items below it, as a draft next to it. */
    public ItemKey duplicate(User user, ItemKey item) {
        throw new UnsupportedOperationException();
    }

    /** Moves an item below another one, or to another place among its siblings. @param beforeId the sibling it comes before, or empty for the end */
    public void move(User user, ItemKey item, String parentId, Optional<String> beforeId) {
        throw new UnsupportedOperationException();
    }

    /** Takes an item and everything below it away from readers and editors; it can be brought back. */
    public void delete(User user, ItemKey item) {
        throw new UnsupportedOperationException();
    }
}
