package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.FrameworkItem;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.PageTree;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Addresses of the framework's pages and items, seen from the page that is being shown. */
final class SiteLinks {

    private final Pages pages;
    private final PageContext context;

    SiteLinks(Pages pages, PageContext context) {
        this.pages = pages;
        this.context = context;
    }

    /** The address of an item's page, or null where editors have removed that page. */
    String item(FrameworkItem item) {
        if (item instanceof Reference reference) {
            String list = address(tree -> tree.listing(reference));
            return list == null ? null : list + "/" + encoded(reference.slug());
        }
        return address(tree -> tree.showing(item.id()));
    }

    /** The address of the framework's page with a template such as {@code toolbox}, or null where there is none. */
    String page(String template) {
        return address(tree -> tree.withTemplate(template));
    }

    /** The pages below the front page with those below them, hidden ones left out. */
    List<NavigationItem> navigation() {
        return root().map(root -> menu(root.children())).orElse(List.of());
    }

    /** From the front page down to the page above the one being shown. */
    List<NavigationItem> breadcrumbs() {
        Deque<NavigationItem> crumbs = new ArrayDeque<>();
        Optional<Page> step = root();
        while (step.isPresent() && !step.get().path().equals(context.pagePath())) {
            Page page = step.get();
            crumbs.add(new NavigationItem(page.title(), context.pageAddress(page.path()), true, false, List.of()));
            step = page.children().stream()
                    .filter(child -> child.contains(context.pagePath()))
                    .findFirst();
        }
        return List.copyOf(crumbs);
    }

    private Optional<Page> root() {
        return pages.around(context.pagePath()).map(PageTree::root);
    }

    private String address(Function<PageTree, Optional<Page>> which) {
        return pages.around(context.pagePath())
                .flatMap(which)
                .map(page -> context.pageAddress(page.path()))
                .orElse(null);
    }

    /** The page of a list, or where editors have removed it the page that is being shown, so that filters work anyway. */
    String list(String template) {
        String address = page(template);
        return address == null ? context.pageAddress(context.pagePath()) : address;
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<NavigationItem> menu(List<Page> siblings) {
        return siblings.stream()
                .filter(page -> !page.hidden())
                .map(page -> new NavigationItem(
                        page.title(),
                        context.pageAddress(page.path()),
                        page.contains(context.pagePath()),
                        page.path().equals(context.pagePath()),
                        menu(page.children())))
                .toList();
    }
}
