package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Another title for a task, on which several pages depend and which is no page itself. */
public final class RenamedContent implements Scenario {

    static final String TITLE = "En anden titel";

    @Override
    public List<String> workspaces() {
        return List.of("ledelsesgrundlag");
    }

    @Override
    public void apply(String workspace, Session session) throws RepositoryException {
        session.getNode("/retning-og-rammer/visionsledelse").setProperty("title", TITLE);
    }
}
