package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Finds authored items without reading them from the repository; what was saved before a call is known to it. Any number
 * of threads may ask. Every question is a user's, and refused to those who may not author.
 */
@Singleton
public final class ItemIndex {

    private final ContentSource source;
    private final DefinitionRegistry definitions;
    private final Map<String, WorkspaceIndex> indexes = new ConcurrentHashMap<>();

    @Inject
    public ItemIndex(@Authored ContentSource source, DefinitionRegistry definitions) {
        this.source = source;
        this.definitions = definitions;
    }

    /** Reads everything now, so that nobody waits for it later. */
    public void load() {
        workspaces().forEach(workspace -> index(workspace).current());
    }

    /** Whether that is a workspace of items, and none that is private to the program. */
    public boolean keeps(String workspace) {
        return workspaces().contains(workspace);
    }

    public Optional<IndexedItem> item(User user, ItemKey key) {
        return shelf(user, key.workspace()).byId(key.id());
    }

    /** The item, asked for by nobody in particular. */
    Optional<IndexedItem> known(ItemKey key) {
        return keeps(key.workspace()) ? index(key.workspace()).current().byId(key.id()) : Optional.empty();
    }

    /** Wherever it lies. */
    public Optional<IndexedItem> byId(User user, String id) {
        return workspaces().stream()
                .flatMap(workspace -> shelf(user, workspace).byId(id).stream())
                .findFirst();
    }

    /** The items that refer to it, in the order of their titles. */
    public List<IndexedItem> referringTo(User user, String id) {
        return workspaces().stream()
                .flatMap(workspace -> shelf(user, workspace).referringTo(id))
                .sorted(ItemOrder.BY_TITLE.comparator())
                .map(Entry::item)
                .toList();
    }

    public FoundItems find(User user, ItemQuery query, int offset, int limit) {
        return shelf(user, query.workspace()).find(query, offset, limit);
    }

    /** What a workspace holds, from its top; what lies in folders is left out. */
    public List<ItemTree> tree(User user, String workspace) {
        return shelf(user, workspace).tree();
    }

    /** The items right below one, in the order that editors gave them. */
    public List<IndexedItem> childrenOf(User user, IndexedItem parent) {
        return shelf(user, parent.key().workspace()).childrenOf(parent.path());
    }

    /** An item and those beside it, in the order that editors gave them; none where it lies in a folder. */
    public List<IndexedItem> siblings(User user, IndexedItem item) {
        String path = item.path();
        return shelf(user, item.key().workspace())
                .childrenOf(path.lastIndexOf('/') == 0 ? "/" : path.substring(0, path.lastIndexOf('/')));
    }

    /** What an item lies below; empty at the top. */
    public Optional<IndexedItem> parentOf(User user, IndexedItem item) {
        String parent = item.path().substring(0, item.path().lastIndexOf('/'));
        return shelf(user, item.key().workspace()).byPath(parent);
    }

    /** The items below one, however deep, by title. */
    public List<IndexedItem> below(User user, IndexedItem item) {
        return shelf(user, item.key().workspace()).below(item);
    }

    /**
     * The items of all workspaces that a test holds for, the one changed last first.
     *
     * @param states any of them will do; none means all
     */
    public List<IndexedItem> newest(User user, Set<ItemState> states, Predicate<IndexedItem> test, int limit) {
        return workspaces().stream()
                .flatMap(workspace -> shelf(user, workspace).newest(states, test, limit).stream())
                .sorted(Comparator.comparing(IndexedItem::modified).reversed())
                .limit(limit)
                .toList();
    }

    private Shelf shelf(User user, String workspace) {
        Access.requireAuthor(user, "look into " + workspace + " as authored");
        return keeps(workspace) ? index(workspace).current() : Shelf.EMPTY;
    }

    private WorkspaceIndex index(String workspace) {
        return indexes.computeIfAbsent(workspace, name -> new WorkspaceIndex(source, name));
    }

    private Set<String> workspaces() {
        return definitions.current().workspaces();
    }
}
