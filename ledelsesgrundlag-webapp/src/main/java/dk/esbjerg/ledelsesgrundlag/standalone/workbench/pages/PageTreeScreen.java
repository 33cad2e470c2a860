package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PageEntry;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.SitePages;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code /author/pages}: all pages as a tree. Which of them are open stands in the address ({@code open}, once for each);
 * at first those at the top are.
 */
@Singleton
public final class PageTreeScreen implements Screen {

    private static final String OPEN = "open";

    private final SitePages pages;
    private final PageHeaders headers;
    private final Frame frame;

    @Inject
    public PageTreeScreen(SitePages pages, PageHeaders headers, Frame frame) {
        this.pages = pages;
        this.headers = headers;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (PageSteps.of(visit).filter(List::isEmpty).isEmpty()) {
            return Optional.empty();
        }
        PageSteps.requireReading(visit);
        List<PageEntry> top = pages.below(visit.user(), Optional.empty());
        Set<String> open = visit.query().has(OPEN)
                ? visit.query().all(OPEN).stream()
                        .filter(NodeId::is)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : top.stream().map(PageEntry::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.of(frame.show(
                visit,
                "pages/tree",
                Map.of("rows", rows(visit, top, open), "at", visit.query().text("at"))));
    }

    private List<TreeRow> rows(Visit visit, List<PageEntry> entries, Set<String> open) {
        List<TreeRow> rows = new ArrayList<>();
        for (PageEntry page : entries) {
            boolean shown = open.contains(page.id()) && page.hasPagesBelow();
            List<TreeRow> below =
                    shown ? rows(visit, pages.below(visit.user(), Optional.of(page.id())), open) : List.of();
            rows.add(new TreeRow(headers.of(visit, page, List.of()), shown, toggled(page.id(), open), below));
        }
        return rows;
    }

    private static String toggled(String id, Set<String> open) {
        Set<String> then = new LinkedHashSet<>(open);
        if (!then.remove(id)) {
            then.add(id);
        }
        String query = then.isEmpty()
                ? OPEN + "="
                : then.stream().map(page -> OPEN + "=" + page).collect(Collectors.joining("&"));
        return PageSteps.PATH + "?" + query + "&at=" + id;
    }
}
