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

    static final Shelf EMPTY = new Shelf(List.of(), Map.of(), new Vocabulary());

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

    /** None of the node types or of the states means all. */
    private record Sorting(ItemOrder order, Set<String> nodeTypes, Set<ItemState> states) {

        boolean takes(Entry entry) {
            return (nodeTypes.isEmpty() || nodeTypes.contains(entry.item().nodeType()))
                    && (states.isEmpty() || states.contains(entry.item().state()));
        }
    }

    /** @param childIds the UUIDs of the items below a path, in their order, for all but folders */
    Shelf(Collection<Entry> entries, Map<String, List<String>> childIds, Vocabulary vocabulary) {
        this(new HashMap<>(entries.size() * 2), childIds, vocabulary);
        entries.forEach(entry -> byId.put(entry.id(), entry));
    }

    private Shelf(Map<String, Entry> byId, Map<String, List<String>> childIds, Vocabulary vocabulary) {
        this.byId = byId;
        this.childIds = childIds;
        this.vocabulary = vocabulary;
    }

    /**
     * The next moment, made in little time: nearly everything stands where it stood.
     *
     * @param gone what stands here no longer, or in another state as one of those added
     */
    Shelf after(List<Entry> gone, List<Entry> added, Map<String, List<String>> childIdsThen) {
        Shelf then = new Shelf(new HashMap<>(byId), childIdsThen, vocabulary);
        gone.forEach(entry -> then.byId.remove(entry.id(), entry));
        added.forEach(entry -> then.byId.put(entry.id(), entry));
        sorted.forEach((sorting, entries) -> then.sorted.put(sorting, sorted(sorting, entries, gone, added)));
        if (byPath != null) {
            Map<String, Entry> paths = new HashMap<>(byPath);
            gone.forEach(entry -> paths.remove(entry.item().path(), entry));
            added.forEach(entry -> paths.put(entry.item().path(), entry));
            then.byPath = paths;
        }
        if (byReference != null) {
            Map<String, List<Entry>> references = new HashMap<>(byReference);
            gone.forEach(entry -> entry.item()
                    .refersTo()
                    .forEach(target -> references.computeIfPresent(
                            target,
                            (id, all) ->
                                    all.stream().filter(other -> other != entry).toList())));
            added.forEach(entry -> entry.item()
                    .refersTo()
                    .forEach(target -> references.merge(
                            target,
                            List.of(entry),
                            (all, one) ->
                                    Stream.concat(all.stream(), one.stream()).toList())));
            then.byReference = references;
        }
        return then;
    }

    private static List<Entry> sorted(Sorting sorting, List<Entry> before, List<Entry> gone, List<Entry> added) {
        List<Entry> now = new ArrayList<>(before);
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
        return now;
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
        List<Entry> all = query.nodeTypes().isEmpty()
                ? List.of()
                : sorted(new Sorting(query.order(), query.nodeTypes(), query.states()));
        if (query.text().isBlank() && query.values().isEmpty()) {
            return all;
        }
        Set<String> wanted = Vocabulary.wordsOf(query.text());
        if (wanted.isEmpty() && !query.text().isBlank()) {
            return List.of();
        }
        List<BitSet> words = vocabulary.matching(wanted);
        List<Entry> found = new ArrayList<>();
        for (Entry entry : all) {
            if (hasValues(entry, query.values()) && entry.hasWords(words)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static boolean hasValues(Entry entry, Map<String, String> values) {
        return values.isEmpty()
                || values.entrySet().stream().allMatch(value -> entry.has(value.getKey(), value.getValue()));
    }

    private List<Entry> sorted(Sorting sorting) {
        return sorted.computeIfAbsent(
                sorting,
                wanted -> byId.values().stream()
                        .filter(wanted::takes)
                        .sorted(wanted.order().comparator())
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

    /** Those in one of the states that a test holds for, the one changed last first. */
    List<IndexedItem> newest(Set<ItemState> states, Predicate<IndexedItem> test, int limit) {
        List<IndexedItem> found = new ArrayList<>();
        for (Entry entry : sorted(new Sorting(NEWEST, Set.of(), states))) {
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
        return sorted(new Sorting(ItemOrder.BY_TITLE, Set.of(), Set.of())).stream()
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
