package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Places;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.FixedPages;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code …/move}: below another item, chosen from a list ({@code to=<uuid>}), or one step among its siblings
 * ({@code step=up} or {@code down}).
 */
@Singleton
public final class MoveScreen implements Screen {

    private final AskedItems askedItems;
    private final Items items;
    private final ItemIndex index;
    private final Places places;
    private final Catalog catalog;
    private final FixedPages fixed;
    private final Frame frame;

    @Inject
    public MoveScreen(
            AskedItems askedItems,
            Items items,
            ItemIndex index,
            Places places,
            Catalog catalog,
            FixedPages fixed,
            Frame frame) {
        this.askedItems = askedItems;
        this.items = items;
        this.index = index;
        this.places = places;
        this.catalog = catalog;
        this.fixed = fixed;
        this.frame = frame;
    }

    /** Where the item can be moved to. */
    public record Target(String id, String title, int depth, boolean current) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems.of(visit, "move").map(item -> {
            try {
                return visit.acts() ? move(visit, item) : ask(visit, item);
            } catch (ItemRefusedException e) {
                throw ItemForms.refusal(e);
            }
        });
    }

    private Answer ask(Visit visit, IndexedItem item) {
        requireFree(item);
        List<Target> targets = targets(visit, item);
        if (targets.isEmpty()) {
            throw new Refusal(409, "items.notMovable");
        }
        return frame.show(
                visit,
                "move",
                Map.of(
                        "row",
                        Row.of(
                                item,
                                catalog.address(item).orElseThrow(),
                                catalog.kind(item, visit.locale()),
                                List.of()),
                        "section",
                        catalog.section(item),
                        "targets",
                        targets));
    }

    private List<Target> targets(Visit visit, IndexedItem item) {
        Optional<ItemKey> parent = index.parentOf(visit.user(), item).map(IndexedItem::key);
        ItemQuery possible = ItemQuery.all(item.key().workspace(), places.parentTypes(item.nodeType()));
        return index.find(visit.user(), possible, 0, Integer.MAX_VALUE).items().stream()
                .filter(target -> !(target.path() + "/").startsWith(item.path() + "/"))
                .sorted(Comparator.comparing(target -> target.path() + "/"))
                .map(target -> new Target(
                        target.key().id(),
                        target.title(),
                        (int) target.path().chars().filter(c -> c == '/').count() - 1,
                        parent.filter(target.key()::equals).isPresent()))
                .toList();
    }

    private Answer move(Visit visit, IndexedItem item) {
        switch (visit.form().text("step")) {
            case "up" -> step(visit, item, -1);
            case "down" -> step(visit, item, 1);
            default -> below(visit, item);
        }
        return Answer.seeOther(
                catalog.listAddress(item) + "?done=moved#i-" + item.key().id());
    }

    private void below(Visit visit, IndexedItem item) {
        requireFree(item);
        items.move(visit.user(), item.key(), visit.form().text("to"), Optional.empty());
    }

    private void requireFree(IndexedItem item) {
        if (item.nodeType().equals(Page.NODE_TYPE)) {
            fixed.requireFree(item.path());
        }
    }

    private void step(Visit visit, IndexedItem item, int by) {
        List<String> siblings = index.siblings(visit.user(), item).stream()
                .map(sibling -> sibling.key().id())
                .toList();
        int place = siblings.indexOf(item.key().id());
        if (place < 0) {
            throw new Refusal(409, "items.notMovable");
        }
        // Going down means to come before the one after the next.
        int before = by < 0 ? place - 1 : place + 2;
        if (before >= 0 && place + by < siblings.size()) {
            items.reorder(
                    visit.user(),
                    item.key(),
                    before < siblings.size() ? Optional.of(siblings.get(before)) : Optional.empty());
        }
    }
}
