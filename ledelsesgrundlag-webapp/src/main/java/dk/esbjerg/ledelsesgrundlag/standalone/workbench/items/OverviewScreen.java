package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author}: what waits for the user, what they did last, and how much there is of everything. */
@Singleton
public final class OverviewScreen implements Screen {

    private static final int SHOWN = 10;

    private final ItemIndex index;
    private final Catalog catalog;
    private final Frame frame;

    @Inject
    public OverviewScreen(ItemIndex index, Catalog catalog, Frame frame) {
        this.index = index;
        this.catalog = catalog;
        this.frame = frame;
    }

    /** How many items there are of some kinds. @param filtered whether the list behind the address can be asked for a state */
    public record Count(String label, String address, int total, int drafts, int changed, boolean filtered) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(frame.show(
                visit,
                "overview",
                Map.of(
                        "mine",
                        newest(
                                visit,
                                Set.of(),
                                item -> item.modifiedBy().equals(visit.user().name())),
                        "changed",
                        newest(visit, Set.of(ItemState.CHANGED), item -> true),
                        "drafts",
                        newest(visit, Set.of(ItemState.DRAFT), item -> true),
                        "counts",
                        counts(visit))));
    }

    private List<Row> newest(Visit visit, Set<ItemState> states, Predicate<IndexedItem> test) {
        Predicate<IndexedItem> shown = test.and(item -> catalog.address(item).isPresent());
        return index.newest(visit.user(), states, shown, SHOWN).stream()
                .map(item -> Row.of(
                        item, catalog.address(item).orElseThrow(), catalog.kind(item, visit.locale()), List.of()))
                .toList();
    }

    private List<Count> counts(Visit visit) {
        List<Count> counts = new ArrayList<>();
        counts.add(count(visit, "", "/author/pages", ItemQuery.all(Page.WORKSPACE, Set.of(Page.NODE_TYPE)), false));
        catalog.apps(visit.locale())
                .forEach(app -> counts.add(count(
                        visit,
                        catalog.label(app, visit.locale()),
                        "/author/apps/" + app.name(),
                        ItemQuery.all(app.workspace(), Catalog.nodeTypes(app)),
                        true)));
        return counts;
    }

    private Count count(Visit visit, String label, String address, ItemQuery query, boolean filtered) {
        return new Count(
                label,
                address,
                total(visit, query),
                total(visit, query.in(ItemState.DRAFT)),
                total(visit, query.in(ItemState.CHANGED)),
                filtered);
    }

    private int total(Visit visit, ItemQuery query) {
        return index.find(visit.user(), query, 0, 0).total();
    }
}
