package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition.ItemType;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/apps/<app>/new?type=&parent=}: the form of an item that does not exist yet. */
@Singleton
public final class NewItemScreen implements Screen {

    private final Items items;
    private final ItemForms forms;
    private final FormViews views;
    private final ItemIndex index;
    private final Catalog catalog;
    private final Frame frame;

    @Inject
    public NewItemScreen(Items items, ItemForms forms, FormViews views, ItemIndex index, Catalog catalog, Frame frame) {
        this.items = items;
        this.forms = forms;
        this.views = views;
        this.index = index;
        this.catalog = catalog;
        this.frame = frame;
    }

    /** What is to be made, and where. */
    private record Plan(AppDefinition app, ItemType type, Optional<IndexedItem> parent, Form form) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() != 3 || !parts.get(0).equals("apps") || !parts.get(2).equals("new")) {
            return Optional.empty();
        }
        AppDefinition app = catalog.app(parts.get(1)).orElseThrow(() -> new Refusal(404, "refused.notFound"));
        Access.requireAuthorIn(app.workspace(), visit.user(), "add items");
        Plan plan = plan(visit, app);
        return Optional.of(
                visit.call().method().equals("POST")
                        ? posted(visit, plan)
                        : show(200, visit, plan, plan.form().initial(), Map.of(), ""));
    }

    private Plan plan(Visit visit, AppDefinition app) {
        String wanted = visit.parameter("type").orElse("");
        ItemType type = app.itemTypes().stream()
                .filter(known -> wanted.isEmpty() || known.subApp().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "refused.notFound"));
        Optional<IndexedItem> parent = visit.parameter("parent")
                .filter(id -> !id.isEmpty())
                .map(id -> index.item(visit.user(), new ItemKey(app.workspace(), id))
                        .orElseThrow(() -> new Refusal(404, "items.parentGone")));
        boolean fits = parent.map(above -> type.parents().contains(above.nodeType()))
                .orElse(type.parents().isEmpty());
        if (!fits) {
            throw new Refusal(409, "items.wrongPlace");
        }
        return new Plan(app, type, parent, forms.of(type.nodeType()));
    }

    private Answer posted(Visit visit, Plan plan) {
        FormValues values = plan.form().submitted(visit.form());
        if (visit.resumed()) {
            return show(200, visit, plan, values, Map.of(), "resumed");
        }
        if (plan.form().onlyChangesForm(visit.form())) {
            return show(200, visit, plan, values, Map.of(), "");
        }
        Map<String, String> problems = plan.form().problems(visit.form(), values, visit.locale());
        if (!problems.isEmpty()) {
            return show(422, visit, plan, values, problems, "");
        }
        try {
            ItemKey key = items.create(
                    visit.user(),
                    plan.app().workspace(),
                    plan.type().nodeType(),
                    plan.parent().map(parent -> parent.key().id()),
                    plan.form(),
                    values);
            return Answer.seeOther(ItemAddress.form(key) + "?done=created");
        } catch (ItemRefusedException e) {
            return show(409, visit, plan, values, forms.problems(visit, plan.form(), e), "");
        }
    }

    private Answer show(
            int status, Visit visit, Plan plan, FormValues values, Map<String, String> problems, String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", views.view(visit, plan.form(), values, problems));
        model.put("title", catalog.addLabel(plan.type(), visit.locale()));
        model.put("app", plan.app().name());
        model.put("appLabel", catalog.label(plan.app(), visit.locale()));
        model.put("type", plan.type().subApp());
        model.put("parent", plan.parent().map(parent -> parent.key().id()).orElse(""));
        model.put("parentTitle", plan.parent().map(IndexedItem::title).orElse(""));
        model.put("done", done);
        return frame.show(status, visit, "new-item", model);
    }
}
