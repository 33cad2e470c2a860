package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** What a node is made of: one that is live in a workspace, or one as it once was. Lives as long as its session. */
public interface NodeImage {

    /** The UUID by which others refer to it. */
    String id() throws RepositoryException;

    String name() throws RepositoryException;

    String type() throws RepositoryException;

    List<String> mixins() throws RepositoryException;

    /** What can be written elsewhere: without what the repository says by itself. */
    List<Property> properties() throws RepositoryException;

    Optional<Property> property(String name) throws RepositoryException;

    /** In their order, items and folders among them. */
    List<NodeImage> children() throws RepositoryException;

    /** The UUIDs of the siblings after it, in their order; none where its parent keeps no order. */
    List<String> laterSiblings() throws RepositoryException;

    /** Whether it is published on its own; Magnolia tells pages and content items by their node type. */
    boolean standsAlone() throws RepositoryException;

    boolean isFolder() throws RepositoryException;

    /** Whether it is part of what it lies in: an area, a component, a list, a file. */
    default boolean isPart() throws RepositoryException {
        return !standsAlone() && !isFolder();
    }

    /** The children that are part of it, without the items and folders below it. */
    default List<NodeImage> parts() throws RepositoryException {
        List<NodeImage> parts = new ArrayList<>();
        for (NodeImage child : children()) {
            if (child.isPart()) {
                parts.add(child);
            }
        }
        return parts;
    }

    /** The UUIDs of all that stands alone in this tree, from the top down. */
    default List<String> itemIds() throws RepositoryException {
        List<String> ids = new ArrayList<>();
        if (standsAlone()) {
            ids.add(id());
        }
        for (NodeImage child : children()) {
            if (!child.isPart()) {
                ids.addAll(child.itemIds());
            }
        }
        return ids;
    }

    /** The text, or an empty one where there is none or there are several. */
    default String text(String name) throws RepositoryException {
        Optional<Property> found = property(name);
        return found.isEmpty() || found.get().isMultiple() ? "" : found.get().getString();
    }

    /** When it or a part of it was last saved by somebody, as they left word; the epoch where nobody did. */
    default Instant modified() throws RepositoryException {
        Optional<Property> own = property(Stamp.MODIFIED);
        Instant latest = own.isPresent() ? own.get().getDate().toInstant() : Instant.EPOCH;
        for (NodeImage part : parts()) {
            Instant modified = part.modified();
            latest = modified.isAfter(latest) ? modified : latest;
        }
        return latest;
    }
}
