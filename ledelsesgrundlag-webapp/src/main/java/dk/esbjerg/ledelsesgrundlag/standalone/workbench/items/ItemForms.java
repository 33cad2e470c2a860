package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormField;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The forms of items, and what users are told when an item is refused. */
@Singleton
public final class ItemForms {

    private final Forms forms;
    private final Words words;

    @Inject
    public ItemForms(Forms forms, Words words) {
        this.forms = forms;
        this.words = words;
    }

    /** @throws Refusal where nothing of it can be edited */
    Form of(IndexedItem item) {
        return (item.nodeType().equals(Page.NODE_TYPE)
                        ? forms.ofTemplate(item.columns().getOrDefault(Page.TEMPLATE, ""))
                        : forms.ofItem(item.nodeType()))
                .orElseThrow(() -> new Refusal(404, "items.noForm"));
    }

    /** @throws Refusal where there is no form for that */
    Form of(String nodeType) {
        return forms.ofItem(nodeType).orElseThrow(() -> new Refusal(404, "items.noForm"));
    }

    /**
     * What is wrong, by field, where an item was refused.
     *
     * @throws Refusal where no field can put it right
     */
    Map<String, String> problems(Visit visit, Form form, ItemRefusedException refused) {
        if (refused.reason() == Reason.NAME_TAKEN) {
            for (FormField field : form.fields()) {
                if (field.naming()) {
                    return Map.of(field.name(), words.say(visit.locale(), "items.nameTaken", List.of()));
                }
            }
        }
        throw refusal(refused);
    }

    static Refusal refusal(ItemRefusedException refused) {
        return switch (refused.reason()) {
            case GONE -> new Refusal(404, "items.gone");
            case NAME_TAKEN -> new Refusal(409, "items.nameTaken");
            case WRONG_PLACE -> new Refusal(409, "items.wrongPlace");
        };
    }
}
