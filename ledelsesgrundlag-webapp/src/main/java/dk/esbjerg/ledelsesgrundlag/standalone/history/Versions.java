package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource.SessionFunction;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeCopy;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The versions of items: one for each publication. Any number of threads may ask. */
@Singleton
public final class Versions {

    /** What an item's history and workflow say, which an older version does not undo. */
    private static final Set<String> STAMPS = Set.of(
            Stamp.CREATED,
            Stamp.CREATED_BY,
            Stamp.MODIFIED,
            Stamp.MODIFIED_BY,
            Stamp.ACTIVATED,
            Stamp.ACTIVATED_BY,
            Stamp.STATUS);

    private final ContentRepository repository;
    private final AuthoredContent authored;

    @Inject
    public Versions(ContentRepository repository, AuthoredContent authored) {
        this.repository = repository;
        this.authored = authored;
    }

    /** An item's versions, newest first; none where it was never published, or does not exist. */
    public List<Version> of(User user, ItemKey item) {
        return history(user, session -> {
            List<Version> versions = new ArrayList<>();
            for (Node entry : VersionStore.entries(session, item)) {
                versions.add(VersionStore.version(entry));
            }
            return versions;
        });
    }

    /** What something was called that may be deleted by now, as far as anything was ever kept of it. */
    public Optional<String> formerTitle(User user, String id) {
        return history(user, session -> {
            Optional<String> deleted = Trash.titleOf(session, id);
            if (deleted.isPresent()) {
                return deleted;
            }
            Optional<KeptNode> kept = VersionStore.newest(session, id);
            return kept.isPresent() ? Optional.of(title(kept.get().image())) : Optional.empty();
        });
    }

    /** Whether readers see the item at all. */
    public boolean isPublished(User user, ItemKey item) {
        Access.requireAuthor(user, "read versions");
        return repository.use(
                View.PUBLISHED,
                item.workspace(),
                session -> find(session, item.id()).isPresent());
    }

    /** @throws NoSuchStateException if the item was never in one of these states */
    public Comparison compare(User user, ItemKey item, Moment from, Moment to) {
        return at(user, item, from, before -> at(user, item, to, after -> Comparison.between(before, after)));
    }

    /** The title that the item had. @throws NoSuchStateException if it was never in that state */
    public String title(User user, ItemKey item, Moment moment) {
        return at(user, item, moment, kept -> title(kept.image()));
    }

    /**
     * Makes the authored item what it was in a version: its fields, areas and components. Its address, its place and the
     * items below it stay as they are.
     *
     * @param authored whose it is to look at what is restored over, to stamp the item and to save
     * @throws NoSuchStateException if there is no such item or version
     */
    public void restore(User user, ItemKey item, int number, Session authored) {
        at(user, item, Moment.version(number), kept -> {
            Node node = find(authored, item.id()).orElseThrow(() -> new NoSuchStateException("Deleted: " + item));
            NodeCopy.restore(kept.image(), node, untouched(kept.image(), node));
            return null;
        });
    }

    /** A property that repeats the node's name is a part of its address. */
    private static Set<String> untouched(NodeImage image, Node node) throws RepositoryException {
        Set<String> untouched = new HashSet<>(STAMPS);
        for (Property property : image.properties()) {
            String name = property.getName();
            if (image.text(name).equals(image.name())
                    && new LiveNode(node).text(name).equals(node.getName())) {
                untouched.add(name);
            }
        }
        return untouched;
    }

    static String title(NodeImage image) throws RepositoryException {
        String title = image.text("title").strip();
        return title.isEmpty() ? image.name() : title;
    }

    private <R> R at(User user, ItemKey item, Moment moment, Reading<R> reading) {
        if (moment.equals(Moment.AUTHORED)) {
            return authored.read(user, item.workspace(), session -> read(session, item, reading));
        }
        Access.requireAuthor(user, "read versions");
        if (moment.equals(Moment.PUBLISHED)) {
            return repository.use(View.PUBLISHED, item.workspace(), session -> read(session, item, reading));
        }
        return history(user, session -> {
            for (Node entry : VersionStore.entries(session, item)) {
                if (entry.getName().equals(moment.name())) {
                    return reading.of(KeptNode.frozen(entry));
                }
            }
            throw new NoSuchStateException(item + " has no version " + moment.name());
        });
    }

    private static <R> R read(Session session, ItemKey item, Reading<R> reading) throws RepositoryException {
        Node node = find(session, item.id()).orElseThrow(() -> new NoSuchStateException("No " + item));
        if (!new LiveNode(node).standsAlone()) {
            throw new NoSuchStateException(item + " is a part of an item, or a folder");
        }
        return reading.of(KeptNode.live(node));
    }

    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException none) {
            return Optional.empty();
        }
    }

    private <R> R history(User user, SessionFunction<R> function) {
        Access.requireAuthor(user, "read versions");
        return repository.use(VersionStore.WORKSPACE, function);
    }

    @FunctionalInterface
    private interface Reading<R> {
        R of(KeptNode kept) throws RepositoryException;
    }
}
