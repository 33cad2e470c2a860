package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemOrder;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Sees to it that no two siblings, and no two of a kind that are known by their names, are called the same. */
@Singleton
public final class ItemNames {

    private final ItemIndex index;
    private final Places places;

    @Inject
    public ItemNames(ItemIndex index, Places places) {
        this.index = index;
        this.places = places;
    }

    /** Calls a node something else, where it is; its place among its siblings stays. The caller saves. */
    void rename(User user, ItemKey item, Node node, String name) throws RepositoryException {
        String nodeType = node.getPrimaryNodeType().getName();
        Optional<String> property = places.nameProperty(nodeType);
        boolean namedSo = property.isEmpty()
                || node.hasProperty(property.get())
                        && node.getProperty(property.get()).getString().equals(name);
        if (!namedSo) {
            refuseTakenByKind(user, item, nodeType, name);
        }
        if (!node.getName().equals(name)) {
            Node parent = node.getParent();
            refuseTaken(parent, name);
            Optional<Node> next = Siblings.after(node);
            node.getSession().move(node.getPath(), Siblings.path(parent, name));
            Siblings.putBefore(node, next);
        }
    }

    /** A name like the original's that nobody has. */
    String free(User user, Node original, String nodeType) throws RepositoryException {
        for (int number = 2; ; number++) {
            String name = original.getName() + "-" + number;
            if (!original.getParent().hasNode(name)
                    && !isTakenByKind(
                            user,
                            new ItemKey(original.getSession().getWorkspace().getName(), ""),
                            nodeType,
                            name)) {
                return name;
            }
        }
    }

    static void refuseTaken(Node parent, String name) throws RepositoryException {
        if (parent.hasNode(name)) {
            throw new ItemRefusedException(Reason.NAME_TAKEN, Siblings.path(parent, name) + " exists already");
        }
    }

    void refuseTakenByKind(User user, ItemKey item, String nodeType, String name) {
        if (isTakenByKind(user, item, nodeType, name)) {
            throw new ItemRefusedException(Reason.NAME_TAKEN, "Another " + nodeType + " is already called " + name);
        }
    }

    private boolean isTakenByKind(User user, ItemKey item, String nodeType, String name) {
        return places.nameProperty(nodeType)
                .map(property -> new ItemQuery(
                        item.workspace(), Set.of(nodeType), "", Set.of(), Map.of(property, name), ItemOrder.BY_TITLE))
                .map(query -> index.find(user, query, 0, 2).items())
                .filter(found ->
                        found.stream().anyMatch(other -> !other.key().id().equals(item.id())))
                .isPresent();
    }
}
