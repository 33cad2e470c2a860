package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.history.DeletedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.history.NotInTrashException;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile.What;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Says what items are like when somebody is asked about them, and what others have done by the time of the answer. */
@Singleton
public final class Sightings {

    private final ItemIndex index;
    private final AuthoredContent content;
    private final Trash trash;
    private final Versions versions;

    @Inject
    public Sightings(ItemIndex index, AuthoredContent content, Trash trash, Versions versions) {
        this.index = index;
        this.content = content;
        this.trash = trash;
        this.versions = versions;
    }

    /** These items as they are now; those that do not exist are left out. */
    public Shown of(User user, Collection<ItemKey> items) {
        Map<ItemKey, String> marks = new HashMap<>();
        for (ItemKey item : items) {
            read(user, item, Shown::mark).ifPresent(mark -> marks.put(item, mark));
        }
        return new Shown(marks);
    }

    /**
     * What others have done to what a user was shown.
     *
     * @param concerned what the user would be shown now
     * @return empty where everything is as it was
     */
    public List<Meanwhile> since(User user, Shown shown, Collection<ItemKey> concerned) {
        Set<ItemKey> all = new LinkedHashSet<>(concerned);
        all.addAll(shown.marks().keySet());
        List<Meanwhile> changes = new ArrayList<>();
        for (ItemKey item : all) {
            Optional<String> then = Optional.ofNullable(shown.marks().get(item));
            Optional<Meanwhile> found = then.isPresent() && !exists(user, item)
                    ? Optional.of(deleted(user, item))
                    : read(user, item, node -> change(node, then)).flatMap(change -> change);
            found.ifPresent(changes::add);
        }
        return changes;
    }

    private boolean exists(User user, ItemKey item) {
        return read(user, item, node -> true).isPresent();
    }

    private static Optional<Meanwhile> change(Node node, Optional<String> then) throws RepositoryException {
        String now = Shown.mark(node);
        if (then.isEmpty()) {
            return Optional.of(signed(What.ADDED, node, Stamp.MODIFIED));
        }
        if (now.equals(then.get())) {
            return Optional.empty();
        }
        if (!Shown.authored(now).equals(Shown.authored(then.get()))) {
            return Optional.of(signed(What.SAVED, node, Stamp.MODIFIED));
        }
        return Optional.of(
                Stamps.isPublished(node)
                        ? signed(What.PUBLISHED, node, Stamp.ACTIVATED)
                        : new Meanwhile(What.UNPUBLISHED, title(node), "", Optional.empty()));
    }

    private static Meanwhile signed(What what, Node node, String stamp) throws RepositoryException {
        boolean stamped = node.hasProperty(stamp) && node.hasProperty(stamp + "By");
        return new Meanwhile(
                what,
                title(node),
                stamped ? node.getProperty(stamp + "By").getString() : "",
                stamped ? Optional.of(node.getProperty(stamp).getDate().toInstant()) : Optional.empty());
    }

    private Meanwhile deleted(User user, ItemKey item) {
        try {
            DeletedItem deleted = trash.item(user, item.id());
            return new Meanwhile(What.DELETED, deleted.title(), deleted.by(), Optional.of(deleted.when()));
        } catch (NotInTrashException wentWithWhatItLayBelow) {
            String title = versions.formerTitle(user, item.id()).orElse("");
            return new Meanwhile(What.DELETED, title, "", Optional.empty());
        }
    }

    private static String title(Node node) throws RepositoryException {
        String title = new LiveNode(node).text("title").strip();
        return title.isEmpty() ? node.getName() : title;
    }

    /** Empty where there is no such item; whatever else the repository keeps is nobody's business here. */
    private <R> Optional<R> read(User user, ItemKey item, Reading<R> reading) {
        if (!index.keeps(item.workspace())) {
            return Optional.empty();
        }
        return content.read(user, item.workspace(), session -> {
            try {
                return Optional.of(reading.of(session.getNodeByIdentifier(item.id())));
            } catch (ItemNotFoundException none) {
                return Optional.empty();
            }
        });
    }

    @FunctionalInterface
    private interface Reading<R> {
        R of(Node node) throws RepositoryException;
    }
}
