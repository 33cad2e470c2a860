package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * What taking items away from readers brings with it.
 *
 * @param chosen what is to be taken away
 * @param below what lies below them and readers see as well: it goes with them
 * @param referring what readers still see and refers to any of them
 */
public record WithdrawalPlan(List<IndexedItem> chosen, List<IndexedItem> below, List<IndexedItem> referring) {

    public WithdrawalPlan {
        chosen = List.copyOf(chosen);
        below = List.copyOf(below);
        referring = List.copyOf(referring);
    }

    /** All that the plan names. */
    public List<ItemKey> items() {
        return Stream.of(chosen, below, referring)
                .flatMap(List::stream)
                .map(IndexedItem::key)
                .toList();
    }
}
