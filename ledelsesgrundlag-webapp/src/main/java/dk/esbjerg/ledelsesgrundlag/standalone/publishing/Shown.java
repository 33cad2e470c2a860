package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Revision;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Which items somebody was shown before deciding what is to become of them, and as what: each with a mark that is another
 * one once the item was saved, moved, published or taken back.
 */
public record Shown(Map<ItemKey, String> marks) {

    /** Between what is authored and what is published. */
    private static final String BETWEEN = ".";

    public Shown {
        marks = Map.copyOf(marks);
    }

    /** Whether an authored item is one of these, and still as it was shown. */
    public boolean holds(ItemKey item, Node authored) throws RepositoryException {
        return mark(authored).equals(marks.get(item));
    }

    /** Only these of what was shown. */
    public Shown of(Set<ItemKey> items) {
        Map<ItemKey, String> some = new HashMap<>(marks);
        some.keySet().retainAll(items);
        return new Shown(some);
    }

    static String mark(Node item) throws RepositoryException {
        long activated = item.hasProperty(Stamp.ACTIVATED)
                ? item.getProperty(Stamp.ACTIVATED).getDate().getTimeInMillis()
                : 0;
        return Revision.withParts(item)
                + BETWEEN
                + Long.toString(activated, Character.MAX_RADIX)
                + (Stamps.isPublished(item) ? "p" : "d");
    }

    /** What a mark says of the item as authored, whatever readers see. */
    static String authored(String mark) {
        return mark.substring(0, Math.max(0, mark.indexOf(BETWEEN)));
    }
}
