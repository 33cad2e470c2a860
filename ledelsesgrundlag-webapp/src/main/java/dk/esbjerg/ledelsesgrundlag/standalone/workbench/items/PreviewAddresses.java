package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Where an item is seen as readers will see it: on the page that shows it, or below the page that lists its kind. */
@Singleton
public final class PreviewAddresses {

    private static final String PREVIEW = "/author/preview";
    private static final String TEMPLATES = "ledelsesgrundlag:pages/";

    /** The page below which each item of a kind has its own address. */
    private static final Map<String, String> LISTS =
            Map.of(Tool.NODE_TYPE, TEMPLATES + "toolbox", Case.NODE_TYPE, TEMPLATES + "cases");

    /** The properties by which a page says which item it shows. */
    private static final Set<String> BINDINGS = Set.of("theme", "task");

    private final ItemIndex index;

    @Inject
    public PreviewAddresses(ItemIndex index) {
        this.index = index;
    }

    /** Empty where no page shows it. */
    Optional<String> of(User user, IndexedItem item) {
        if (item.nodeType().equals(Page.NODE_TYPE)) {
            return Optional.of(PREVIEW + item.path());
        }
        String list = LISTS.get(item.nodeType());
        return list == null ? boundPage(user, item) : detail(user, item, list);
    }

    private Optional<String> boundPage(User user, IndexedItem item) {
        return first(index.referringTo(user, item.key().id()).stream()
                        .filter(page -> page.nodeType().equals(Page.NODE_TYPE))
                        .filter(page -> BINDINGS.stream()
                                .anyMatch(binding ->
                                        item.key().id().equals(page.columns().get(binding)))))
                .map(page -> PREVIEW + page.path());
    }

    private Optional<String> detail(User user, IndexedItem item, String template) {
        String name = item.path().substring(item.path().lastIndexOf('/') + 1);
        return first(index
                        .find(user, ItemQuery.all(Page.WORKSPACE, Set.of(Page.NODE_TYPE)), 0, Integer.MAX_VALUE)
                        .items()
                        .stream()
                        .filter(page -> template.equals(page.columns().get(Page.TEMPLATE))))
                .map(page -> PREVIEW + page.path() + "/" + item.columns().getOrDefault("slug", name));
    }

    private static Optional<IndexedItem> first(Stream<IndexedItem> pages) {
        return pages.min(Comparator.comparing(IndexedItem::path));
    }
}
