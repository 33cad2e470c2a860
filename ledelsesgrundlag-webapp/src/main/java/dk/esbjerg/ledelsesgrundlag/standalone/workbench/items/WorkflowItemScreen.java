package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/items/<workspace>/<uuid>} of what the editorial workflow alone writes, such as a case: shows what it holds. */
@Singleton
public final class WorkflowItemScreen implements Screen {

    private final AskedItems askedItems;
    private final Items items;
    private final ItemForms forms;
    private final FieldTexts texts;
    private final PreviewAddresses previews;
    private final Catalog catalog;
    private final Frame frame;

    @Inject
    public WorkflowItemScreen(
            AskedItems askedItems,
            Items items,
            ItemForms forms,
            FieldTexts texts,
            PreviewAddresses previews,
            Catalog catalog,
            Frame frame) {
        this.askedItems = askedItems;
        this.items = items;
        this.forms = forms;
        this.texts = texts;
        this.previews = previews;
        this.catalog = catalog;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems
                .of(visit, "")
                .filter(item -> !Access.isForAuthors(item.key().workspace()))
                .map(item -> {
                    if (!visit.call().reads()) {
                        Access.requireAuthorIn(item.key().workspace(), visit.user(), "change items");
                    }
                    return show(visit, item);
                });
    }

    private Answer show(Visit visit, IndexedItem item) {
        Form form = forms.of(item);
        FormValues values;
        try {
            values = items.read(visit.user(), item.key(), form::read);
        } catch (ItemRefusedException e) {
            throw ItemForms.refusal(e);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("fields", texts.filled(visit, form, values));
        model.put("row", Row.of(item, ItemAddress.form(item.key()), catalog.kind(item, visit.locale()), List.of()));
        model.put("section", catalog.section(item));
        model.put("back", catalog.listAddress(item));
        model.put("backLabel", catalog.listLabel(item, visit.locale()));
        model.put("preview", previews.of(visit.user(), item).orElse(""));
        model.put("review", "/author/reviews/case/" + item.key().id());
        return frame.show(visit, "workflow-item", model);
    }
}
