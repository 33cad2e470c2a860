package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.PageTree;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.sharing.Place;
import java.util.Optional;
import javax.inject.Inject;

/** Where the pages of a site are that leaders are sent to. */
public final class SitePages {

    private final Pages pages;
    private final PageContext context;

    @Inject
    public SitePages(Pages pages, PageContext context) {
        this.pages = pages;
        this.context = context;
    }

    /** The address of a place in the site around a page; where editors have taken that page away, of the one above all. */
    String address(String pagePath, Place place) {
        Optional<PageTree> site = pages.around(pagePath);
        return site.flatMap(tree -> tree.withTemplate(place.template()))
                .map(found -> context.pageAddress(found.path()) + place.rest())
                .orElseGet(() ->
                        context.pageAddress(site.map(tree -> tree.root().path()).orElse(pagePath)));
    }
}
