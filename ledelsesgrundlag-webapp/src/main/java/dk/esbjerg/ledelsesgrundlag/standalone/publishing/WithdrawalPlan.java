package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import java.util.List;

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
}
