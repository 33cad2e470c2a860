package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import info.magnolia.cms.core.version.VersionManager;
import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import java.util.List;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.servlet.http.HttpServletRequest;

/** Versions as Magnolia keeps them of whatever is published from its apps. */
final class Versions {

    private static final String WORKSPACE = "magnolia-mgnlVersion";

    private Versions() {}

    static List<String> add(HttpServletRequest request) throws RepositoryException {
        Node node = MgnlContext.getJCRSession(request.getParameter("workspace"))
                .getNodeByIdentifier(request.getParameter("id"));
        Components.getComponent(VersionManager.class).addVersion(node);
        return List.of("added");
    }

    /** How many there are of an item, with the copy that Magnolia makes them of. */
    static List<String> count(HttpServletRequest request) throws RepositoryException {
        Session session = MgnlContext.getJCRSession(WORKSPACE);
        session.refresh(false);
        try {
            Node copy = session.getNodeByIdentifier(request.getParameter("id"));
            long all = session.getWorkspace()
                    .getVersionManager()
                    .getVersionHistory(copy.getPath())
                    .getAllVersions()
                    .getSize();
            return List.of(String.valueOf(all - 1));
        } catch (ItemNotFoundException none) {
            return List.of("0");
        }
    }
}
