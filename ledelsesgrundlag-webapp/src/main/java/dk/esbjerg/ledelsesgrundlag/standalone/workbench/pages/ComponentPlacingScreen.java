package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Components;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PlacedComponent;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code /author/pages/<page>/components/<component>/place}, {@code …/duplicate} and {@code …/remove}: where components
 * stand. Each acts only when it is posted; removing is asked first.
 */
@Singleton
public final class ComponentPlacingScreen implements Screen {

    private static final String PLACE = "place";
    private static final String DUPLICATE = "duplicate";
    private static final String REMOVE = "remove";
    private static final String REVISION = "revision";

    private final Components components;
    private final PageHeaders headers;
    private final Summaries summaries;
    private final Frame frame;

    @Inject
    public ComponentPlacingScreen(Components components, PageHeaders headers, Summaries summaries, Frame frame) {
        this.components = components;
        this.headers = headers;
        this.summaries = summaries;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return PageSteps.of(visit)
                .filter(parts -> parts.size() == 4
                        && NodeId.is(parts.get(0))
                        && parts.get(1).equals("components")
                        && NodeId.is(parts.get(2)))
                .flatMap(parts -> switch (parts.get(3)) {
                    case PLACE -> Optional.of(place(visit, parts.get(0), parts.get(2)));
                    case DUPLICATE -> Optional.of(duplicate(visit, parts.get(0), parts.get(2)));
                    case REMOVE -> Optional.of(remove(visit, parts.get(0), parts.get(2)));
                    default -> Optional.empty();
                });
    }

    private Answer place(Visit visit, String page, String component) {
        if (!visit.acts()) {
            return backTo(page);
        }
        String to = visit.form().text("to");
        List<String> target = List.of(to.split("/", 2));
        if (to.equals("up") || to.equals("down")) {
            Told.of(() -> components.shift(visit.user(), page, component, to.equals("up")));
        } else if (target.size() == 2) {
            Optional<String> before = Optional.of(target.get(1)).filter(id -> !id.isEmpty());
            Told.of(() -> components.place(visit.user(), page, component, target.get(0), before));
        } else {
            throw new Refusal(400, "pages.refused.place");
        }
        return PageSteps.done(page, "moved", component);
    }

    private Answer duplicate(Visit visit, String page, String component) {
        if (!visit.acts()) {
            return backTo(page);
        }
        String copy = Told.of(() -> components.duplicate(visit.user(), page, component));
        return PageSteps.done(page, "duplicated", copy);
    }

    private Answer remove(Visit visit, String page, String component) {
        PlacedComponent placed = Told.of(() -> components.component(visit.user(), page, component));
        PageHeader header = headers.of(visit, page);
        String title = headers.labels(visit).title(placed.template());
        String summary = summaries.of(visit.user(), placed);
        String name = summary.isEmpty() ? title : title + ": " + summary;
        boolean stale = false;
        if (visit.acts()) {
            try {
                Told.refusals(() -> components.remove(
                        visit.user(),
                        page,
                        component,
                        name + " (" + header.page().title() + ")",
                        visit.form().text(REVISION)));
                return PageSteps.done(page, "removed", "");
            } catch (StaleException changedMeanwhile) {
                stale = true;
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("header", header);
        model.put("component", component);
        model.put("title", title);
        model.put("summary", summary);
        model.put("stale", stale);
        model.put(REVISION, Told.of(() -> components.revision(visit.user(), page, component)));
        return frame.show(stale ? 409 : 200, visit, "pages/remove", model);
    }

    /** Nothing is done unless a form was posted now; whoever comes otherwise finds the buttons on the page. */
    private static Answer backTo(String page) {
        return Answer.seeOther(PageSteps.PATH + "/" + page);
    }
}
