package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Components;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.OpenedComponent;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PlacedComponent;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Presence;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code /author/pages/<page>/components/<component>}: the form of a component. Who saves what somebody else has changed
 * meanwhile is shown both, with status 409, and saves again knowingly. {@code …/presence} says who else has it open.
 */
@Singleton
public final class ComponentFormScreen implements Screen {

    private static final String REVISION = "revision";

    private final Components components;
    private final Forms forms;
    private final FormViews views;
    private final SavedFields savedFields;
    private final PageHeaders headers;
    private final Presence presence;
    private final Frame frame;

    @Inject
    public ComponentFormScreen(
            Components components,
            Forms forms,
            FormViews views,
            SavedFields savedFields,
            PageHeaders headers,
            Presence presence,
            Frame frame) {
        this.components = components;
        this.forms = forms;
        this.views = views;
        this.savedFields = savedFields;
        this.headers = headers;
        this.presence = presence;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        Optional<List<String>> steps = PageSteps.of(visit)
                .filter(parts -> parts.size() >= 3
                        && NodeId.is(parts.get(0))
                        && parts.get(1).equals("components")
                        && NodeId.is(parts.get(2)));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = steps.get();
        if (parts.size() == 4 && parts.get(3).equals("presence")) {
            if (!visit.acts()) {
                throw new Refusal(405, "refused.method");
            }
            Told.of(() -> components.component(visit.user(), parts.get(0), parts.get(2)));
            return Optional.of(frame.show(visit, "presence", Map.of("others", sign(visit, parts.get(2)))));
        }
        return parts.size() == 3 ? Optional.of(form(visit, parts.get(0), parts.get(2))) : Optional.empty();
    }

    private Answer form(Visit visit, String page, String id) {
        PlacedComponent component = Told.of(() -> components.component(visit.user(), page, id));
        Form form = forms.ofTemplate(component.template()).orElseThrow(() -> new Refusal(404, "pages.refused.noForm"));
        Shown shown = new Shown(headers.of(visit, page), component, form);
        if (visit.call().reads()) {
            OpenedComponent opened = Told.of(() -> components.open(visit.user(), page, id, form));
            return show(200, visit, shown, opened.values(), opened.revision(), Map.of(), Map.of());
        }
        FormValues values = submitted(visit, page, id, form);
        String revision = visit.form().text(REVISION);
        if (!visit.acts()) {
            return show(200, visit, shown, values, revision, Map.of(), Map.of("resumed", true));
        }
        if (form.onlyChangesForm(visit.form())) {
            return show(200, visit, shown, values, revision, Map.of(), Map.of());
        }
        Map<String, String> problems = form.problems(visit.form(), values, visit.locale());
        if (!problems.isEmpty()) {
            return show(422, visit, shown, values, revision, problems, Map.of());
        }
        return save(visit, shown, values, revision);
    }

    /** What did not arrive is shown as it is stored. */
    private FormValues submitted(Visit visit, String page, String id, Form form) {
        FormValues values = form.submitted(visit.form());
        Set<String> missing = form.missing(visit.form());
        return missing.isEmpty()
                ? values
                : values.with(
                        missing,
                        Told.of(() -> components.open(visit.user(), page, id, form))
                                .values());
    }

    private Answer save(Visit visit, Shown shown, FormValues values, String revision) {
        String page = shown.header().page().id();
        String id = shown.component().id();
        try {
            Told.refusals(() -> components.save(visit.user(), page, id, shown.form(), values, revision));
        } catch (StaleException changedMeanwhile) {
            OpenedComponent now = Told.of(() -> components.open(visit.user(), page, id, shown.form()));
            List<SavedField> theirs = savedFields.differing(visit, shown.form(), values, now.values());
            return show(
                    409, visit, shown, values, now.revision(), Map.of(), Map.of("conflict", true, "theirs", theirs));
        }
        presence.leave(visit.user(), key(id));
        return PageSteps.done(page, "saved", id);
    }

    /** What the form of one component is about. */
    private record Shown(PageHeader header, PlacedComponent component, Form form) {}

    private Answer show(
            int status,
            Visit visit,
            Shown shown,
            FormValues values,
            String revision,
            Map<String, String> problems,
            Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("header", shown.header());
        model.put("component", shown.component().id());
        model.put("title", headers.labels(visit).title(shown.component().template()));
        model.put("view", views.view(visit, shown.form(), values, problems));
        model.put(REVISION, revision);
        model.put("others", sign(visit, shown.component().id()));
        return frame.show(status, visit, "pages/component", model);
    }

    private List<Presence.Editor> sign(Visit visit, String id) {
        return presence.sign(visit.user(), key(id));
    }

    private static ItemKey key(String id) {
        return new ItemKey(Page.WORKSPACE, id);
    }
}
