package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.framework.Slug;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.SitePages;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FieldView;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormView;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * {@code /author/pages/new?parent=&template=}: the templates that a new page may be made of, and the form of the one that
 * was chosen. The address is made from the title where nobody writes one, and then always is a free one.
 */
@Singleton
public final class NewPageScreen implements Screen {

    private final SitePages pages;
    private final Forms forms;
    private final FormViews views;
    private final AddressField addressField;
    private final PageHeaders headers;
    private final Frame frame;

    @Inject
    public NewPageScreen(
            SitePages pages,
            Forms forms,
            FormViews views,
            AddressField addressField,
            PageHeaders headers,
            Frame frame) {
        this.pages = pages;
        this.forms = forms;
        this.views = views;
        this.addressField = addressField;
        this.headers = headers;
        this.frame = frame;
    }

    /** A page of which template, below which page. */
    private record Asked(Optional<PageHeader> parent, TemplateChoice template, Form form) {

        Optional<String> parentId() {
            return parent.map(header -> header.page().id());
        }
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return PageSteps.of(visit).filter(List.of("new")::equals).map(parts -> page(visit));
    }

    private Answer page(Visit visit) {
        Access.requireAuthor(visit.user(), "make pages");
        Optional<PageHeader> parent =
                visit.parameter("parent").filter(id -> !id.isEmpty()).map(id -> headers.of(visit, id));
        List<TemplateChoice> choices = pages.templates().stream()
                .map(headers.labels(visit)::choice)
                .sorted(TemplateChoice.BY_TITLE)
                .toList();
        String template = visit.parameter("template").orElse("");
        if (template.isEmpty()) {
            Map<String, Object> model = new HashMap<>();
            parent.ifPresent(header -> model.put("parent", header));
            model.put("choices", choices);
            return frame.show(visit, "pages/newPage", model);
        }
        TemplateChoice choice = choices.stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow(() -> new Refusal(409, "pages.refused.noTemplate"));
        Form form = forms.ofTemplate(template).orElseThrow(() -> new Refusal(409, "pages.refused.noTemplate"));
        Asked asked = new Asked(parent, choice, form);
        return visit.call().reads() ? show(200, visit, asked, form.initial(), Map.of()) : submitted(visit, asked);
    }

    private Answer submitted(Visit visit, Asked asked) {
        FormValues values = asked.form().submitted(visit.form());
        if (!visit.acts() || asked.form().onlyChangesForm(visit.form())) {
            return show(200, visit, asked, values, Map.of());
        }
        String name = name(visit, asked, values);
        Map<String, String> problems = new HashMap<>(asked.form().problems(visit.form(), values, visit.locale()));
        addressField.problem(visit, name).ifPresent(problem -> problems.put(AddressField.NAME, problem));
        if (!problems.isEmpty()) {
            return show(422, visit, asked, values, problems);
        }
        try {
            ItemKey page = pages.create(
                    visit.user(), asked.parentId(), name, asked.template().id(), asked.form(), values);
            return PageSteps.done(page.id(), "created", "");
        } catch (ItemRefusedException e) {
            if (e.reason() != ItemRefusedException.Reason.NAME_TAKEN) {
                throw Told.refusal(e);
            }
            return show(422, visit, asked, values, Map.of(AddressField.NAME, addressField.taken(visit)));
        }
    }

    private String name(Visit visit, Asked asked, FormValues values) {
        String sent = AddressField.sent(visit);
        String fromTitle = Slug.of(values.text(AddressField.TITLE));
        return sent.isEmpty() && !fromTitle.isEmpty()
                ? Told.of(() -> pages.freeName(visit.user(), asked.parentId(), fromTitle))
                : sent;
    }

    private Answer show(int status, Visit visit, Asked asked, FormValues values, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>(
                views.view(visit, asked.form(), values, problems).fields());
        // Beside the title, from which it is made.
        int place = 1 + fields.stream().map(FieldView::name).toList().indexOf(AddressField.TITLE);
        fields.add(
                place,
                addressField.view(
                        visit,
                        AddressField.sent(visit),
                        problems.getOrDefault(AddressField.NAME, ""),
                        AddressField.TITLE));
        Map<String, Object> model = new HashMap<>();
        asked.parent().ifPresent(header -> model.put("parent", header));
        model.put("template", asked.template());
        model.put("resumed", visit.resumed());
        model.put("view", new FormView(fields));
        return frame.show(status, visit, "pages/newPageForm", model);
    }
}
