package dk.esbjerg.ledelsesgrundlag.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A front page with everything below it, as it stands at one moment. */
public final class PageTree {

    private final Page root;
    private final List<Page> innerRoots;
    private final Map<String, Page> byTemplate = new HashMap<>();
    private final Map<String, Page> byItem = new HashMap<>();

    PageTree(Page root) {
        this.root = root;
        innerRoots = root.withDescendants()
                .skip(1)
                .filter(page -> page.template().equals(Page.ROOT_TEMPLATE))
                .toList();
        root.withDescendants().filter(page -> surrounds(page.path())).forEach(page -> {
            byTemplate.putIfAbsent(page.template(), page);
            byItem.putIfAbsent(page.itemId(), page);
        });
    }

    public Page root() {
        return root;
    }

    /** Whether the page lies below this front page, and below no other one in between. */
    boolean surrounds(String pagePath) {
        return root.contains(pagePath) && innerRoots.stream().noneMatch(inner -> inner.contains(pagePath));
    }

    /** The first page with the framework's page template of that name, such as {@code toolbox}. */
    public Optional<Page> withTemplate(String name) {
        return Optional.ofNullable(byTemplate.get(Page.templateId(name)));
    }

    /** The page in whose list readers find a tool or a case, and below whose address it has its own. */
    public Optional<Page> listing(Reference item) {
        return withTemplate(item instanceof Tool ? "toolbox" : "cases");
    }

    /** The first page that shows the theme or task with this UUID. */
    public Optional<Page> showing(String itemId) {
        return Optional.ofNullable(byItem.get(itemId));
    }
}
