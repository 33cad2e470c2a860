package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.util.List;
import java.util.Optional;

/** How the workbench's addresses name an item: its workspace, a slash, and its UUID. */
public final class ItemAddress {

    private ItemAddress() {}

    /** What such a name says; empty where it says nothing. Whether there is such an item is another question. */
    public static Optional<ItemKey> of(String name) {
        return of(List.of(name.split("/", -1)));
    }

    /** The same, in its two parts. */
    public static Optional<ItemKey> of(List<String> parts) {
        boolean fits = parts.size() == 2 && parts.get(0).matches("[a-z][a-zA-Z0-9]*") && NodeId.is(parts.get(1));
        return fits ? Optional.of(new ItemKey(parts.get(0), parts.get(1))) : Optional.empty();
    }

    /** Where an item is edited. */
    public static String editor(ItemKey item) {
        return switch (item.workspace()) {
            case Page.WORKSPACE -> "/author/pages/" + item.id();
            case Asset.WORKSPACE -> "/author/assets/" + item.id();
            default -> form(item);
        };
    }

    /** Where an item's own fields are edited, those of a page too. */
    public static String form(ItemKey item) {
        return "/author/items/" + name(item);
    }

    public static String versions(ItemKey item) {
        return form(item) + "/versions";
    }

    /** Where an item is published. */
    public static String publishing(ItemKey item) {
        return "/author/publish?item=" + name(item);
    }

    public static String name(ItemKey item) {
        return item.workspace() + "/" + item.id();
    }
}
