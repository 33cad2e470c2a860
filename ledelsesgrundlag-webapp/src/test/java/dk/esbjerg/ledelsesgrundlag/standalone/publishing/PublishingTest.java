package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of publishing share: one repository, empty before each test. */
abstract class PublishingTest {

    static final String WEBSITE = Page.WORKSPACE;

    private static TestRepository opened;

    final TestRepository repository = opened;
    final PublishedGate gate = new PublishedGate();
    final RepositoryView readers = opened.read(View.PUBLISHED);
    final MovedAddresses addresses =
            new MovedAddresses(opened.repository(), new Framework(readers), new Pages(readers));
    final Publications publications = new Publications(opened.repository(), gate, addresses);
    final ViewPublisher publisher = new ViewPublisher(opened.repository(), publications);

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        opened = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        opened.close();
    }

    @BeforeEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    final void author(Item... items) throws RepositoryException {
        repository.store(View.AUTHORED, items);
    }

    final void edit(String workspace, TestRepository.Change change) throws RepositoryException {
        repository.change(View.AUTHORED, workspace, change);
    }

    final void publish(String workspace, String... paths) throws RepositoryException {
        for (String path : paths) {
            publisher.publish(workspace, path);
        }
    }

    /** Everything in a workspace that editors see. */
    final List<String> authored(String workspace) throws RepositoryException {
        return read(View.AUTHORED, workspace, Snapshot::of);
    }

    /** Everything in a workspace that readers see. */
    final List<String> published(String workspace) throws RepositoryException {
        return read(View.PUBLISHED, workspace, Snapshot::of);
    }

    final List<String> publishedPaths(String workspace) throws RepositoryException {
        return read(View.PUBLISHED, workspace, Snapshot::paths);
    }

    /** How many publications are not finished. */
    final long journalLength() throws RepositoryException {
        Session history = repository.repository().privateSession("history");
        try {
            return history.nodeExists("/journal")
                    ? history.getNode("/journal").getNodes().getSize()
                    : 0;
        } finally {
            history.logout();
        }
    }

    final <R> R read(View view, String workspace, Reading<R> reading) throws RepositoryException {
        Session session = repository.repository().session(view, workspace);
        try {
            return reading.of(session.getRootNode());
        } finally {
            session.logout();
        }
    }

    /** The names of a node's children as readers see them. */
    final List<String> publishedChildren(String workspace, String path) throws RepositoryException {
        return read(View.PUBLISHED, workspace, root -> {
            List<String> names = new ArrayList<>();
            NodeIterator children = root.getNode(path.substring(1)).getNodes();
            while (children.hasNext()) {
                names.add(children.nextNode().getName());
            }
            return names;
        });
    }

    /** What is read below a workspace's root. */
    @FunctionalInterface
    interface Reading<R> {
        R of(Node root) throws RepositoryException;
    }
}
