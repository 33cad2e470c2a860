package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The items that a visit is about, as often as {@code item} is given. */
final class ChosenItems {

    /** One publication is one moment in which nobody reads. */
    private static final int MOST = 200;

    private ChosenItems() {}

    static Set<ItemKey> of(Visit visit) {
        return keys(
                visit,
                visit.form().has("item")
                        ? visit.form().all("item")
                        : visit.query().all("item"));
    }

    /** What a form asked about, of which what was chosen may be more. */
    static Set<ItemKey> askedAbout(Visit visit) {
        return visit.form().has("asked") ? keys(visit, visit.form().all("asked")) : of(visit);
    }

    private static Set<ItemKey> keys(Visit visit, List<String> names) {
        if (names.size() > MOST) {
            throw new Refusal(400, "publishing.tooMany", MOST);
        }
        Set<ItemKey> items = new LinkedHashSet<>();
        for (String name : names) {
            ItemKey item = ItemAddress.of(name).orElseThrow(ChosenItems::none);
            Access.requireAuthorIn(item.workspace(), visit.user(), "publish items");
            items.add(item);
        }
        return items;
    }

    /** @throws Refusal if there is nothing, or not all that was asked for */
    static void requireAll(Set<ItemKey> asked, List<IndexedItem> found) {
        if (asked.isEmpty() || found.size() < asked.size()) {
            throw none();
        }
    }

    static Refusal refusal(PublicationRefusedException e) {
        return switch (e.reason()) {
            case PARENT_NOT_PUBLISHED -> new Refusal(409, "publishing.refused.parent", e.path());
            case NAME_TAKEN -> new Refusal(409, "publishing.refused.taken", e.path());
            case GONE, CHANGED -> new Refusal(409, "publishing.refused.gone");
            case IMPOSSIBLE -> new Refusal(503, "publishing.refused.impossible");
            case PENDING -> new Refusal(503, "publishing.refused.pending");
        };
    }

    private static Refusal none() {
        return new Refusal(404, "publishing.none");
    }
}
