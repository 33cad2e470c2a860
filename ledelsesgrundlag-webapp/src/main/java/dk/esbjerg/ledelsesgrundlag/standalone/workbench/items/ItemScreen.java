package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Places;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Presence;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
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
 * {@code /author/items/<workspace>/<uuid>}: the form of an item, or of a page's properties. Who saves over a newer change
 * is shown both, and can then save knowingly.
 */
@Singleton
public final class ItemScreen implements Screen {

    static final String REVISION = "revision";
    static final String THEN = "_then";

    private static final String PUBLISH = "publish";

    private final AskedItems askedItems;
    private final Items items;
    private final ItemForms forms;
    private final FormViews views;
    private final FieldTexts texts;
    private final Presence presence;
    private final PreviewAddresses previews;
    private final Places places;
    private final Catalog catalog;
    private final ItemIndex index;
    private final Frame frame;

    @Inject
    public ItemScreen(
            AskedItems askedItems,
            Items items,
            ItemForms forms,
            FormViews views,
            FieldTexts texts,
            Presence presence,
            PreviewAddresses previews,
            Places places,
            Catalog catalog,
            ItemIndex index,
            Frame frame) {
        this.askedItems = askedItems;
        this.items = items;
        this.forms = forms;
        this.views = views;
        this.texts = texts;
        this.presence = presence;
        this.previews = previews;
        this.places = places;
        this.catalog = catalog;
        this.index = index;
        this.frame = frame;
    }

    /** What is stored, and its fingerprint. */
    private record Stored(FormValues values, String revision) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems.of(visit, "").map(item -> {
            Form form = forms.of(item);
            if (visit.call().method().equals("POST")) {
                return posted(visit, item, form);
            }
            Stored stored = stored(visit, item.key(), form);
            return new Showing(visit, item, form).show(200, stored.values(), stored.revision(), Map.of());
        });
    }

    private Answer posted(Visit visit, IndexedItem item, Form form) {
        FormValues values = submitted(visit, item, form);
        String revision = visit.form().text(REVISION);
        Showing showing = new Showing(visit, item, form);
        if (visit.resumed()) {
            return showing.saying("resumed").show(200, values, revision, Map.of());
        }
        if (form.onlyChangesForm(visit.form())) {
            return showing.show(200, values, revision, Map.of());
        }
        Map<String, String> problems = form.problems(visit.form(), values, visit.locale());
        if (!problems.isEmpty()) {
            return showing.show(422, values, revision, problems);
        }
        try {
            items.save(visit.user(), item.key(), form, values, revision);
        } catch (StaleException e) {
            return stale(showing, values);
        } catch (ItemRefusedException e) {
            return showing.show(409, values, revision, forms.problems(visit, form, e));
        }
        return saved(visit, item.key());
    }

    /** What did not arrive is shown as it is stored. */
    private FormValues submitted(Visit visit, IndexedItem item, Form form) {
        FormValues values = form.submitted(visit.form());
        Set<String> missing = form.missing(visit.form());
        return missing.isEmpty()
                ? values
                : values.with(missing, stored(visit, item.key(), form).values());
    }

    private static Answer saved(Visit visit, ItemKey key) {
        if (visit.form().text(THEN).equals(PUBLISH)) {
            return Answer.seeOther(ItemAddress.publishing(key));
        }
        return Answer.seeOther(ItemAddress.form(key) + "?done=saved");
    }

    private Answer stale(Showing showing, FormValues mine) {
        Stored theirs = stored(showing.visit, showing.item.key(), showing.form);
        List<FieldTexts.Difference> differences = texts.differences(showing.visit, showing.form, mine, theirs.values());
        if (differences.isEmpty()) {
            return saved(showing.visit, showing.item.key());
        }
        // Seen together with theirs, it may be saved over it.
        return showing.beside(differences).show(409, mine, theirs.revision(), Map.of());
    }

    private Stored stored(Visit visit, ItemKey key, Form form) {
        try {
            return items.read(visit.user(), key, node -> new Stored(form.read(node), items.revision(node)));
        } catch (ItemRefusedException e) {
            throw ItemForms.refusal(e);
        }
    }

    /** The form on its way to its user. */
    private final class Showing {

        private final Visit visit;
        private final IndexedItem item;
        private final Form form;
        private final Map<String, Object> model = new HashMap<>();

        Showing(Visit visit, IndexedItem asked, Form form) {
            this.visit = visit;
            this.form = form;
            item = asked;
            model.put("done", visit.query().text("done"));
            model.put("differences", List.of());
        }

        Showing saying(String notice) {
            model.put("done", notice);
            return this;
        }

        Showing beside(List<FieldTexts.Difference> differences) {
            model.put("done", "");
            model.put("differences", differences);
            return this;
        }

        Answer show(int status, FormValues values, String revision, Map<String, String> problems) {
            // Since it was asked for, somebody may have saved.
            IndexedItem now = index.item(visit.user(), item.key()).orElse(item);
            model.put("view", views.view(visit, form, values, problems));
            model.put("revision", revision);
            model.put("row", Row.of(now, ItemAddress.form(now.key()), catalog.kind(now, visit.locale()), List.of()));
            model.put("section", catalog.section(now));
            model.put("back", catalog.listAddress(now));
            model.put("backLabel", catalog.listLabel(now, visit.locale()));
            model.put(
                    "parent",
                    index.parentOf(visit.user(), now)
                            .filter(above -> catalog.address(above).isPresent())
                            .map(IndexedItem::title)
                            .orElse(""));
            model.put("preview", previews.of(visit.user(), now).orElse(""));
            model.put("movable", !places.parentTypes(now.nodeType()).isEmpty());
            model.put("page", now.nodeType().equals(Page.NODE_TYPE));
            model.put("others", presence.sign(visit.user(), now.key()));
            return frame.show(status, visit, "item", model);
        }
    }
}
