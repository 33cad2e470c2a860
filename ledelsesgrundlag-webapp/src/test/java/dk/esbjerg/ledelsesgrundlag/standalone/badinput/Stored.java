package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** What a running site has stored, past everything that shows it. */
final class Stored {

    private static final List<String> WORKSPACES =
            List.of("website", "dam", "ledelsesgrundlag", "ledelsesvaerktoejer", "ledelsescases");
    private static final List<String> PRIVATE = List.of("users", "history", "ledelsesbidrag");

    private Stored() {}

    /** Everything: both views of all content, the history and the users. */
    static Map<String, List<String>> all(RunningSite site) throws RepositoryException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String workspace : WORKSPACES) {
            for (View view : View.values()) {
                all.put(
                        workspace + " " + view,
                        with(site.get(ContentRepository.class).session(view, workspace), Snapshot::of));
            }
        }
        for (String workspace : PRIVATE) {
            all.put(workspace, with(site.get(ContentRepository.class).privateSession(workspace), Snapshot::of));
        }
        return all;
    }

    /** The node and all below it, as authored. */
    static List<String> node(RunningSite site, String workspace, String id) throws RepositoryException {
        Session session = site.get(ContentRepository.class).session(View.AUTHORED, workspace);
        try {
            return Snapshot.of(session.getNodeByIdentifier(id));
        } finally {
            session.logout();
        }
    }

    /** Reads one authored node. */
    static <R> R read(RunningSite site, String workspace, String id, Reading<R> reading) throws RepositoryException {
        Session session = site.get(ContentRepository.class).session(View.AUTHORED, workspace);
        try {
            return reading.of(session.getNodeByIdentifier(id));
        } finally {
            session.logout();
        }
    }

    private static <R> R with(Session session, Reading<R> reading) throws RepositoryException {
        try {
            return reading.of(session.getRootNode());
        } finally {
            session.logout();
        }
    }

    /** What is read of a node. */
    @FunctionalInterface
    interface Reading<R> {
        R of(Node node) throws RepositoryException;
    }
}
