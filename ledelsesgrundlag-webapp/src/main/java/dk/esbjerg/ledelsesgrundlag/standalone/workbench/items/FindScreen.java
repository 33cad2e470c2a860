package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.InternalLink;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Json;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/find?q=}: what a link in rich text can lead to, for the editor's script; those so called come first. */
@Singleton
public final class FindScreen implements Screen {

    private static final int MOST = 20;
    /** So many of each workspace are looked at before those with the words in their titles are put first. */
    private static final int LOOKED_AT = 500;

    private static final int LONGEST_TEXT = 200;

    private final ItemIndex index;
    private final Catalog catalog;

    /** @param href what the editor stores */
    private record Target(String title, String kind, String path, String href) {}

    @Inject
    public FindScreen(ItemIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("find"))) {
            return Optional.empty();
        }
        String text = visit.query().text("q").strip();
        String words = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return Optional.of(Answer.json(
                200,
                Json.of(found(visit, words).stream()
                        .map(item -> target(item, visit.locale()))
                        .toList())));
    }

    private List<IndexedItem> found(Visit visit, String words) {
        List<ItemQuery> queries = new ArrayList<>();
        queries.add(ItemQuery.all(Page.WORKSPACE, Set.of(Page.NODE_TYPE)));
        for (AppDefinition app : catalog.apps(visit.locale())) {
            queries.add(ItemQuery.all(app.workspace(), Catalog.nodeTypes(app)));
        }
        String wanted = words.toLowerCase(visit.locale());
        Map<Boolean, List<IndexedItem>> bySoCalled = queries.stream()
                .flatMap(query -> index.find(visit.user(), query.with(words), 0, LOOKED_AT).items().stream())
                .collect(Collectors.partitioningBy(
                        item -> item.title().toLowerCase(visit.locale()).contains(wanted)));
        return Stream.concat(bySoCalled.get(true).stream(), bySoCalled.get(false).stream())
                .limit(MOST)
                .toList();
    }

    private Target target(IndexedItem item, Locale locale) {
        ItemKey key = item.key();
        return new Target(
                item.title(),
                catalog.kind(item, locale),
                item.path(),
                new InternalLink(key.id(), key.workspace(), item.path(), "").stored());
    }
}
