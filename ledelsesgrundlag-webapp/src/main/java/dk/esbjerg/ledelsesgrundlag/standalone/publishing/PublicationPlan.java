package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes with a publication.
 *
 * @param chosen what is to be published
 * @param needed what these lie below and readers do not see yet, from the top down: without it they cannot be published
 * @param referenced what these refer to and readers do not see, or not as it is now
 * @param below what lies below them and readers do not see, or not as it is now
 */
public record PublicationPlan(
        List<IndexedItem> chosen, List<IndexedItem> needed, List<IndexedItem> referenced, List<IndexedItem> below) {

    public PublicationPlan {
        chosen = List.copyOf(chosen);
        needed = List.copyOf(needed);
        referenced = List.copyOf(referenced);
        below = List.copyOf(below);
    }

    /** All that the plan names. */
    public List<ItemKey> items() {
        return Stream.of(chosen, needed, referenced, below)
                .flatMap(List::stream)
                .map(IndexedItem::key)
                .toList();
    }
}
