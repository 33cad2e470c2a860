package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ItemSource;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Candidates;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Offers the index's items to the fields of forms. */
@Singleton
public final class IndexedCandidates implements Candidates {

    private final ItemIndex index;

    @Inject
    public IndexedCandidates(ItemIndex index) {
        this.index = index;
    }

    @Override
    public List<Candidate> find(User user, ItemSource source, String text, int limit) {
        ItemQuery query = ItemQuery.all(source.workspace(), Set.copyOf(source.nodeTypes()))
                .with(text);
        return index.find(user, query, 0, limit).items().stream()
                .map(item -> new Candidate(item.key().id(), title(source, item)))
                .toList();
    }

    @Override
    public Map<String, String> titles(User user, ItemSource source, Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        for (String id : ids) {
            of(source, index.item(user, new ItemKey(source.workspace(), id)))
                    .ifPresent(item -> titles.put(id, title(source, item)));
        }
        return titles;
    }

    @Override
    public Set<String> existing(ItemSource source, Collection<String> ids) {
        Set<String> existing = new HashSet<>();
        for (String id : ids) {
            of(source, index.known(new ItemKey(source.workspace(), id))).ifPresent(item -> existing.add(id));
        }
        return existing;
    }

    private static Optional<IndexedItem> of(ItemSource source, Optional<IndexedItem> item) {
        return item.filter(found -> source.nodeTypes().contains(found.nodeType()));
    }

    private static String title(ItemSource source, IndexedItem item) {
        return item.columns().getOrDefault(source.describedBy(), item.title());
    }
}
