package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;

/** An asset among the other content. */
public interface AssetRelations {

    /** The items that show it or link to it, in the order of their titles. */
    List<IndexedItem> referringTo(User user, String id);

    /**
     * Takes it away from readers and editors; it can be brought back.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException if it is not as it was shown
     */
    void delete(User user, ItemKey asset, Shown shown);
}
