package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Deletions;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import javax.inject.Inject;

/** Found in the index of all items, and deleted as any of them. */
public final class IndexedRelations implements AssetRelations {

    private final ItemIndex index;
    private final Deletions deletions;

    @Inject
    public IndexedRelations(ItemIndex index, Deletions deletions) {
        this.index = index;
        this.deletions = deletions;
    }

    @Override
    public List<IndexedItem> referringTo(User user, String id) {
        return index.referringTo(user, id);
    }

    @Override
    public void delete(User user, ItemKey asset, Shown shown) {
        deletions.delete(user, asset, shown);
    }
}
