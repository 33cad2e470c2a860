package dk.esbjerg.ledelsesgrundlag.framework;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * The framework's page trees. An administrator may move the front page anywhere, and a site may hold several, so the
 * tree that counts is the one around the page being shown. Safe for any number of threads.
 */
@Singleton
public final class Pages {

    private final ContentSource source;
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Known> roots = new ConcurrentHashMap<>();

    @Inject
    public Pages(ContentSource source) {
        this.source = source;
        source.observe(Page.WORKSPACE, this::note);
    }

    /** The front page, with everything below it, of the tree in which this page lies; empty if it lies in none. */
    public Optional<Page> rootOf(String pagePath) {
        for (Known known : roots.values()) {
            if (known.changes == changes.get() && known.root.contains(pagePath)) {
                return Optional.of(known.root);
            }
        }
        long counted = changes.get();
        Optional<Page> root = source.read(Page.WORKSPACE, session -> findRoot(session, pagePath));
        root.ifPresent(found -> roots.put(found.path(), new Known(counted, found)));
        return root;
    }

    private void note(Set<String> paths) {
        changes.incrementAndGet();
        roots.clear();
    }

    private static Optional<Page> findRoot(Session session, String pagePath) throws RepositoryException {
        if (!session.nodeExists(pagePath)) {
            return Optional.empty();
        }
        for (Node node = session.getNode(pagePath); node.getDepth() > 0; node = node.getParent()) {
            if (Page.templateOf(node).equals(Page.ROOT_TEMPLATE)) {
                return Optional.of(Page.from(node));
            }
        }
        return Optional.empty();
    }

    private record Known(long changes, Page root) {}
}
