package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FieldView;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormViews;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Puts what was saved by somebody else into words, for whoever was about to save over it. */
final class SavedFields {

    private static final int MOST_LINES = 12;
    private static final int LINE = 60;

    private final FormViews views;
    private final Words words;

    @Inject
    SavedFields(FormViews views, Words words) {
        this.views = views;
        this.words = words;
    }

    /** The fields in which what is saved is not what is about to be. */
    List<SavedField> differing(Visit visit, Form form, FormValues mine, FormValues saved) {
        return views.view(visit, form, saved, Map.of()).fields().stream()
                .filter(field -> !written(mine, field.name()).equals(written(saved, field.name())))
                .map(field -> field(visit, field))
                .toList();
    }

    /** Browsers send other line breaks than are stored. */
    private static List<String> written(FormValues values, String field) {
        return values.all(field).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private SavedField field(Visit visit, FieldView field) {
        String text = text(visit, field);
        int lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        return new SavedField(field.name(), field.label(), text, Math.max(1, Math.min(lines, MOST_LINES)));
    }

    private String text(Visit visit, FieldView field) {
        if (field.kind().equals("checkBox")) {
            return words.yesOrNo(visit.locale(), field.value().equals("true"));
        }
        if (field.picker() != null) {
            return joined(field.picker().picked().stream().map(FieldView.Picked::title));
        }
        if (!field.options().isEmpty()) {
            return joined(
                    field.options().stream().filter(FieldView.Option::chosen).map(FieldView.Option::label));
        }
        return field.rows().isEmpty()
                ? field.value()
                : joined(field.rows().stream().map(FieldView.Row::value));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }
}
