package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/pages/<page>}: what stands on a page, beside how readers will see it. */
@Singleton
public final class PageScreen implements Screen {

    /** What {@code done} may say was done. */
    private static final Set<String> OUTCOMES =
            Set.of("created", "renamed", "added", "saved", "moved", "duplicated", "removed");

    private final PageHeaders headers;
    private final AreaViews areas;
    private final Frame frame;

    @Inject
    public PageScreen(PageHeaders headers, AreaViews areas, Frame frame) {
        this.headers = headers;
        this.areas = areas;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        Optional<List<String>> steps =
                PageSteps.of(visit).filter(parts -> parts.size() == 1 && NodeId.is(parts.get(0)));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        PageSteps.requireReading(visit);
        PageHeader header = headers.of(visit, steps.get().get(0));
        String done = visit.query().text("done");
        return Optional.of(frame.show(
                visit,
                "pages/editor",
                Map.of(
                        "header",
                        header,
                        "areas",
                        areas.of(visit, header.page()),
                        "preview",
                        PreviewAddress.of(header.page()),
                        "done",
                        OUTCOMES.contains(done) ? done : "",
                        "at",
                        visit.query().text("at"))));
    }
}
