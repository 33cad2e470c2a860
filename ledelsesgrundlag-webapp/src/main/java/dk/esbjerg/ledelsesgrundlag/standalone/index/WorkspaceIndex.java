package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.framework.SteadyRead;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.NoSuchWorkspaceException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every item of a workspace, of whatever kind, those below others included. As with the framework's own indexes, a
 * change is only noted when it happens and read when somebody next asks; only what changed is read.
 */
final class WorkspaceIndex {

    private static final Logger log = LoggerFactory.getLogger(WorkspaceIndex.class);
    private static final String TOP = "/";
    private static final String SYSTEM = "/jcr:system";
    /** How many words nobody uses any more are tolerated before the others are numbered anew. */
    private static final int UNUSED_WORDS = 50_000;

    private final ContentSource source;
    private final String workspace;

    private final TreeMap<String, Entry> byPath = new TreeMap<>();
    private final TreeMap<String, List<String>> childIds = new TreeMap<>();
    /** What the shelf does not know of yet; a reading that failed leaves it to the next one. */
    private List<Entry> gone = new ArrayList<>();

    private List<Entry> added = new ArrayList<>();
    private final Set<String> changedPaths = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private Vocabulary vocabulary = new Vocabulary();
    private int usedWords;
    private volatile Known known;
    private boolean observing;

    private record Known(long changes, Shelf shelf) {}

    /** Nothing is read before somebody asks. */
    WorkspaceIndex(ContentSource source, String workspace) {
        this.source = source;
        this.workspace = workspace;
    }

    /** What the workspace holds now; nothing where it does not exist (yet). */
    Shelf current() {
        Known now = known;
        return now != null && now.changes == changes.get() ? now.shelf : refresh();
    }

    private void note(Set<String> paths) {
        changedPaths.addAll(paths);
        changes.incrementAndGet();
    }

    private synchronized Shelf refresh() {
        // Counted before anything is read: what changes while we read makes the next one to ask refresh again.
        long counted = changes.get();
        if (known != null && known.changes == counted) {
            return known.shelf;
        }
        Set<String> taken = new TreeSet<>(changedPaths);
        changedPaths.removeAll(taken);
        try {
            if (!observing) {
                source.observe(workspace, this::note);
                observing = true;
            }
            Shelf shelf = known == null || taken.contains(TOP)
                    ? source.readAll(workspace, this::readAll)
                    : source.read(workspace, session -> readChanged(session, taken));
            known = new Known(counted, shelf);
            gone = new ArrayList<>();
            added = new ArrayList<>();
            return shelf;
        } catch (ContentUnavailableException e) {
            changedPaths.addAll(taken);
            if (e.getCause() instanceof NoSuchWorkspaceException) {
                return Shelf.EMPTY;
            }
            throw e;
        } catch (RuntimeException e) {
            changedPaths.addAll(taken);
            throw e;
        }
    }

    private Shelf readAll(Session session) throws RepositoryException {
        byPath.clear();
        childIds.clear();
        vocabulary = new Vocabulary();
        readBelow(session.getRootNode());
        usedWords = vocabulary.size();
        return shelf();
    }

    private Shelf shelf() {
        return new Shelf(byPath.values(), Map.copyOf(childIds), vocabulary);
    }

    private Shelf shelfAfterChanges() {
        // What was read twice was also put away once.
        List<Entry> kept = added.stream()
                .filter(entry -> byPath.get(entry.item().path()) == entry)
                .toList();
        return known.shelf.after(gone, kept, Map.copyOf(childIds));
    }

    private Shelf readChanged(Session session, Set<String> paths) throws RepositoryException {
        Set<String> whole = new HashSet<>();
        Set<String> alone = new HashSet<>();
        for (String path : paths) {
            if (!path.startsWith(SYSTEM) && !isBelowAny(path, whole)) {
                SteadyRead.of(() -> {
                    update(session, path, whole, alone);
                    return path;
                });
            }
        }
        return renumberWords() ? shelf() : shelfAfterChanges();
    }

    private static boolean isBelowAny(String path, Set<String> whole) {
        for (String above = path; !above.isEmpty(); above = above.substring(0, above.lastIndexOf('/'))) {
            if (whole.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private void update(Session session, String path, Set<String> whole, Set<String> alone) throws RepositoryException {
        forget(path);
        if (session.nodeExists(path) && !Kinds.isPart(session.getNode(path))) {
            read(session.getNode(path));
            whole.add(path);
        } else {
            readItemAbove(session, path, alone);
        }
        String parent = path.substring(0, path.lastIndexOf('/'));
        if (parent.isEmpty()) {
            readOrder(session.getRootNode());
        } else if (session.nodeExists(parent) && !Kinds.isPart(session.getNode(parent))) {
            readOrder(session.getNode(parent));
        }
    }

    private void readItemAbove(Session session, String path, Set<String> alone) throws RepositoryException {
        for (String above = path; above.lastIndexOf('/') > 0; ) {
            above = above.substring(0, above.lastIndexOf('/'));
            if (session.nodeExists(above) && !Kinds.isPart(session.getNode(above))) {
                if (alone.add(above)) {
                    put(EntryReader.read(workspace, session.getNode(above), vocabulary));
                }
                return;
            }
        }
    }

    private void forget(String path) {
        Entry entry = byPath.remove(path);
        if (entry != null) {
            gone.add(entry);
        }
        Map<String, Entry> below = byPath.subMap(path + "/", path + "0");
        gone.addAll(below.values());
        below.clear();
        childIds.remove(path);
        childIds.subMap(path + "/", path + "0").clear();
    }

    private void put(Entry entry) {
        Entry before = byPath.put(entry.item().path(), entry);
        if (before != null) {
            gone.add(before);
        }
        added.add(entry);
    }

    private void read(Node item) throws RepositoryException {
        put(SteadyRead.of(() -> EntryReader.read(workspace, item, vocabulary)));
        readBelow(item);
    }

    private void readBelow(Node node) throws RepositoryException {
        if (!node.hasNodes()) {
            return;
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            try {
                Node child = children.nextNode();
                if (!Kinds.isSystem(child) && !Kinds.isPart(child)) {
                    read(child);
                }
            } catch (InvalidItemStateException | ItemNotFoundException | PathNotFoundException removedWhileRead) {
                log.debug("Left out of the index, its removal is on its way: {}", removedWhileRead.getMessage());
            }
        }
        readOrder(node);
    }

    /** Folders only keep long lists short; what lies in them has no order of its own. */
    private void readOrder(Node node) throws RepositoryException {
        if (node.getDepth() > 0 && Kinds.isFolder(node)) {
            return;
        }
        List<String> ids = new ArrayList<>();
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!Kinds.isSystem(child) && !Kinds.isPart(child)) {
                ids.add(child.getIdentifier());
            }
        }
        if (ids.isEmpty()) {
            childIds.remove(node.getPath());
        } else {
            childIds.put(node.getPath(), List.copyOf(ids));
        }
    }

    private boolean renumberWords() {
        if (vocabulary.size() <= 2 * usedWords + UNUSED_WORDS) {
            return false;
        }
        Vocabulary before = vocabulary;
        vocabulary = new Vocabulary();
        byPath.replaceAll((path, entry) -> entry.renumbered(before, vocabulary));
        usedWords = vocabulary.size();
        return true;
    }
}
