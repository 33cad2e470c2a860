package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import javax.inject.Singleton;

/** Publishes several items as one: readers see all of it or nothing, also through a crash. */
@Singleton
public final class Publications {

    /** Publishes these items in an order that works, each with a version that keeps who, when and the comment. */
    public void publish(User user, List<ItemKey> items, String comment) {
        throw new UnsupportedOperationException();
    }

    /** Takes these items, and everything below them, away from readers. */
    public void unpublish(User user, List<ItemKey> items) {
        throw new UnsupportedOperationException();
    }
}
