package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code …/duplicate}: asks, and then makes a copy and opens it. */
@Singleton
public final class DuplicateScreen implements Screen {

    private final AskedItems askedItems;
    private final Items items;
    private final ItemIndex index;
    private final Catalog catalog;
    private final Frame frame;

    @Inject
    public DuplicateScreen(AskedItems askedItems, Items items, ItemIndex index, Catalog catalog, Frame frame) {
        this.askedItems = askedItems;
        this.items = items;
        this.index = index;
        this.catalog = catalog;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems.of(visit, "duplicate").map(item -> visit.acts() ? duplicate(visit, item) : ask(visit, item));
    }

    private Answer ask(Visit visit, IndexedItem item) {
        return frame.show(
                visit,
                "duplicate",
                Map.of(
                        "row",
                        Row.of(
                                item,
                                catalog.address(item).orElseThrow(),
                                catalog.kind(item, visit.locale()),
                                java.util.List.of()),
                        "section",
                        catalog.section(item),
                        "hasBelow",
                        !index.below(visit.user(), item).isEmpty()));
    }

    private Answer duplicate(Visit visit, IndexedItem item) {
        try {
            return Answer.seeOther(ItemAddress.form(items.duplicate(visit.user(), item.key())) + "?done=duplicated");
        } catch (ItemRefusedException e) {
            throw ItemForms.refusal(e);
        }
    }
}
