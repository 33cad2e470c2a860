package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeCopy;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.HashSet;
import java.util.Set;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Puts a kept item back among the authored ones. */
final class BroughtBack {

    private BroughtBack() {}

    /** The caller saves. */
    static Node into(Session session, KeptNode kept, User user) throws RepositoryException {
        Node parent = parent(session, kept);
        String name = freeName(session, parent, kept.image());
        String taken = kept.image().name();
        Node back = NodeCopy.named(name, kept.image(), parent);
        if (!name.equals(taken)) {
            for (Property property : kept.image().properties()) {
                // A property that repeats the node's name is a part of its address.
                if (kept.image().text(property.getName()).equals(taken)) {
                    back.setProperty(property.getName(), name);
                }
            }
        }
        asDrafts(back);
        Stamps.changed(back, user.name());
        return back;
    }

    /** What it was in, with folders made anew; or what that was in, and so on. */
    private static Node parent(Session session, KeptNode kept) throws RepositoryException {
        Node parent = session.getRootNode();
        for (NodeImage above : kept.above()) {
            try {
                parent = session.getNodeByIdentifier(above.id());
            } catch (ItemNotFoundException gone) {
                if (above.isFolder()) {
                    parent = parent.hasNode(above.name()) ? parent.getNode(above.name()) : NodeCopy.of(above, parent);
                }
            }
        }
        return parent;
    }

    private static String freeName(Session session, Node parent, NodeImage image) throws RepositoryException {
        Set<String> taken = new HashSet<>();
        for (Property property : image.properties()) {
            if (image.text(property.getName()).equals(image.name())) {
                collect(session.getRootNode(), property.getName(), image.name(), taken);
            }
        }
        String name = image.name();
        for (int number = 2; parent.hasNode(name) || taken.contains(name); number++) {
            name = image.name() + "-" + number;
        }
        return name;
    }

    /** Among many items in many folders such a value is to be one item's only. */
    private static void collect(Node node, String property, String beginning, Set<String> taken)
            throws RepositoryException {
        for (NodeImage child : new LiveNode(node).children()) {
            if (!child.isPart()) {
                String value = child.text(property);
                if (value.startsWith(beginning)) {
                    taken.add(value);
                }
                collect(((LiveNode) child).node(), property, beginning, taken);
            }
        }
    }

    /** What was deleted was taken away from readers first. */
    private static void asDrafts(Node node) throws RepositoryException {
        LiveNode item = new LiveNode(node);
        if (item.standsAlone()) {
            Stamps.withdrawn(node);
        }
        for (NodeImage below : item.children()) {
            if (!below.isPart()) {
                asDrafts(((LiveNode) below).node());
            }
        }
    }
}
