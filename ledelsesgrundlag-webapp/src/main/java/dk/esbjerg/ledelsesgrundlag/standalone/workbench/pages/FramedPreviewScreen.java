package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/pages/<page>/preview}: a page as readers will see it, on a phone or a desktop screen. */
@Singleton
public final class FramedPreviewScreen implements Screen {

    private static final String PHONE = "phone";
    private static final String DESKTOP = "desktop";

    private final PageHeaders headers;
    private final Frame frame;

    @Inject
    public FramedPreviewScreen(PageHeaders headers, Frame frame) {
        this.headers = headers;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        Optional<List<String>> steps = PageSteps.of(visit)
                .filter(parts -> parts.size() == 2
                        && NodeId.is(parts.get(0))
                        && parts.get(1).equals("preview"));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        PageSteps.requireReading(visit);
        PageHeader header = headers.of(visit, steps.get().get(0));
        String width = visit.query().text("width").equals(PHONE) ? PHONE : DESKTOP;
        return Optional.of(frame.show(
                visit,
                "pages/preview",
                Map.of("header", header, "preview", PreviewAddress.of(header.page()), "width", width)));
    }
}
