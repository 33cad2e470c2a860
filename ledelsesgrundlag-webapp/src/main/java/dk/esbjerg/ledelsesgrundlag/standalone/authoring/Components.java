package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Revision;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Changes what stands in a page's areas. Each call is one save that also stamps the page; what a page's template does not
 * allow is refused with {@link ItemRefusedException}. Safe for any number of threads.
 */
@Singleton
public final class Components {

    private static final String COMPONENT = "mgnl:component";

    private final AuthoredContent content;
    private final DefinitionRegistry definitions;
    private final Changes changes;
    private final Items items;
    private final Trash trash;

    @Inject
    public Components(
            AuthoredContent content, DefinitionRegistry definitions, Changes changes, Items items, Trash trash) {
        this.content = content;
        this.definitions = definitions;
        this.changes = changes;
        this.items = items;
        this.trash = trash;
    }

    /** What stands in an area, in its order; nothing where nobody has put anything there yet. */
    public List<PlacedComponent> in(User user, String pageId, String area) {
        return content.read(user, Page.WORKSPACE, session -> {
            Node page = page(session, pageId);
            List<PlacedComponent> components = new ArrayList<>();
            if (page.hasNode(area)) {
                for (Node component : components(page.getNode(area))) {
                    components.add(PlacedComponent.of(component));
                }
            }
            return components;
        });
    }

    public PlacedComponent component(User user, String pageId, String id) {
        return content.read(user, Page.WORKSPACE, session -> PlacedComponent.of(component(session, pageId, id)));
    }

    /** Reads a component for its form. */
    public OpenedComponent open(User user, String pageId, String id, Form form) {
        return content.read(user, Page.WORKSPACE, session -> {
            Node component = component(session, pageId, id);
            return new OpenedComponent(form.read(component), Revision.of(component));
        });
    }

    /**
     * Adds a component.
     *
     * @param form its template's form, where it has one, with values that have no problems
     * @param beforeId the component that it comes before, or empty for the end
     */
    public String add(
            User user,
            String pageId,
            String area,
            String templateId,
            Optional<Form> form,
            FormValues values,
            Optional<String> beforeId) {
        return changes.change(user, pageKey(pageId), session -> {
            Node page = page(session, pageId);
            requireTaken(page, area, templateId);
            Node parent = area(page, area, user);
            Node component = parent.addNode(ComponentName.freeIn(parent), COMPONENT);
            component.setProperty(Page.TEMPLATE, templateId);
            if (form.isPresent()) {
                form.get().write(values, component);
            }
            Stamps.created(component, user.name());
            order(component, beforeId);
            return component.getIdentifier();
        });
    }

    /**
     * Saves what a form says of a component.
     *
     * @throws StaleException if the component is no longer what the revision says
     */
    public void save(User user, String pageId, String id, Form form, FormValues values, String revision) {
        content.read(user, Page.WORKSPACE, session -> component(session, pageId, id));
        items.save(user, new ItemKey(Page.WORKSPACE, id), form, values, revision);
    }

    /** Moves a component one place up or down in its area; at the end of the area it stays. */
    public void shift(User user, String pageId, String id, boolean up) {
        changes.change(user, pageKey(pageId), session -> {
            Node component = component(session, pageId, id);
            List<Node> siblings = components(component.getParent());
            int place = placeOf(component, siblings);
            int target = up ? place - 1 : place + 2;
            if (target >= 0 && target <= siblings.size()) {
                order(component, idAt(siblings, target));
                Stamps.changed(page(session, pageId), user.name());
            }
            return null;
        });
    }

    /**
     * Moves a component to another place, in its own area or another one.
     *
     * @param beforeId the component that it comes before, or empty for the end of the area
     */
    public void place(User user, String pageId, String id, String area, Optional<String> beforeId) {
        changes.change(user, pageKey(pageId), session -> {
            Node page = page(session, pageId);
            Node component = component(session, pageId, id);
            if (!component.getParent().getName().equals(area)) {
                requireTaken(page, area, PageEntry.text(component, Page.TEMPLATE));
                Node parent = area(page, area, user);
                session.move(component.getPath(), Siblings.path(parent, ComponentName.freeIn(parent)));
            }
            order(component, beforeId.filter(before -> !before.equals(id)));
            Stamps.changed(page, user.name());
            return null;
        });
    }

