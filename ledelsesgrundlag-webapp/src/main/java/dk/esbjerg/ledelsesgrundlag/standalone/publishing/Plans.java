package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Says before a publication what goes with it. What does not exist is left out of a plan. */
@Singleton
public final class Plans {

    private final Lookup items;
    private final AuthoredContent authored;
    private final ContentSource published;

    @Inject
    public Plans(ItemIndex index, AuthoredContent authored, ContentSource published) {
        this(
                new Lookup() {
                    @Override
                    public Optional<IndexedItem> item(User user, ItemKey key) {
                        return index.item(user, key);
                    }

                    @Override
                    public Optional<IndexedItem> byId(User user, String id) {
                        return index.byId(user, id);
                    }

                    @Override
                    public List<IndexedItem> referringTo(User user, String id) {
                        return index.referringTo(user, id);
                    }
                },
                authored,
                published);
    }

    Plans(Lookup items, AuthoredContent authored, ContentSource published) {
        this.items = items;
        this.authored = authored;
        this.published = published;
    }

    /** What of the index a plan is made from. */
    interface Lookup {
        Optional<IndexedItem> item(User user, ItemKey key);

        Optional<IndexedItem> byId(User user, String id);

        List<IndexedItem> referringTo(User user, String id);
    }

    public PublicationPlan publication(User user, Collection<ItemKey> keys) {
        Map<ItemKey, IndexedItem> chosen = find(user, keys);
        Map<ItemKey, IndexedItem> needed = new LinkedHashMap<>();
        for (IndexedItem item : chosen.values()) {
            drafts(user, above(user, item)).forEach(parent -> needed.put(parent.key(), parent));
        }
        needed.keySet().removeAll(chosen.keySet());

        Map<ItemKey, IndexedItem> referenced = new LinkedHashMap<>();
        for (IndexedItem item : concat(needed, chosen)) {
            for (String id : item.refersTo()) {
                items.byId(user, id).filter(Plans::isWaiting).ifPresent(found -> {
                    drafts(user, above(user, found)).forEach(parent -> referenced.put(parent.key(), parent));
                    referenced.put(found.key(), found);
                });
            }
        }
        referenced.keySet().removeAll(chosen.keySet());
        referenced.keySet().removeAll(needed.keySet());

        Map<ItemKey, IndexedItem> below = new LinkedHashMap<>();
        for (IndexedItem item : chosen.values()) {
            below(user, item).stream().filter(Plans::isWaiting).forEach(found -> below.put(found.key(), found));
        }
        below.keySet().removeAll(chosen.keySet());
        below.keySet().removeAll(referenced.keySet());
        return new PublicationPlan(
                List.copyOf(chosen.values()),
                List.copyOf(needed.values()),
                List.copyOf(referenced.values()),
                List.copyOf(below.values()));
    }

    public WithdrawalPlan withdrawal(User user, Collection<ItemKey> keys) {
        Map<ItemKey, IndexedItem> chosen = find(user, keys);
        Map<ItemKey, IndexedItem> below = new LinkedHashMap<>();
        for (IndexedItem item : chosen.values()) {
            seenBelow(user, item).stream().filter(Plans::isSeen).forEach(found -> below.put(found.key(), found));
        }
        below.keySet().removeAll(chosen.keySet());
        Map<ItemKey, IndexedItem> referring = new LinkedHashMap<>();
        for (IndexedItem item : concat(chosen, below)) {
            items.referringTo(user, item.key().id()).stream()
                    .filter(Plans::isSeen)
                    .forEach(found -> referring.put(found.key(), found));
        }
        referring.keySet().removeAll(chosen.keySet());
        referring.keySet().removeAll(below.keySet());
        return new WithdrawalPlan(
                List.copyOf(chosen.values()), List.copyOf(below.values()), List.copyOf(referring.values()));
    }

    private Map<ItemKey, IndexedItem> find(User user, Collection<ItemKey> keys) {
        Map<ItemKey, IndexedItem> found = new LinkedHashMap<>();
        keys.forEach(key -> items.item(user, key).ifPresent(item -> found.put(key, item)));
        return found;
    }

    private List<IndexedItem> drafts(User user, List<ItemKey> keys) {
        return find(user, keys).values().stream()
                .filter(item -> item.state() == ItemState.DRAFT)
                .toList();
    }

    private List<ItemKey> above(User user, IndexedItem item) {
        return read(user, item, node -> {
            List<ItemKey> above = new ArrayList<>();
            for (Node parent = node.getParent(); parent.getDepth() > 0; parent = parent.getParent()) {
                if (new LiveNode(parent).standsAlone()) {
                    above.add(0, new ItemKey(item.key().workspace(), parent.getIdentifier()));
                }
            }
            return above;
        });
    }

    private List<IndexedItem> below(User user, IndexedItem item) {
        return List.copyOf(find(user, read(user, item, node -> {
                    List<ItemKey> below = new ArrayList<>();
                    collect(new LiveNode(node), item.key().workspace(), below);
                    return below;
                }))
                .values());
    }

    /** What readers see below an item, wherever it is authored by now. */
    private List<IndexedItem> seenBelow(User user, IndexedItem item) {
        String workspace = item.key().workspace();
        List<String> ids = published.read(workspace, session -> {
            Optional<Node> node = node(session, item.key().id());
            return node.isPresent() ? new LiveNode(node.get()).itemIds() : List.<String>of();
        });
        return List.copyOf(find(
                        user, ids.stream().map(id -> new ItemKey(workspace, id)).toList())
                .values());
    }

    private static void collect(NodeImage image, String workspace, List<ItemKey> found) throws RepositoryException {
        for (NodeImage child : image.children()) {
            if (child.standsAlone()) {
                found.add(new ItemKey(workspace, child.id()));
            }
            if (!child.isPart()) {
                collect(child, workspace, found);
            }
        }
    }

    private List<ItemKey> read(User user, IndexedItem item, Reading reading) {
        return authored.read(user, item.key().workspace(), session -> {
            Optional<Node> node = node(session, item.key().id());
            return node.isPresent() ? reading.of(node.get()) : List.of();
        });
    }

    private static Optional<Node> node(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean isWaiting(IndexedItem item) {
        return item.state() != ItemState.PUBLISHED
                && !item.nodeType().equals(Kinds.FOLDER)
                && Access.isForAuthors(item.key().workspace());
    }

    private static boolean isSeen(IndexedItem item) {
        return item.state() != ItemState.DRAFT;
    }

    private static List<IndexedItem> concat(Map<ItemKey, IndexedItem> some, Map<ItemKey, IndexedItem> others) {
        List<IndexedItem> all = new ArrayList<>(some.values());
        all.addAll(others.values());
        return all;
    }

    @FunctionalInterface
    private interface Reading {
        List<ItemKey> of(Node node) throws RepositoryException;
    }
}
