package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ItemSource;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Candidates;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Candidates.Candidate;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FieldKind;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormField;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormStep;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Storable;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Makes the views of forms. */
@Singleton
public final class FormViews {

    /** As many items as somebody can look through; of more than that they have to say something. */
    private static final int MAX_SHOWN = 30;

    private static final int MAX_RESULTS = 20;
    private static final int RICH_TEXT_LINES = 14;
    private static final int LINES = 3;
    private static final String TITLE = "title";

    private final Candidates candidates;

    @Inject
    public FormViews(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * A form with its values for a user.
     *
     * @param problems as {@link Form#problems} tells them; none where nobody has asked
     */
    public FormView view(Visit visit, Form form, FormValues values, Map<String, String> problems) {
        Optional<FormStep> step = FormStep.of(visit.form());
        boolean titled = form.field(TITLE).isPresent();
        return new FormView(form.fields().stream()
                .map(field -> field(
                        new Asked(
                                visit,
                                field,
                                values.all(field.name()),
                                step.filter(pressed -> pressed.field().equals(field.name()))),
                        problems.getOrDefault(field.name(), ""),
                        titled))
                .toList());
    }

    /** A field with what is asked for it. @param step the button that was pressed inside it */
    private record Asked(Visit visit, FormField field, List<String> values, Optional<FormStep> step) {

        Locale language() {
            return visit.locale();
        }

        FieldKind kind() {
            return field.kind();
        }

        String value() {
            return values.isEmpty() ? "" : Storable.shown(values.get(0));
        }

        String query() {
            return Storable.shown(visit.form().text(FormStep.query(field.name())));
        }
    }

    private FieldView field(Asked asked, String problem, boolean titled) {
        FormField field = asked.field();
        Locale language = asked.language();
        Optional<FieldView.Picker> picker = picker(asked);
        boolean named = field.naming() && titled && asked.value().isBlank();
        return new FieldView(
                field.name(),
                "f-" + field.name(),
                field.kind().id(),
                field.label(language),
                field.help(language).orElse(""),
                problem,
                field.required(),
                field.kind() == FieldKind.CHECK_BOX
                        ? field.buttonLabel(language)
                        : field.chosenLabel(language).orElse(""),
                asked.value(),
                lines(asked),
                inputType(asked),
                named ? TITLE : "",
                picker.isPresent() ? List.of() : options(asked),
                rows(asked),
                picker.orElse(null),
                asked.step().map(step -> focus(step, asked)).orElse(""));
    }

    /** A browser takes the line breaks out of what a single-line control shows, so such a text gets more lines. */
    private static int lines(Asked asked) {
        return switch (asked.kind()) {
            case RICH_TEXT -> RICH_TEXT_LINES;
            case LONG_TEXT -> asked.field().rows();
            case LIST -> Math.max(1, asked.field().rows());
            default -> asked.value().matches("(?s).*[\\r\\n].*") ? LINES : 1;
        };
    }

    /** A browser shows nothing of what its date control does not understand, so such a text is shown as one. */
    private static String inputType(Asked asked) {
        String shape = asked.field().time() ? "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d" : "\\d{4}-\\d\\d-\\d\\d";
        boolean understood = asked.value().isEmpty() || asked.value().matches(shape);
        if (asked.kind() != FieldKind.DATE || !understood) {
            return "text";
        }
        return asked.field().time() ? "datetime-local" : "date";
    }

    private static List<FieldView.Row> rows(Asked asked) {
        if (!asked.kind().multiple()) {
            return List.of();
        }
        List<String> values = asked.values();
        if (values.isEmpty() && asked.kind() == FieldKind.LIST) {
            values = List.of("");
        }
        String label = asked.field().rowLabel(asked.language());
        List<FieldView.Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(new FieldView.Row(
                    i, label + " " + (i + 1), Storable.shown(values.get(i)), i == 0, i == values.size() - 1));
        }
        return rows;
    }

    private List<FieldView.Option> options(Asked asked) {
        FormField field = asked.field();
        List<FieldView.Option> options = new ArrayList<>();
        if (field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.CHOICES) {
            field.choices()
                    .forEach(value ->
                            options.add(option(value, field.choiceLabel(value, asked.language()), asked.values())));
        } else if (field.kind().refers()) {
            source(asked, "", MAX_SHOWN)
                    .forEach(found -> options.add(option(found.id(), found.title(), asked.values())));
        } else {
            return List.of();
        }
        Set<String> known = options.stream().map(FieldView.Option::value).collect(Collectors.toSet());
        asked.values().stream()
                .filter(value -> !known.contains(value))
                .map(Storable::shown)
                .forEach(value -> options.add(new FieldView.Option(value, value, true, true)));
        return options;
    }

    private static FieldView.Option option(String value, String label, List<String> chosen) {
        return new FieldView.Option(value, label, chosen.contains(value), false);
    }

    private Optional<FieldView.Picker> picker(Asked asked) {
        boolean everything = !asked.kind().refers()
                || !asked.kind().isAsset() && source(asked, "", MAX_SHOWN + 1).size() <= MAX_SHOWN;
        if (everything) {
            return Optional.empty();
        }
        boolean searched = asked.step()
                .filter(step ->
                        step.action() == FormStep.Action.FIND || !asked.query().isBlank())
                .isPresent();
        List<Candidate> found = searched ? source(asked, asked.query(), MAX_RESULTS + 1) : List.of();
        return Optional.of(new FieldView.Picker(
                picked(asked),
                asked.kind().multiple(),
                asked.query(),
                searched,
                found.stream()
                        .limit(MAX_RESULTS)
                        .map(item -> new FieldView.Result(
                                item.id(), item.title(), asked.values().contains(item.id())))
                        .toList(),
                found.size() > MAX_RESULTS));
    }

    private List<FieldView.Picked> picked(Asked asked) {
        List<String> ids = asked.values();
        ItemSource source = asked.field().source().orElseThrow();
        Map<String, String> titles = candidates.titles(asked.visit().user(), source, ids);
        List<FieldView.Picked> picked = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = Storable.shown(ids.get(i));
            String title = titles.getOrDefault(ids.get(i), "");
            picked.add(new FieldView.Picked(
                    i, id, title.isEmpty() ? id : title, title.isEmpty(), i == 0, i == ids.size() - 1));
        }
        return picked;
    }

    private List<Candidate> source(Asked asked, String text, int limit) {
        return candidates.find(asked.visit().user(), asked.field().source().orElseThrow(), text, limit);
    }

    /** Where whoever uses the keyboard goes on: with what the button was about, or next to it. */
    private static String focus(FormStep step, Asked asked) {
        int last = asked.values().size() - 1;
        return switch (step.action()) {
            case ADD -> "row" + last;
            case UP -> "row" + Math.max(0, step.row() - 1);
            case DOWN -> "row" + Math.min(last, step.row() + 1);
            case REMOVE -> last < 0 ? "add" : "row" + Math.min(last, step.row());
            case FIND -> "results";
            case PICK, DROP -> "query";
        };
    }
}
