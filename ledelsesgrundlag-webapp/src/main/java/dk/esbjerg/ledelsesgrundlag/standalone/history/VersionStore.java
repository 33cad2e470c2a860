package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.FrozenNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Where versions lie in the history: below a node for each item, in two levels of folders by its UUID. */
public final class VersionStore {

    /** The workspace, which is the runtime's own. */
    public static final String WORKSPACE = "history";

    private static final String ENTRY = "lgh:entry";
    private static final String TOP = "versions";
    private static final String WHEN = "lgh:when";
    private static final String BY = "lgh:by";
    private static final String COMMENT = "lgh:comment";
    private static final String ITS_WORKSPACE = "lgh:workspace";

    private VersionStore() {}

    /**
     * Adds an item's next version; the caller saves.
     *
     * @return the entry that holds it
     */
    public static Node add(Session history, ItemKey item, KeptNode kept, Instant when, String by, String comment)
            throws RepositoryException {
        Node versions = at(history, TOP, item.id());
        int number = numbers(versions).stream().max(Comparator.naturalOrder()).orElse(0) + 1;
        Node entry = versions.addNode(String.valueOf(number), ENTRY);
        sign(entry, when, by);
        entry.setProperty(COMMENT, comment);
        entry.setProperty(ITS_WORKSPACE, item.workspace());
        kept.freeze(FrozenNode.Depth.WITH_PARTS, entry);
        return entry;
    }

    /** The entries of an item's versions, newest first. */
    static List<Node> entries(Session history, ItemKey item) throws RepositoryException {
        Optional<Node> versions = find(history, TOP, item.id());
        List<Node> entries = new ArrayList<>();
        if (versions.isPresent()) {
            for (int number : numbers(versions.get())) {
                Node entry = versions.get().getNode(String.valueOf(number));
                if (entry.getProperty(ITS_WORKSPACE).getString().equals(item.workspace())) {
                    entries.add(0, entry);
                }
            }
        }
        return entries;
    }

    /** Whether anything was ever kept of an item. */
    public static boolean holds(Session history, ItemKey item) throws RepositoryException {
        return !entries(history, item).isEmpty();
    }

    static Version version(Node entry) throws RepositoryException {
        return new Version(
                Integer.parseInt(entry.getName()),
                when(entry),
                by(entry),
                entry.getProperty(COMMENT).getString(),
                KeptNode.frozen(entry).path());
    }

    /** Forgets all versions of an item; the caller saves. */
    static void forget(Session history, String id) throws RepositoryException {
        Optional<Node> versions = find(history, TOP, id);
        if (versions.isPresent()) {
            versions.get().remove();
        }
    }

    /** The newest version of whatever has this UUID. */
    static Optional<KeptNode> newest(Session history, String id) throws RepositoryException {
        Optional<Node> versions = find(history, TOP, id);
        if (versions.isEmpty() || numbers(versions.get()).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> numbers = numbers(versions.get());
        return Optional.of(KeptNode.frozen(versions.get().getNode(String.valueOf(numbers.get(numbers.size() - 1)))));
    }

    static void sign(Node entry, Instant when, String by) throws RepositoryException {
        entry.setProperty(WHEN, Stamps.calendar(when));
        entry.setProperty(BY, by);
    }

    static Instant when(Node entry) throws RepositoryException {
        return entry.getProperty(WHEN).getDate().toInstant();
    }

    static String by(Node entry) throws RepositoryException {
        return entry.getProperty(BY).getString();
    }

    /** The node for a key below a top node, made where it is missing; folders keep lists of children short. */
    static Node at(Session history, String top, String key) throws RepositoryException {
        Node node = history.getRootNode();
        for (String step : steps(top, key)) {
            node = node.hasNode(step) ? node.getNode(step) : node.addNode(step, ENTRY);
        }
        return node;
    }

    static Optional<Node> find(Session history, String top, String key) throws RepositoryException {
        String path = "/" + String.join("/", steps(top, key));
        return history.nodeExists(path) ? Optional.of(history.getNode(path)) : Optional.empty();
    }

    private static List<String> steps(String top, String key) {
        return List.of(top, key.substring(0, 2), key.substring(2, 4), key);
    }

    private static List<Integer> numbers(Node versions) throws RepositoryException {
        List<Integer> numbers = new ArrayList<>();
        NodeIterator nodes = versions.getNodes();
        while (nodes.hasNext()) {
            numbers.add(Integer.valueOf(nodes.nextNode().getName()));
        }
        numbers.sort(Comparator.naturalOrder());
        return numbers;
    }
}
