package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The website's pages as authored: where they lie, and how new ones come about. Safe for any number of threads. */
@Singleton
public final class SitePages {

    private final AuthoredContent content;
    private final DefinitionRegistry definitions;

    private final Items items;

    @Inject
    public SitePages(AuthoredContent content, DefinitionRegistry definitions, Items items) {
        this.content = content;
        this.definitions = definitions;
        this.items = items;
    }

    /** The pages right below a page, or at the top where none is named, in their order. */
    public List<PageEntry> below(User user, Optional<String> parentId) {
        return content.read(user, Page.WORKSPACE, session -> {
            List<PageEntry> pages = new ArrayList<>();
            NodeIterator nodes = parent(session, parentId).getNodes();
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                if (node.isNodeType(Page.NODE_TYPE)) {
                    pages.add(PageEntry.of(node));
                }
            }
            return pages;
        });
    }

    /** The pages from the top down to this one, which is the last; empty where there is no such page. */
    public List<PageEntry> trail(User user, String id) {
        return content.read(user, Page.WORKSPACE, session -> {
            Deque<PageEntry> trail = new ArrayDeque<>();
            Optional<Node> page = find(session, id);
            if (page.isPresent()) {
                for (Node node = page.get(); node.getDepth() > 0; node = node.getParent()) {
                    trail.addFirst(PageEntry.of(node));
                }
            }
            return List.copyOf(trail);
        });
    }

    /** The page templates that editors may choose. */
    public List<TemplateDefinition> templates() {
        return definitions.current().templates().values().stream()
                .filter(template -> template.isForPages()
                        && template.visible()
                        && !template.dialog().isEmpty())
                .toList();
    }

    /**
     * Adds a page as a draft, behind its siblings.
     *
     * @param parentId the page it lies below, or empty for the top
     * @param name the last part of its address
     * @param form its template's form, with values that have no problems
     * @throws ItemRefusedException where a sibling has the name, the parent is gone, or editors may not choose the template
     */
    public ItemKey create(
            User user, Optional<String> parentId, String name, String templateId, Form form, FormValues values) {
        if (templates().stream().noneMatch(template -> template.id().equals(templateId))) {
            throw new ItemRefusedException(Reason.WRONG_PLACE, "no page is made of " + templateId);
        }
        return items.create(
                user, Page.WORKSPACE, Page.NODE_TYPE, parentId, name, Map.of(Page.TEMPLATE, templateId), form, values);
    }

    /** The first name like the wanted one that no page below the parent has. */
    public String freeName(User user, Optional<String> parentId, String wanted) {
        return content.read(user, Page.WORKSPACE, session -> {
            Node parent = parent(session, parentId);
            String name = wanted;
            for (int number = 2; parent.hasNode(name); number++) {
                name = wanted + "-" + number;
            }
            return name;
        });
    }

    private static Node parent(Session session, Optional<String> parentId) throws RepositoryException {
        return parentId.isEmpty()
                ? session.getRootNode()
                : find(session, parentId.get()).orElseThrow(() -> gone(parentId.get()));
    }

    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        Optional<String> known = NodeId.of(id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = session.getNodeByIdentifier(known.get());
            return node.isNodeType(Page.NODE_TYPE) ? Optional.of(node) : Optional.empty();
        } catch (ItemNotFoundException noSuchNode) {
            return Optional.empty();
        }
    }

    private static ItemRefusedException gone(String id) {
        return new ItemRefusedException(Reason.GONE, "there is no page " + id);
    }
}
