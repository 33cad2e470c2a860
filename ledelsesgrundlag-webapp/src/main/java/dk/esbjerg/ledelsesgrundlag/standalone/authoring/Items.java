package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource.SessionFunction;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemOrder;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Revision;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Changes authored items: pages and items of content types alike. Each call is one save, stamped with who and when.
 * Refusals are {@link ItemRefusedException}, and nothing has changed then. Any number of threads may call; the changes of
 * a workspace are made one after the other.
 */
@Singleton
public final class Items {

    private final AuthoredContent content;
    private final ItemIndex index;
    private final Places places;
    private final Publications publications;
    private final Trash trash;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    @Inject
    public Items(AuthoredContent content, ItemIndex index, Places places, Publications publications, Trash trash) {
        this.content = content;
        this.index = index;
        this.places = places;
        this.publications = publications;
        this.trash = trash;
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
        refuseUnknown(item);
        return content.read(user, item.workspace(), session -> function.apply(NodeFinder.find(session, item)));
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
        change(user, item, session -> {
            Node node = NodeFinder.find(session, item);
            if (!Revision.of(node).equals(revision)) {
                throw new StaleException(node.getPath());
            }
            Optional<String> name = form.nodeName(values);
            if (name.isPresent()) {
                rename(user, item, node, name.get());
            }
            form.write(values, node);
            Stamps.changed(node, user);
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
        return change(user, none, session -> {
            Node parent = parentFor(session, user, workspace, nodeType, parentId);
            refuseTaken(parent, name);
            refuseTakenByKind(user, none, nodeType, name);
            Node node = parent.addNode(name, nodeType);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                node.setProperty(property.getKey(), property.getValue());
            }
            form.write(values, node);
            Stamps.created(node, user);
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
        change(user, item, session -> {
            Node node = NodeFinder.item(session, item);
            rename(user, item, node, name);
            Stamps.changed(node, user);
            return null;
        });
    }

    private void rename(User user, ItemKey item, Node node, String name) throws RepositoryException {
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

    /** Copies the node and its parts, not the items below it, as a draft next to it. */
    public ItemKey duplicate(User user, ItemKey item) {
        return change(user, item, session -> {
            Node original = NodeFinder.item(session, item);
            String nodeType = original.getPrimaryNodeType().getName();
            String name = freeName(user, original, nodeType);
            Node copy = new Copy(user).of(original, original.getParent(), name);
            Optional<String> property = places.nameProperty(nodeType);
            if (property.isPresent()) {
                copy.setProperty(property.get(), name);
            }
            Siblings.putBefore(copy, Siblings.after(original));
            return new ItemKey(item.workspace(), copy.getIdentifier());
        });
    }

    private String freeName(User user, Node original, String nodeType) throws RepositoryException {
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

    /**
     * Moves an item below another one, or to another place among its siblings.
     *
     * @param parentId the UUID of what it is to lie below; that of the workspace's root node for the top
     * @param beforeId the sibling it comes before, or empty for the end
     */
    public void move(User user, ItemKey item, String parentId, Optional<String> beforeId) {
        change(user, item, session -> {
            Node node = NodeFinder.item(session, item);
            Node parent = NodeFinder.parent(session, new ItemKey(item.workspace(), parentId));
            refuseWrongPlace(node.getPrimaryNodeType().getName(), parent);
            if ((parent.getPath() + "/").startsWith(node.getPath() + "/")) {
                throw new ItemRefusedException(Reason.WRONG_PLACE, node.getPath() + " cannot lie below itself");
            }
            if (!parent.isSame(node.getParent())) {
                refuseTaken(parent, node.getName());
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
            Stamps.changed(node, user);
            return null;
        });
    }

    /** Moves an item to another place among its siblings. @param beforeId the sibling it comes before, or empty for the end */
    public void reorder(User user, ItemKey item, Optional<String> beforeId) {
        String parent = read(user, item, node -> node.getParent().getIdentifier());
        move(user, item, parent, beforeId);
    }

    /**
     * Takes an item and everything below it away from readers and editors; it can be brought back. It is unpublished
     * first, then kept, then removed: wherever that breaks off, the item is still there or can be brought back.
     *
     * @param shown what the user was shown of it before confirming
     * @throws StaleException if it, or something below it, is no longer that
     */
    public void delete(User user, ItemKey item, Shown shown) {
        refuseUnknown(item);
        synchronized (lock(item.workspace())) {
            String title = index.item(user, item).map(IndexedItem::title).orElse("");
            boolean published = content.read(user, item.workspace(), session -> {
                Node node = NodeFinder.item(session, item);
                requireAsShown(item, node, shown);
                return isPublished(node);
            });
            if (published) {
                unpublish(user, item);
            }
            change(user, item, session -> {
                Node node = NodeFinder.item(session, item);
                trash.keep(user, node, title.isEmpty() ? node.getName() : title);
                node.remove();
                return null;
            });
        }
    }

    private static void requireAsShown(ItemKey item, Node node, Shown shown) throws RepositoryException {
        for (String id : new LiveNode(node).itemIds()) {
            Node doomed = node.getSession().getNodeByIdentifier(id);
            if (!shown.holds(new ItemKey(item.workspace(), id), doomed)) {
                throw new StaleException(doomed.getPath());
            }
        }
    }

    private void unpublish(User user, ItemKey item) {
        try {
            publications.unpublish(user, List.of(item));
        } catch (PublicationRefusedException e) {
            throw new ContentUnavailableException("Cannot unpublish " + item + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPublished(Node node) throws RepositoryException {
        if (node.hasProperty(Stamp.STATUS)
                && node.getProperty(Stamp.STATUS).getString().equals("true")) {
            return true;
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!Kinds.isPart(child) && isPublished(child)) {
                return true;
            }
        }
        return false;
    }

    /** Changes the workspace of an item in one save, while nobody else who asks here does. */
    <R> R change(User user, ItemKey item, SessionFunction<R> function) {
        refuseUnknown(item);
        synchronized (lock(item.workspace())) {
            try {
                return content.write(user, item.workspace(), function);
            } catch (ContentUnavailableException e) {
                if (e.getCause() instanceof InvalidItemStateException) {
                    throw new StaleException(item.workspace() + ":" + item.id());
                }
                throw e;
            }
        }
    }

    private Object lock(String workspace) {
        return locks.computeIfAbsent(workspace, name -> new Object());
    }

    /** The repository has workspaces that are nobody's business here. */
    private void refuseUnknown(ItemKey item) {
        if (!index.keeps(item.workspace())) {
            throw new ItemRefusedException(Reason.GONE, "There are no items in " + item.workspace());
        }
    }

    private void refuseWrongPlace(String nodeType, Node parent) throws RepositoryException {
        if (!places.allows(nodeType, parent)) {
            throw new ItemRefusedException(
                    Reason.WRONG_PLACE, "A " + nodeType + " cannot lie below " + parent.getPath());
        }
    }

    private static void refuseTaken(Node parent, String name) throws RepositoryException {
        if (parent.hasNode(name)) {
            throw new ItemRefusedException(Reason.NAME_TAKEN, Siblings.path(parent, name) + " exists already");
        }
    }

    private void refuseTakenByKind(User user, ItemKey item, String nodeType, String name) {
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
