package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Deletions;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Confirmations;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.FixedPages;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code …/delete}: says what goes with it and who refers to it, asks, and then deletes it. */
@Singleton
public final class DeleteScreen implements Screen {

    private final AskedItems askedItems;
    private final Deletions deletions;
    private final ItemIndex index;
    private final Catalog catalog;
    private final FixedPages fixed;
    private final Confirmations confirmations;
    private final Frame frame;

    @Inject
    public DeleteScreen(
            AskedItems askedItems,
            Deletions deletions,
            ItemIndex index,
            Catalog catalog,
            FixedPages fixed,
            Confirmations confirmations,
            Frame frame) {
        this.askedItems = askedItems;
        this.deletions = deletions;
        this.index = index;
        this.catalog = catalog;
        this.fixed = fixed;
        this.confirmations = confirmations;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems.of(visit, "delete").map(item -> {
            if (item.nodeType().equals(Page.NODE_TYPE)) {
                fixed.requireFree(item.path());
            }
            return visit.acts() ? delete(visit, item) : ask(200, visit, item, List.of());
        });
    }

    private Answer ask(int status, Visit visit, IndexedItem item, List<Meanwhile> changes) {
        List<IndexedItem> below = index.below(visit.user(), item);
        List<IndexedItem> referring = referring(visit, item, below);
        boolean published =
                Stream.concat(Stream.of(item), below.stream()).anyMatch(gone -> gone.state() != ItemState.DRAFT);
        return frame.show(
                status,
                visit,
                "delete",
                Map.of(
                        "changes",
                        changes,
                        "shown",
                        confirmations.marks(visit, keys(item, below, referring)),
                        "row",
                        row(visit, item),
                        "section",
                        catalog.section(item),
                        "published",
                        published,
                        "below",
                        below.stream().map(gone -> row(visit, gone)).toList(),
                        "referring",
                        referring.stream().map(other -> row(visit, other)).toList()));
    }

    /** Who refers to the item or to anything below it, and will still be there. */
    private List<IndexedItem> referring(Visit visit, IndexedItem item, List<IndexedItem> below) {
        Set<IndexedItem> gone = new HashSet<>(below);
        gone.add(item);
        return gone.stream()
                .flatMap(target -> index.referringTo(visit.user(), target.key().id()).stream())
                .filter(other -> !gone.contains(other))
                .distinct()
                .sorted(java.util.Comparator.comparing(IndexedItem::title))
                .toList();
    }

    private Row row(Visit visit, IndexedItem item) {
        return Row.of(item, catalog.address(item).orElse(""), catalog.kind(item, visit.locale()), List.of());
    }

    private static List<ItemKey> keys(IndexedItem item, List<IndexedItem> below, List<IndexedItem> referring) {
        return Stream.of(List.of(item), below, referring)
                .flatMap(List::stream)
                .map(IndexedItem::key)
                .toList();
    }

    private Answer delete(Visit visit, IndexedItem item) {
        List<Meanwhile> changes = meanwhile(visit, item);
        if (!changes.isEmpty()) {
            return ask(409, visit, item, changes);
        }
        try {
            deletions.delete(visit.user(), item.key(), confirmations.shown(visit));
        } catch (StaleException changedMeanwhile) {
            return ask(409, visit, item, meanwhile(visit, item));
        } catch (ItemRefusedException e) {
            throw ItemForms.refusal(e);
        }
        return Answer.seeOther(catalog.listAddress(item) + "?done=deleted");
    }

    private List<Meanwhile> meanwhile(Visit visit, IndexedItem item) {
        List<IndexedItem> below = index.below(visit.user(), item);
        return confirmations.meanwhile(visit, keys(item, below, referring(visit, item, below)));
    }
}
