package dk.esbjerg.ledelsesgrundlag.framework;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
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
    private final Map<String, Known> trees = new ConcurrentHashMap<>();

    @Inject
    public Pages(ContentSource source) {
        this.source = source;
        source.observe(Page.WORKSPACE, this::note);
    }

    /** The tree in which this page lies, the innermost one where they lie within each other; empty if it lies in none. */
    public Optional<PageTree> around(String pagePath) {
        for (Known known : trees.values()) {
            if (known.changes == changes.get() && known.tree.surrounds(pagePath)) {
                return Optional.of(known.tree);
            }
        }
        long counted = changes.get();
        Optional<PageTree> tree = source.read(
                        Page.WORKSPACE, session -> SteadyRead.of(() -> findRoot(session, pagePath)))
                .map(PageTree::new);
        tree.ifPresent(found -> trees.put(found.root().path(), new Known(counted, found)));
        return tree;
    }

    /** Every tree there is, read anew. */
    public List<PageTree> all() {
        return source.read(
                Page.WORKSPACE,
                session -> SteadyRead.of(() ->
                        roots(session.getRootNode()).stream().map(PageTree::new).toList()));
    }

    private static List<Page> roots(Node node) throws RepositoryException {
        List<Page> roots = new ArrayList<>();
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(Page.NODE_TYPE)) {
                if (Page.templateOf(child).equals(Page.ROOT_TEMPLATE)) {
                    roots.add(Page.from(child));
                }
                roots.addAll(roots(child));
            }
        }
        return roots;
    }

    private void note(Set<String> paths) {
        changes.incrementAndGet();
        trees.clear();
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

    private record Known(long changes, PageTree tree) {}
}
