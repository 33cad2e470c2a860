package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * A published case as a node: the story, an address and a day. It says neither who wrote it nor which dossier it comes from.
 */
final class CaseNode {

    static final String SLUG = "slug";

    /** On whose behalf cases are made, changed and published: nobody's. */
    private static final String NOBODY = Actor.SYSTEM.name();

    private CaseNode() {}

    static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(id);
            return node.isNodeType(Case.NODE_TYPE) ? Optional.of(node) : Optional.empty();
        } catch (ItemNotFoundException none) {
            return Optional.empty();
        }
    }

    /** An empty case, in the folder of its month; the caller saves. */
    static Node add(Session session, UUID id, String slug, Instant now) throws RepositoryException {
        ZonedDateTime month = now.atZone(ZoneOffset.UTC);
        Node folder = session.getRootNode();
        for (String name :
                List.of(String.valueOf(month.getYear()), String.format(Locale.ROOT, "%02d", month.getMonthValue()))) {
            folder = folder.hasNode(name) ? folder.getNode(name) : folder.addNode(name, DossierNode.FOLDER_TYPE);
        }
        Node node = NodeWithId.add(folder, freeName(folder, slug), Case.NODE_TYPE, id);
        node.setProperty(SLUG, slug);
        Properties.set(node, Stamp.CREATED, now.truncatedTo(ChronoUnit.DAYS));
        node.setProperty(Stamp.CREATED_BY, NOBODY);
        return node;
    }

    /** Makes it hold a story and nothing else; the caller saves. */
    static void write(Story story, Node node, Instant now) throws RepositoryException {
        removeAllElse(node);
        StoryNode.write(story, node);
        Properties.set(node, Stamp.MODIFIED, afterPublication(node, now));
        node.setProperty(Stamp.MODIFIED_BY, NOBODY);
    }

    /** Says whether it bore one; the caller saves. */
    static boolean removeByline(Node node) throws RepositoryException {
        boolean borne = node.hasProperty(StoryField.BYLINE.code());
        Properties.remove(node, StoryField.BYLINE.code());
        return borne;
    }

    private static void removeAllElse(Node node) throws RepositoryException {
        List<Property> foreign = new ArrayList<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String name = property.getName();
            if (!name.contains(":")
                    && !name.equals(SLUG)
                    && !StoryNode.properties().contains(name)) {
                foreign.add(property);
            }
        }
        for (Property property : foreign) {
            property.remove();
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            children.nextNode().remove();
        }
    }

    /** A change right after a publication, or by a clock that was set back, must still be seen to come after it. */
    private static Instant afterPublication(Node node, Instant now) throws RepositoryException {
        Optional<Instant> published = Properties.timeIfAny(node, Stamp.ACTIVATED);
        return published
                .filter(time -> !time.isBefore(now))
                .map(time -> time.plusMillis(1))
                .orElse(now);
    }

    private static String freeName(Node folder, String slug) throws RepositoryException {
        String name = slug;
        for (int number = 2; folder.hasNode(name); number++) {
            name = slug + "-" + number;
        }
        return name;
    }
}
