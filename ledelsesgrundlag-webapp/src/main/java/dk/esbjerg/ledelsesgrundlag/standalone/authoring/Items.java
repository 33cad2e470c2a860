package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Revision;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Makes and edits authored items: pages and items of content types alike. Each call is one save, stamped with who and
 * when. Refusals are {@link ItemRefusedException}, and nothing has changed then. Any number of threads may call.
 */
@Singleton
public final class Items {

    private final Changes changes;
    private final Places places;
    private final ItemNames names;

    @Inject
    public Items(Changes changes, Places places, ItemNames names) {
        this.changes = changes;
        this.places = places;
        this.names = names;
    }

    /**
     * A fingerprint of what the form of this node can change, and of where the node is. Whoever saves says from which
     * revision they started.
     */
    public String revision(Node node) throws RepositoryException {
        return Revision.of(node);
    }

    /**
     * Reads an item, or a part of a page.
     *
     * @throws ItemRefusedException if there is none
     */
    public <R> R read(User user, ItemKey item, NodeFunction<R> function) {
        return changes.read(user, item, session -> function.apply(NodeFinder.find(session, item)));
    }

    /** What is done with a node. */
    @FunctionalInterface
    public interface NodeFunction<R> {
        R apply(Node node) throws RepositoryException;
    }

    /**
     * Stores what a form holds on an item, or on a part of a page, whose page is then stamped too.
     *
     * @throws StaleException if the node is no longer what the revision says
     */
    public void save(User user, ItemKey item, Form form, FormValues values, String revision) {
        changes.change(user, item, session -> {
            Node node = NodeFinder.find(session, item);
            if (!Revision.of(node).equals(revision)) {
                throw new StaleException(node.getPath());
            }
            Optional<String> name = form.nodeName(values);
            if (name.isPresent()) {
                names.rename(user, item, node, name.get());
            }
            form.write(values, node);
            Stamps.changed(node, user.name());
            return null;
        });
    }

    /** @param parentId the UUID of what it is to lie below, or empty for where items of its kind lie */
    public ItemKey create(
            User user, String workspace, String nodeType, Optional<String> parentId, Form form, FormValues values) {
        String name = form.nodeName(values)
                .orElseThrow(() -> new IllegalArgumentException("The form does not say what to call a " + nodeType));
        return create(user, workspace, nodeType, parentId, name, Map.of(), form, values);
    }

    /**
     * Makes an item whose form does not say everything.
     *
     * @param name what the node is called
     * @param properties what it holds besides the form's values, such as a page's template
     */
    public ItemKey create(
            User user,
            String workspace,
            String nodeType,
            Optional<String> parentId,
            String name,
            Map<String, String> properties,
            Form form,
            FormValues values) {
        ItemKey none = new ItemKey(workspace, "");
        return changes.change(user, none, session -> {
            Node parent = parentFor(session, user, workspace, nodeType, parentId);
            ItemNames.refuseTaken(parent, name);
            names.refuseTakenByKind(user, none, nodeType, name);
            Node node = parent.addNode(name, nodeType);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                node.setProperty(property.getKey(), property.getValue());
            }
            form.write(values, node);
            Stamps.created(node, user.name());
            return new ItemKey(workspace, node.getIdentifier());
        });
    }

    private Node parentFor(Session session, User user, String workspace, String nodeType, Optional<String> parentId)
            throws RepositoryException {
        if (parentId.isEmpty() && places.inMonths(nodeType)) {
            return Months.current(session, user);
        }
        Node parent = parentId.isEmpty()
                ? session.getRootNode()
                : NodeFinder.parent(session, new ItemKey(workspace, parentId.get()));
        refuseWrongPlace(nodeType, parent);
        return parent;
    }

    /** Calls an item something else, where it is; its place among its siblings stays. */
    public void rename(User user, ItemKey item, String name) {
        changes.change(user, item, session -> {
            Node node = NodeFinder.item(session, item);
            names.rename(user, item, node, name);
            Stamps.changed(node, user.name());
            return null;
        });
    }

    /** Copies the node and its parts, not the items below it, as a draft next to it. */
    public ItemKey duplicate(User user, ItemKey item) {
        return changes.change(user, item, session -> {
            Node original = NodeFinder.item(session, item);
            String nodeType = original.getPrimaryNodeType().getName();
            String name = names.free(user, original, nodeType);
            Node copy = new Copy(user).of(original, original.getParent(), name);
            Optional<String> property = places.nameProperty(nodeType);
            if (property.isPresent()) {
                copy.setProperty(property.get(), name);
            }
            Siblings.putBefore(copy, Siblings.after(original));
            return new ItemKey(item.workspace(), copy.getIdentifier());
        });
    }

    /**
     * Moves an item below another one, or to another place among its siblings.
     *
     * @param parentId the UUID of what it is to lie below; that of the workspace's root node for the top
     * @param beforeId the sibling it comes before, or empty for the end
     */
    public void move(User user, ItemKey item, String parentId, Optional<String> beforeId) {
        changes.change(user, item, session -> {
            Node node = NodeFinder.item(session, item);
            Node parent = NodeFinder.parent(session, new ItemKey(item.workspace(), parentId));
            refuseWrongPlace(node.getPrimaryNodeType().getName(), parent);
            if ((parent.getPath() + "/").startsWith(node.getPath() + "/")) {
                throw new ItemRefusedException(Reason.WRONG_PLACE, node.getPath() + " cannot lie below itself");
            }
            if (!parent.isSame(node.getParent())) {
                ItemNames.refuseTaken(parent, node.getName());
                session.move(node.getPath(), Siblings.path(parent, node.getName()));
            }
            Optional<Node> before = Optional.empty();
            if (beforeId.isPresent()) {
                Node sibling = NodeFinder.item(session, new ItemKey(item.workspace(), beforeId.get()));
                if (!sibling.getParent().isSame(parent)) {
                    throw new ItemRefusedException(
                            Reason.WRONG_PLACE, sibling.getPath() + " does not lie below " + parent.getPath());
                }
                before = Optional.of(sibling);
            }
            Siblings.putBefore(node, before);
            Stamps.changed(node, user.name());
            return null;
        });
    }

    /** Moves an item to another place among its siblings. @param beforeId the sibling it comes before, or empty for the end */
    public void reorder(User user, ItemKey item, Optional<String> beforeId) {
        String parent = read(user, item, node -> node.getParent().getIdentifier());
        move(user, item, parent, beforeId);
    }

    private void refuseWrongPlace(String nodeType, Node parent) throws RepositoryException {
        if (!places.allows(nodeType, parent)) {
            throw new ItemRefusedException(
                    Reason.WRONG_PLACE, "A " + nodeType + " cannot lie below " + parent.getPath());
        }
    }
}
