package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What a list is sorted by; what is equal in it goes by title.
 *
 * @param column a property, or one of the constants
 */
public record ItemOrder(String column, boolean descending) {

    public static final String TITLE = "title";
    public static final String MODIFIED = Stamp.MODIFIED;
    public static final String STATE = "jcrPublishingStatus";

    public static final ItemOrder BY_TITLE = new ItemOrder(TITLE, false);

    private static final Comparator<Entry> ALPHABETIC = Comparator.comparing(Entry::titleKey, Arrays::compareUnsigned)
            .thenComparing(entry -> entry.item().path());

    Comparator<Entry> comparator() {
        Comparator<Entry> comparator =
                switch (column) {
                    case TITLE -> Comparator.comparing(Entry::titleKey, Arrays::compareUnsigned);
                    case MODIFIED -> Comparator.comparing(entry -> entry.item().modified());
                    case STATE -> Comparator.comparing(entry -> entry.item().state());
                    default -> Comparator.comparing(entry -> entry.columnKey(column), Arrays::compareUnsigned);
                };
        return (descending ? comparator.reversed() : comparator).thenComparing(ALPHABETIC);
    }
}
