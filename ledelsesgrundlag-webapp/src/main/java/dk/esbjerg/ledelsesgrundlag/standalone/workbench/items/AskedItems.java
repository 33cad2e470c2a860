package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The items that addresses name: {@code /author/items/<workspace>/<uuid>} and what comes below. */
@Singleton
public final class AskedItems {

    private final ItemIndex index;
    private final Catalog catalog;

    @Inject
    public AskedItems(ItemIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    /**
     * The item whose address this is.
     *
     * @param below what the address ends with, or empty for the item's own
     * @return empty where it is no such address
     * @throws dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException where only its own address may be asked for
     * @throws Refusal where there is no such item, or none that can be edited
     */
    Optional<IndexedItem> of(Visit visit, String below) {
        List<String> parts = visit.parts();
        boolean ours = parts.size() == (below.isEmpty() ? 3 : 4)
                && parts.get(0).equals("items")
                && (below.isEmpty() || parts.get(3).equals(below));
        if (!ours) {
            return Optional.empty();
        }
        if (!below.isEmpty()) {
            Access.requireAuthorIn(parts.get(1), visit.user(), "ask for " + below);
        }
        return Optional.of(index.item(visit.user(), new ItemKey(parts.get(1), parts.get(2)))
                .filter(item -> catalog.address(item).isPresent())
                .orElseThrow(() -> new Refusal(404, "items.gone")));
    }
}
