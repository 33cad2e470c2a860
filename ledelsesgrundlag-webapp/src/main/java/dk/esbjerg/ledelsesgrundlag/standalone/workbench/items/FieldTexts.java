package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.forms.FieldKind;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormField;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.templating.PlainText;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What was filled into a form, or by two people into the same one, as somebody reads it who is no programmer. */
@Singleton
public final class FieldTexts {

    private final ItemIndex index;
    private final Words words;

    @Inject
    public FieldTexts(ItemIndex index, Words words) {
        this.index = index;
        this.words = words;
    }

    /** A field that holds something else in each. */
    public record Difference(String name, String label, List<String> mine, List<String> theirs) {}

    /** A field and what it holds. */
    public record Filled(String name, String label, List<String> texts) {}

    /** What a form holds; fields that hold nothing are left out. */
    List<Filled> filled(Visit visit, Form form, FormValues values) {
        return form.fields().stream()
                .map(field -> new Filled(
                        field.name(), field.label(visit.locale()), texts(visit, field, values.all(field.name()))))
                .filter(field -> !field.texts().isEmpty())
                .toList();
    }

    List<Difference> differences(Visit visit, Form form, FormValues mine, FormValues theirs) {
        return form.fields().stream()
                .filter(field -> !comparable(mine.all(field.name())).equals(comparable(theirs.all(field.name()))))
                .map(field -> new Difference(
                        field.name(),
                        field.label(visit.locale()),
                        texts(visit, field, mine.all(field.name())),
                        texts(visit, field, theirs.all(field.name()))))
                .toList();
    }

    /** Browsers end lines in another way than they are stored. */
    private static List<String> comparable(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n"))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private List<String> texts(Visit visit, FormField field, List<String> values) {
        if (field.kind() == FieldKind.CHECK_BOX) {
            return List.of(words.yesOrNo(visit.locale(), !values.isEmpty()));
        }
        return values.stream()
                .map(value -> text(visit, field, value))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String text(Visit visit, FormField field, String value) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> field.choiceLabel(value, visit.locale());
            case RICH_TEXT -> PlainText.of(value);
            case REFERENCE, REFERENCES, ASSET, ASSETS ->
                index.byId(visit.user(), value.replaceFirst("^jcr:", ""))
                        .map(IndexedItem::title)
                        .orElse(value);
            default -> value;
        };
    }
}
