package dk.esbjerg.ledelsesgrundlag.framework;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything of one kind as it stands at one moment, with the ways readers find it. */
public final class Catalogue<T extends Reference> {

    /** The order of titles in Danish, where å comes last. */
    public static final Comparator<FrameworkItem> BY_TITLE =
            Comparator.comparing(FrameworkItem::title, Collator.getInstance(Locale.forLanguageTag("da")));

    private final List<T> newestFirst;
    private volatile List<T> byTitle;
    private final Map<String, T> byId;
    private final Map<String, T> bySlug;
    private final Map<String, List<T>> byReference = new HashMap<>();

    Catalogue(Collection<T> items) {
        newestFirst = items.stream().sorted(Catalogue::newestFirst).toList();
        byId = new HashMap<>(items.size() * 2);
        bySlug = new HashMap<>(items.size() * 2);
        for (T item : newestFirst) {
            byId.put(item.id(), item);
            // Where two items claim one address, the older keeps it: links to it were given away first.
            bySlug.put(item.slug(), item);
            for (String id : item.references()) {
                List<T> referring = byReference.computeIfAbsent(id, key -> new ArrayList<>());
                // Who refers to something twice is listed once.
                if (referring.isEmpty() || referring.get(referring.size() - 1) != item) {
                    referring.add(item);
                }
            }
        }
        byReference.replaceAll((id, referring) -> Collections.unmodifiableList(referring));
    }

    private static int newestFirst(Reference one, Reference other) {
        int order = other.created().compareTo(one.created());
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    public List<T> newestFirst() {
        return newestFirst;
    }

    /** In the order of titles; sorted when first asked for, since comparing by a language's rules is slow. */
    public List<T> byTitle() {
        List<T> sorted = byTitle;
        if (sorted == null) {
            sorted = newestFirst.stream().sorted(BY_TITLE).toList();
            byTitle = sorted;
        }
        return sorted;
    }

    public Optional<T> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<T> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Those that refer to the task or tool with this UUID, newest first. */
    public List<T> referringTo(String id) {
        return byReference.getOrDefault(id, List.of());
    }
}
