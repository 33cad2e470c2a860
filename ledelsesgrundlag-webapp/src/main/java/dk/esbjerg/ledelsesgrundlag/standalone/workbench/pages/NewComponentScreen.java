package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Components;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormView;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code /author/pages/<page>/components/new?area=&template=&before=}: what may be added to an area, and the form of what
 * was chosen. Nothing is added before that form is saved.
 */
@Singleton
public final class NewComponentScreen implements Screen {

    private static final FormValues NONE = new FormValues(Map.of());

    private final Components components;
    private final AreaViews areas;
    private final Forms forms;
    private final FormViews views;
    private final PageHeaders headers;
    private final Frame frame;

    @Inject
    public NewComponentScreen(
            Components components, AreaViews areas, Forms forms, FormViews views, PageHeaders headers, Frame frame) {
        this.components = components;
        this.areas = areas;
        this.forms = forms;
        this.views = views;
        this.headers = headers;
        this.frame = frame;
    }

    /** What is to be added, and where. */
    private record Asked(
            PageHeader header, AreaView area, TemplateChoice template, Optional<Form> form, String before) {

        String page() {
            return header.page().id();
        }
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return PageSteps.of(visit)
                .filter(parts -> parts.size() == 3
                        && NodeId.is(parts.get(0))
                        && parts.get(1).equals("components")
                        && parts.get(2).equals("new"))
                .map(parts -> answer(visit, headers.of(visit, parts.get(0))));
    }

    private Answer answer(Visit visit, PageHeader header) {
        String name = visit.parameter("area").orElse("");
        AreaView area = areas.of(visit, header.page()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(409, "pages.refused.wrongPlace"));
        String before = visit.parameter("before").filter(NodeId::is).orElse("");
        String template = visit.parameter("template").orElse("");
        if (template.isEmpty()) {
            return frame.show(visit, "pages/newComponent", Map.of("header", header, "area", area, "before", before));
        }
        TemplateChoice choice = area.choices().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow(() -> new Refusal(409, "pages.refused.wrongPlace"));
        Asked asked = new Asked(header, area, choice, forms.ofTemplate(template), before);
        return visit.call().reads()
                ? show(200, visit, asked, asked.form().map(Form::initial).orElse(NONE), Map.of())
                : submitted(visit, asked);
    }

    private Answer submitted(Visit visit, Asked asked) {
        FormValues values =
                asked.form().map(form -> form.submitted(visit.form())).orElse(NONE);
        boolean unfinished = !visit.acts()
                || asked.form()
                        .filter(form -> form.onlyChangesForm(visit.form()))
                        .isPresent();
        if (unfinished) {
            return show(200, visit, asked, values, Map.of());
        }
        Map<String, String> problems = asked.form()
                .map(form -> form.problems(visit.form(), values, visit.locale()))
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            return show(422, visit, asked, values, problems);
        }
        Optional<String> before = Optional.of(asked.before()).filter(id -> !id.isEmpty());
        String added = Told.of(() -> components.add(
                visit.user(),
                asked.page(),
                asked.area().name(),
                asked.template().id(),
                asked.form(),
                values,
                before));
        return PageSteps.done(asked.page(), "added", added);
    }

    private Answer show(int status, Visit visit, Asked asked, FormValues values, Map<String, String> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put("header", asked.header());
        model.put("area", asked.area());
        model.put("template", asked.template());
        model.put("before", asked.before());
        model.put("resumed", visit.resumed());
        model.put(
                "view",
                asked.form()
                        .map(form -> views.view(visit, form, values, problems))
                        .orElse(new FormView(List.of())));
        return frame.show(status, visit, "pages/newComponentForm", model);
    }
}
