package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Magnolia's tokens against forged requests go by a clock that the probe can put forward. */
public final class LaterTokensInstalled implements Scenario {

    static final List<String> PATHS = List.of(
            "/server/filters/csrfTokenSecurity/csrfLogin/csrfTokenStrategy",
            "/server/filters/csrfTokenSecurity/csrfAuthenticated/csrfTokenStrategy");

    @Override
    public List<String> workspaces() {
        return List.of("config");
    }

    @Override
    public void apply(String workspace, Session session) throws RepositoryException {
        for (String path : PATHS) {
            int end = path.lastIndexOf('/');
            Node strategy =
                    session.getNode(path.substring(0, end)).addNode(path.substring(end + 1), "mgnl:contentNode");
            strategy.setProperty("class", "dk.esbjerg.ledelsesgrundlag.acceptance.probe.LaterTokens");
        }
    }
}
