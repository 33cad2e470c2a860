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
 * Puts our filters where they work: forms are looked at before Magnolia refuses them, and answered before the page is
 * rendered; the author instance is answered before Magnolia asks for users, sessions and tokens, of which it has none. Where
 * they stand early enough already they stay.
 */
final class PlaceFilters extends AbstractRepositoryTask {

    private static final String FILTERS = "/server/filters";
    private static final String FORMS = "ledelsesgrundlag";
    private static final String EXCHANGE = "ledelsesgrundlagExchange";

    PlaceFilters() {
        super("Filters", "Puts the filters for leaders' forms and for the exchange in their places");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Session config = context.getConfigJCRSession();
        place(context, config, FILTERS, FORMS, "csrfTokenSecurity", "login");
        place(context, config, FILTERS + "/cms", FORMS, "modelExecution", "rendering");
        place(context, config, FILTERS, EXCHANGE, "contentType", "csrfTokenSecurity", "login");
    }

    /** @param others the first of them that is there is the one to stand before */
    private static void place(InstallContext context, Session config, String parent, String name, String... others)
            throws RepositoryException {
        List<String> names = config.nodeExists(parent) ? children(config.getNode(parent)) : List.of();
        for (String other : others) {
            if (names.contains(name) && names.contains(other)) {
                if (names.indexOf(name) > names.indexOf(other)) {
                    config.getNode(parent).orderBefore(name, other);
                }
                return;
            }
        }
        context.warn("There is no place for the filter " + name + " in " + parent + ": what it is for is not done");
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
