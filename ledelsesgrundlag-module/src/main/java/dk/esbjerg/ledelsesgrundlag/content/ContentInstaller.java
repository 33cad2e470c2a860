package dk.esbjerg.ledelsesgrundlag.content;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the module's content into a repository, each part once and for good: the workspace remembers on its root node
 * what it was given, so that nothing an editor changed or deleted afterwards ever comes back. Content and memory are
 * saved together: an installation that breaks off leaves the workspace as it was.
 */
public final class ContentInstaller {

    private static final Logger log = LoggerFactory.getLogger(ContentInstaller.class);
    private static final String INSTALLED = "lg:installed";
    private static final String FRONT_PAGE = "/ledelsesgrundlag";
    private static final Set<String> PARTS_OF_PAGES = Set.of("mgnl:area", "mgnl:component");
    private static final Set<String> MANY = Set.of(Tool.NODE_TYPE, Case.NODE_TYPE);

    private final Map<ContentPart, Map<String, List<ContentNode>>> content;

    public ContentInstaller() {
        FrameworkText framework = new FrameworkText();
        Samples samples = new Samples(framework.taskIds());
        content = Map.of(
                ContentPart.FRAMEWORK,
                Map.of(Theme.WORKSPACE, framework.themes(), Page.WORKSPACE, framework.pages()),
                ContentPart.SHARING,
                Map.of(Page.WORKSPACE, framework.sharingPages()),
                ContentPart.SAMPLES,
                Map.of(Tool.WORKSPACE, samples.tools(), Case.WORKSPACE, samples.cases()));
    }

    /**
     * Gives a workspace what a part has for it, unless it was given that before. The node types must exist.
     *
     * @param workspace the workspace's name in the content types, whatever the repository calls it
     * @param session a session of that workspace that may write; it is saved
     * @throws RepositoryException if anything cannot be installed; the workspace then has nothing of the part
     */
    public void install(ContentPart part, String workspace, Session session) throws RepositoryException {
        List<ContentNode> nodes = content.get(part).getOrDefault(workspace, List.of());
        if (nodes.isEmpty() || isInstalled(part, session)) {
            return;
        }
        if (part == ContentPart.SHARING && !session.nodeExists(FRONT_PAGE)) {
            log.warn(
                    "The pages on which leaders share cases are not installed: there is no {} to put them below",
                    FRONT_PAGE);
            return;
        }
        try {
            if (holdsAll(nodes, session)) {
                // As after an import into an empty repository, which brings nodes but not what the root remembers.
                remember(part, session);
                session.save();
                return;
            }
            for (ContentNode node : nodes) {
                SystemView.add(session, folderFor(part, node, workspace, session), complete(node, workspace));
            }
            remember(part, session);
            session.save();
            log.info("Installed {} in {}", part.code(), session.getWorkspace().getName());
        } catch (RepositoryException e) {
            session.refresh(false);
            throw e;
        }
    }

    private static boolean holdsAll(List<ContentNode> nodes, Session session) throws RepositoryException {
        for (ContentNode node : nodes) {
            try {
                session.getNodeByIdentifier(node.id());
            } catch (ItemNotFoundException missing) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInstalled(ContentPart part, Session session) throws RepositoryException {
        return installed(session).contains(part.code());
    }

    private static void remember(ContentPart part, Session session) throws RepositoryException {
        List<String> installed = new ArrayList<>(installed(session));
        installed.add(part.code());
        session.getRootNode().setProperty(INSTALLED, installed.toArray(String[]::new));
    }

    private static List<String> installed(Session session) throws RepositoryException {
        Node root = session.getRootNode();
        List<String> installed = new ArrayList<>();
        if (root.hasProperty(INSTALLED)) {
            Property property = root.getProperty(INSTALLED);
            for (Value value : property.getValues()) {
                installed.add(value.getString());
            }
        }
        return installed;
    }

    /** Items of which there will be many lie in a folder a month: a long list of children makes every insert slow. */
    private static String folderFor(ContentPart part, ContentNode node, String workspace, Session session)
            throws RepositoryException {
        if (part == ContentPart.SHARING) {
            return FRONT_PAGE;
        }
        if (!MANY.contains(node.nodeType())) {
            return "/";
        }
        ZonedDateTime month = ((Instant) node.properties().get(Stamp.CREATED)).atZone(ZoneOffset.UTC);
        String year = "/" + month.getYear();
        String folder = year + String.format(Locale.ROOT, "/%02d", month.getMonthValue());
        for (String path : List.of(year, folder)) {
            if (!session.nodeExists(path)) {
                int name = path.lastIndexOf('/');
                ContentNode missing = new ContentNode(path.substring(name + 1), "mgnl:folder", null);
                SystemView.add(session, name == 0 ? "/" : year, complete(missing, workspace + path.substring(0, name)));
            }
        }
        return folder;
    }

    /** Adds what a host writes by itself only on content that is made through its own forms and published from there. */
    private static ContentNode complete(ContentNode node, String parent) {
        Instant now = Instant.now();
        node.identifyBelow(parent);
        if (!node.properties().containsKey(Stamp.CREATED)) {
            node.with(Stamp.CREATED, now);
        }
        node.with(Stamp.MODIFIED, now);
        if (!PARTS_OF_PAGES.contains(node.nodeType())) {
            // Readers' instances get the same content in the same way, so there is nothing left to publish.
            node.with(Stamp.STATUS, true).with(Stamp.ACTIVATED, now);
        }
        node.children().forEach(child -> complete(child, node.id()));
        return node;
    }
}
