package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Puts our two filters where they work: forms are looked at before Magnolia refuses them, and answered before the page is
 * rendered. Where they stand early enough already they stay.
 */
final class PlaceFilters extends AbstractRepositoryTask {

    private static final String FILTERS = "/server/filters";
    private static final String NAME = "ledelsesgrundlag";

    PlaceFilters() {
        super("Filters", "Puts the filters for leaders' forms in their places");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Session config = context.getConfigJCRSession();
        place(context, config, FILTERS, "csrfTokenSecurity", "login");
        place(context, config, FILTERS + "/cms", "modelExecution", "rendering");
    }

    /** @param others the first of them that is there is the one to stand before */
    private static void place(InstallContext context, Session config, String parent, String... others)
            throws RepositoryException {
        List<String> names = config.nodeExists(parent) ? children(config.getNode(parent)) : List.of();
        for (String other : others) {
            if (names.contains(NAME) && names.contains(other)) {
                if (names.indexOf(NAME) > names.indexOf(other)) {
                    config.getNode(parent).orderBefore(NAME, other);
                }
                return;
            }
        }
        context.warn("Leaders' forms will not be answered: there is no place for the filter " + NAME + " in " + parent);
    }

    private static List<String> children(Node parent) throws RepositoryException {
        List<String> names = new ArrayList<>();
        NodeIterator children = parent.getNodes();
        while (children.hasNext()) {
            names.add(children.nextNode().getName());
        }
        return names;
    }
}
