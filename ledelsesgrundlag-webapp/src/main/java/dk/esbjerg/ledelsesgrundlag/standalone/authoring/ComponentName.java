package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Names components as Magnolia does: 0, 00, 01, 02 and on. */
final class ComponentName {

    private ComponentName() {}

    /** The first such name that no child of the area has. */
    static String freeIn(Node area) throws RepositoryException {
        String name = "0";
        for (int number = 0; area.hasNode(name); number++) {
            name = "0" + number;
        }
        return name;
    }
}
