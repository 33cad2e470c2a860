package dk.esbjerg.ledelsesgrundlag.framework;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.MissingWorkspaceException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every item of one node type in a workspace and a view derived from them, and stays true to the repository: a
 * change is only noted when it happens and read when somebody next asks, so that an import of thousands costs one
 * reading, and nobody who asks after a change sees what was before it.
 *
 * @param <T> an item
 * @param <V> the immutable view of all items
 */
public final class LiveIndex<T, V> {

    private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);

    /** Beyond this many changed paths reading everything is cheaper than finding out what they touched. */
    private static final int RELOAD_THRESHOLD = 500;

    private final ContentSource source;
    private final String workspace;
    private final String nodeType;
    private final ItemReader<T> reader;
    private final Function<Collection<T>, V> derive;

    private final TreeMap<String, T> itemsByPath = new TreeMap<>();
    private final Set<String> changedPaths = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private volatile Derived<V> derived;
    private boolean observing;
    private boolean missed;

    /** Nothing is read before somebody asks. */
    public LiveIndex(
            ContentSource source,
            String workspace,
            String nodeType,
            ItemReader<T> reader,
            Function<Collection<T>, V> derive) {
        this.source = source;
        this.workspace = workspace;
        this.nodeType = nodeType;
        this.reader = reader;
        this.derive = derive;
    }

    /** The items as the repository has them now; none where there is no such workspace (yet). */
    public V current() {
        Derived<V> known = derived;
        return known != null && known.changes == changes.get() ? known.view : refresh();
    }

    private void note(Set<String> paths) {
        changedPaths.addAll(paths);
        changes.incrementAndGet();
    }

    private synchronized V refresh() {
        // Counted before anything is read: what changes while we read makes the next reader refresh again.
        long counted = changes.get();
        if (derived != null && derived.changes == counted) {
            return derived.view;
        }
        Set<String> taken = Set.copyOf(changedPaths);
        changedPaths.removeAll(taken);
        try {
            if (!observing) {
                source.observe(workspace, this::note);
                observing = true;
            }
            boolean everything = derived == null || taken.size() > RELOAD_THRESHOLD || taken.contains("/");
            V view = everything
                    ? source.readAll(workspace, this::reload)
                    : source.read(workspace, session -> update(session, taken));
            derived = new Derived<>(counted, view);
            return view;
        } catch (MissingWorkspaceException e) {
            if (!missed) {
                log.error("{}, so what it should hold is shown as empty", e.getMessage());
                missed = true;
            }
            return derive.apply(List.of());
        } catch (RuntimeException e) {
            changedPaths.addAll(taken);
            throw e;
        }
    }

    private V reload(Session session) throws RepositoryException {
        itemsByPath.clear();
        collect(session.getRootNode());
        return derive.apply(itemsByPath.values());
    }

    private V update(Session session, Set<String> paths) throws RepositoryException {
        for (String path : paths) {
            SteadyRead.of(() -> update(session, path));
        }
        return derive.apply(itemsByPath.values());
    }

    /** @return the path of what was read again: the changed node, or the item that it is a part of */
    private String update(Session session, String path) throws RepositoryException {
        itemsByPath.subMap(path + "/", path + "0").clear();
        for (String above = path; !above.isEmpty(); above = above.substring(0, above.lastIndexOf('/'))) {
            itemsByPath.remove(above);
            if (session.nodeExists(above) && session.getNode(above).isNodeType(nodeType)) {
                path = above;
            }
        }
        if (session.nodeExists(path)) {
            collect(session.getNode(path));
        }
        return path;
    }

    private void collect(Node node) throws RepositoryException {
        try {
            if (node.isNodeType(nodeType)) {
                itemsByPath.put(node.getPath(), SteadyRead.of(() -> reader.read(node)));
                return;
            }
            if (node.getName().startsWith("jcr:") || node.getName().startsWith("rep:")) {
                return;
            }
            NodeIterator children = node.getNodes();
            while (children.hasNext()) {
                collect(children.nextNode());
            }
        } catch (InvalidItemStateException | ItemNotFoundException | PathNotFoundException removedWhileRead) {
            log.debug("Left out of the index, its removal is on its way: {}", removedWhileRead.getMessage());
        }
    }

    private record Derived<V>(long changes, V view) {}

    /** Makes an item from its node. */
    @FunctionalInterface
    public interface ItemReader<T> {
        T read(Node node) throws RepositoryException;
    }
}
