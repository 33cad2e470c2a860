package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything in a workspace as it stood at one moment. Orders are made when first asked for and kept for the next moment. */
final class Shelf {

    static final Shelf EMPTY = new Shelf(null, List.of(), Map.of(), new Vocabulary());

    private static final String TOP = "/";
    private static final ItemOrder NEWEST = new ItemOrder(ItemOrder.MODIFIED, true);

    /** Beyond this many changes sorting anew is quicker than putting each where it belongs. */
    private static final int FEW = 100;

    private final Map<String, Entry> byId;
    private final Map<String, List<String>> childIds;
    private final Vocabulary vocabulary;
    private final Map<Sorting, List<Entry>> sorted = new ConcurrentHashMap<>();
    private volatile Map<String, List<Entry>> byReference;
    private volatile Map<String, Entry> byPath;

    /** @param nodeTypes the kinds of items; none means all */
    private record Sorting(ItemOrder order, Set<String> nodeTypes) {

        boolean takes(Entry entry) {
            return nodeTypes.isEmpty() || nodeTypes.contains(entry.item().nodeType());
        }
    }

    /**
     * @param before what was known of the moment before, or null
     * @param childIds the UUIDs of the items below a path, in their order, for all but folders
     */
    Shelf(Shelf before, Collection<Entry> entries, Map<String, List<String>> childIds, Vocabulary vocabulary) {
        this.childIds = childIds;
        this.vocabulary = vocabulary;
        byId = new HashMap<>(entries.size() * 2);
        entries.forEach(entry -> byId.put(entry.id(), entry));
        if (before != null) {
            keepSorted(before);
        }
    }

    /** Nearly everything stands where it stood. */
    private void keepSorted(Shelf before) {
        List<Entry> gone = before.notIn(this);
        List<Entry> added = notIn(before);
        before.sorted.forEach((sorting, entries) -> {
            List<Entry> now = new ArrayList<>(entries);
            List<Entry> more = added.stream().filter(sorting::takes).toList();
            Comparator<Entry> order = sorting.order().comparator();
            if (gone.size() + more.size() > FEW) {
                now.removeAll(new HashSet<>(gone));
                now.addAll(more);
                now.sort(order);
            } else {
                gone.forEach(now::remove);
                more.forEach(entry -> now.add(-Collections.binarySearch(now, entry, order) - 1, entry));
            }
            sorted.put(sorting, now);
        });
    }

    private List<Entry> notIn(Shelf other) {
        return byId.values().stream()
                .filter(entry -> other.byId.get(entry.id()) != entry)
                .toList();
    }

    Optional<IndexedItem> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::item);
    }

    FoundItems find(ItemQuery query, int offset, int limit) {
        List<Entry> found = matching(query);
        return new FoundItems(
                found.stream().skip(offset).limit(limit).map(Entry::item).toList(), found.size());
    }

    private List<Entry> matching(ItemQuery query) {
        List<Entry> all = query.nodeTypes().isEmpty() ? List.of() : sorted(query.order(), query.nodeTypes());
        if (query.text().isBlank() && query.states().isEmpty() && query.values().isEmpty()) {
            return all;
        }
        Set<String> wanted = Vocabulary.wordsOf(query.text());
        if (wanted.isEmpty() && !query.text().isBlank()) {
            return List.of();
        }
        List<BitSet> words = vocabulary.matching(wanted);
        List<Entry> found = new ArrayList<>();
        for (Entry entry : all) {
            if (hasState(entry, query.states()) && hasValues(entry, query.values()) && entry.hasWords(words)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static boolean hasState(Entry entry, Set<ItemState> states) {
        return states.isEmpty() || states.contains(entry.item().state());
    }

    private static boolean hasValues(Entry entry, Map<String, String> values) {
        return values.isEmpty()
                || values.entrySet().stream().allMatch(value -> entry.has(value.getKey(), value.getValue()));
    }

    private List<Entry> sorted(ItemOrder order, Set<String> nodeTypes) {
        return sorted.computeIfAbsent(
                new Sorting(order, nodeTypes),
                wanted -> byId.values().stream()
                        .filter(wanted::takes)
                        .sorted(order.comparator())
                        .toList());
    }

    Stream<Entry> referringTo(String id) {
        Map<String, List<Entry>> references = byReference;
        if (references == null) {
            references = new HashMap<>();
            for (Entry entry : byId.values()) {
                for (String target : entry.item().refersTo()) {
                    references.computeIfAbsent(target, key -> new ArrayList<>()).add(entry);
                }
            }
            byReference = references;
        }
        return references.getOrDefault(id, List.of()).stream();
    }

    /** Those that a test holds for, the one changed last first. */
    List<IndexedItem> newest(Predicate<IndexedItem> test, int limit) {
        List<IndexedItem> found = new ArrayList<>();
        for (Entry entry : sorted(NEWEST, Set.of())) {
            if (found.size() == limit) {
                break;
            }
            if (test.test(entry.item())) {
                found.add(entry.item());
            }
        }
        return found;
    }

    Optional<IndexedItem> byPath(String path) {
        Map<String, Entry> paths = byPath;
        if (paths == null) {
            paths = new HashMap<>(byId.size() * 2);
            for (Entry entry : byId.values()) {
                paths.put(entry.item().path(), entry);
            }
            byPath = paths;
        }
        return Optional.ofNullable(paths.get(path)).map(Entry::item);
    }

    List<IndexedItem> below(IndexedItem item) {
        return sorted(ItemOrder.BY_TITLE, Set.of()).stream()
                .map(Entry::item)
                .filter(other -> other.path().startsWith(item.path() + "/"))
                .toList();
    }

    /** What lies at the top of the workspace, and below each. */
    List<ItemTree> tree() {
        return below(TOP);
    }

    private List<ItemTree> below(String path) {
        return childIds.getOrDefault(path, List.of()).stream()
                .map(byId::get)
                .filter(entry -> entry != null)
                .map(Entry::item)
                .map(item -> new ItemTree(item, below(item.path())))
                .toList();
    }

    /** The items right below one, in their order. */
    List<IndexedItem> childrenOf(String path) {
        return childIds.getOrDefault(path, List.of()).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }
}
