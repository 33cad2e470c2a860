package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.FrozenNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * What is being published or taken back, as the journal keeps it until it is done: for each item what readers saw before
 * and are to see after it. Lives as long as its session.
 */
final class JournalEntry {

    private static final String ENTRY = "lgh:entry";
    private static final String WHEN = "lgh:when";
    private static final String BY = "lgh:by";
    private static final String WORKSPACE = "lgh:workspace";
    private static final String ID = "lgh:id";
    private static final String VERSION = "lgh:version";
    private static final String FIRST = "lgh:first";
    private static final String BEFORE = "before";

    private final Node node;

    JournalEntry(Node node) {
        this.node = node;
    }

    /** An entry without items; the caller saves. */
    static JournalEntry begin(Node journal, Instant when, String by) throws RepositoryException {
        int number = 1;
        while (journal.hasNode(String.valueOf(number))) {
            number++;
        }
        JournalEntry entry = new JournalEntry(journal.addNode(String.valueOf(number), ENTRY));
        entry.node.setProperty(WHEN, Stamps.calendar(when));
        entry.node.setProperty(BY, by);
        return entry;
    }

    /**
     * @param version the entry of the version that readers are to see, or empty where they are to see nothing
     * @param first the entry of what they saw until now, where that is the first version to be kept
     */
    void add(ItemKey item, Optional<KeptNode> before, Optional<Node> version, Optional<Node> first)
            throws RepositoryException {
        Node change = node.addNode(String.valueOf(node.getNodes().getSize()), ENTRY);
        change.setProperty(WORKSPACE, item.workspace());
        change.setProperty(ID, item.id());
        if (before.isPresent()) {
            // What is taken back goes with everything below it; what is published leaves that where it is.
            before.get()
                    .freeze(
                            version.isPresent() ? FrozenNode.Depth.WITH_PARTS : FrozenNode.Depth.WITH_ITEMS_BELOW,
                            change.addNode(BEFORE, ENTRY));
        }
        if (version.isPresent()) {
            change.setProperty(VERSION, version.get().getPath());
        }
        if (first.isPresent()) {
            change.setProperty(FIRST, first.get().getPath());
        }
    }

    Instant when() throws RepositoryException {
        return node.getProperty(WHEN).getDate().toInstant();
    }

    String by() throws RepositoryException {
        return node.getProperty(BY).getString();
    }

    List<Change> changes() throws RepositoryException {
        List<Change> changes = new ArrayList<>();
        long count = node.getNodes().getSize();
        for (int i = 0; i < count; i++) {
            changes.add(change(node.getNode(String.valueOf(i))));
        }
        return changes;
    }

    private Change change(Node change) throws RepositoryException {
        return new Change(
                new ItemKey(
                        change.getProperty(WORKSPACE).getString(),
                        change.getProperty(ID).getString()),
                change.hasNode(BEFORE) ? Optional.of(KeptNode.frozen(change.getNode(BEFORE))) : Optional.empty(),
                change.hasProperty(VERSION)
                        ? Optional.of(KeptNode.frozen(node.getSession()
                                .getNode(change.getProperty(VERSION).getString())))
                        : Optional.empty());
    }

    /** It is done. */
    void close() throws RepositoryException {
        node.remove();
        node.getSession().save();
    }

    /** It never was: its versions go with it. */
    void forget() throws RepositoryException {
        long count = node.getNodes().getSize();
        for (int i = 0; i < count; i++) {
            for (String version : List.of(VERSION, FIRST)) {
                Node change = node.getNode(String.valueOf(i));
                if (change.hasProperty(version)) {
                    node.getSession()
                            .getNode(change.getProperty(version).getString())
                            .remove();
                }
            }
        }
        close();
    }

    /**
     * What happens to one item.
     *
     * @param before what readers saw, if anything
     * @param after what they are to see; empty where that is nothing
     */
    record Change(ItemKey item, Optional<KeptNode> before, Optional<KeptNode> after) {}
}