    /** Puts a copy of a component behind it. */
    public String duplicate(User user, String pageId, String id) {
        return changes.change(user, pageKey(pageId), session -> {
            Node component = component(session, pageId, id);
            Node area = component.getParent();
            requireTaken(page(session, pageId), area.getName(), PageEntry.text(component, Page.TEMPLATE));
            List<Node> siblings = components(area);
            Optional<String> before = idAt(siblings, placeOf(component, siblings) + 1);
            Node copy = new Copy(user).of(component, area, ComponentName.freeIn(area));
            order(copy, before);
            return copy.getIdentifier();
        });
    }

    /** A fingerprint of a component with all that is part of it. */
    public String revision(User user, String pageId, String id) {
        return content.read(user, Page.WORKSPACE, session -> Revision.withParts(component(session, pageId, id)));
    }

    /**
     * Takes a component off its page; it can be brought back from what was deleted.
     *
     * @param title what it is called there
     * @param revision what its user was shown
     * @throws StaleException if it is no longer that
     */
    public void remove(User user, String pageId, String id, String title, String revision) {
        changes.change(user, pageKey(pageId), session -> {
            Node component = component(session, pageId, id);
            if (!Revision.withParts(component).equals(revision)) {
                throw new StaleException(component.getPath());
            }
            trash.keep(user, component, title);
            component.remove();
            Stamps.changed(page(session, pageId), user.name());
            return null;
        });
    }

    private void requireTaken(Node page, String area, String templateId) throws RepositoryException {
        Optional<TemplateDefinition> template = definitions.current().template(PageEntry.text(page, Page.TEMPLATE));
        boolean taken = template.map(definition -> definition.areas().get(area))
                .filter(definition -> definition.takes(templateId))
                .isPresent();
        if (!taken) {
            throw new ItemRefusedException(
                    Reason.WRONG_PLACE, page.getPath() + " takes no " + templateId + " in the area " + area);
        }
    }

    private static Node area(Node page, String name, User user) throws RepositoryException {
        if (page.hasNode(name)) {
            return page.getNode(name);
        }
        Node area = page.addNode(name, Kinds.AREA);
        Stamps.created(area, user.name());
        return area;
    }

    private static ItemKey pageKey(String id) {
        return new ItemKey(Page.WORKSPACE, id);
    }

    private static Node page(Session session, String id) throws RepositoryException {
        Node page = NodeFinder.item(session, pageKey(id));
        if (!page.isNodeType(Page.NODE_TYPE)) {
            throw new ItemRefusedException(Reason.GONE, id + " is no page");
        }
        return page;
    }

    /** A component that stands on that page and no other. */
    private static Node component(Session session, String pageId, String id) throws RepositoryException {
        Node node = NodeFinder.find(session, pageKey(id));
        boolean placed = node.isNodeType(COMPONENT)
                && node.getParent().isNodeType(Kinds.AREA)
                && node.getParent().getParent().isSame(page(session, pageId));
        if (!placed) {
            throw new ItemRefusedException(Reason.GONE, "there is no component " + id + " on the page " + pageId);
        }
        return node;
    }

    private static List<Node> components(Node area) throws RepositoryException {
        List<Node> components = new ArrayList<>();
        NodeIterator children = area.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(COMPONENT)) {
                components.add(child);
            }
        }
        return components;
    }

    private static int placeOf(Node component, List<Node> siblings) throws RepositoryException {
        int place = 0;
        while (!siblings.get(place).isSame(component)) {
            place++;
        }
        return place;
    }

    private static Optional<String> idAt(List<Node> components, int place) throws RepositoryException {
        return place < components.size() ? Optional.of(idOf(components.get(place))) : Optional.empty();
    }

    private static String idOf(Node node) throws RepositoryException {
        return node.getIdentifier();
    }

    /** Where what it should come before is gone meanwhile, the end is as good a place as any. */
    private static void order(Node component, Optional<String> beforeId) throws RepositoryException {
        Optional<Node> before = Optional.empty();
        for (Node sibling : components(component.getParent())) {
            if (beforeId.filter(idOf(sibling)::equals).isPresent()) {
                before = Optional.of(sibling);
            }
        }
        Siblings.putBefore(component, before);
    }
}
