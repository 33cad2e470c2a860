package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PageEntry;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.SitePages;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Finds what the screens of one page, and the tree of all of them, say about a page. */
final class PageHeaders {

    private final SitePages pages;
    private final ItemIndex index;
    private final DefinitionRegistry definitions;

    @Inject
    PageHeaders(SitePages pages, ItemIndex index, DefinitionRegistry definitions) {
        this.pages = pages;
        this.index = index;
        this.definitions = definitions;
    }

    /** @throws Refusal if there is no such page */
    PageHeader of(Visit visit, String pageId) {
        List<PageEntry> trail = pages.trail(visit.user(), pageId);
        if (trail.isEmpty()) {
            throw new Refusal(404, "pages.refused.gone");
        }
        PageEntry page = trail.get(trail.size() - 1);
        return of(visit, page, trail.subList(0, trail.size() - 1));
    }

    PageHeader of(Visit visit, PageEntry page, List<PageEntry> above) {
        Optional<PageHeader.Status> status = index.item(visit.user(), page.key())
                .map(item -> new PageHeader.Status(item.state().word(), item.modified(), item.modifiedBy()));
        return new PageHeader(page, above, labels(visit).title(page.template()), status);
    }

    TemplateLabels labels(Visit visit) {
        return new TemplateLabels(definitions.current(), visit.locale());
    }
}
