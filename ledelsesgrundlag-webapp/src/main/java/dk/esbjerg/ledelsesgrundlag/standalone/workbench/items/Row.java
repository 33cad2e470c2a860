package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import java.time.Instant;
import java.util.List;

/**
 * An item as lists show it.
 *
 * @param key workspace and UUID, as addresses and forms name it
 * @param address where it is opened, or empty
 * @param state in lower case, as style sheet and words name it
 * @param cells what stands in the list's columns, where it has any
 */
public record Row(
        String key,
        String id,
        String title,
        String address,
        String kind,
        String state,
        Instant modified,
        String modifiedBy,
        List<Cell> cells) {

    /**
     * One of them.
     *
     * @param kind {@code title}, {@code state}, {@code modified} or {@code text}
     */
    public record Cell(String kind, String text) {}

    static Row of(IndexedItem item, String address, String kind, List<Cell> cells) {
        return new Row(
                ItemAddress.name(item.key()),
                item.key().id(),
                item.title(),
                address,
                kind,
                item.state().word(),
                item.modified(),
                item.modifiedBy(),
                cells);
    }
}
