package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import java.util.Optional;
import javax.inject.Singleton;

/** Finds authored items without reading them from the repository; what was saved before a call is known to it. */
@Singleton
public final class ItemIndex {

    public Optional<IndexedItem> item(User user, ItemKey key) {
        throw new UnsupportedOperationException();
    }

    /** Wherever it lies. */
    public Optional<IndexedItem> byId(User user, String id) {
        throw new UnsupportedOperationException();
    }

    /** The items that refer to it, in the order of their titles. */
    public List<IndexedItem> referringTo(User user, String id) {
        throw new UnsupportedOperationException();
    }
}
