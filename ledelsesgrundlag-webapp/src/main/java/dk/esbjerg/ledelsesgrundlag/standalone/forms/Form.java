package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.framework.Slug;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** One form. Immutable; it stays as it was defined when it was asked for. */
public final class Form {

    /** The name of a hidden field behind each field of which a browser sends nothing where nothing is chosen. */
    public static final String ARRIVED = "_arrived";

    /** What is before the name of a field whose values were in that order when the form was shown. */
    private static final String ORDER = "_was.";

    private static final String TITLE = "title";

    private final List<FormField> fields;
    private final Candidates candidates;

    Form(List<FormField> fields, Candidates candidates) {
        this.fields = List.copyOf(fields);
        this.candidates = candidates;
    }

    /** In the order of the form. */
    public List<FormField> fields() {
        return fields;
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The name of a hidden field that says which values of a field were chosen before, in their order. */
    public static String order(String field) {
        return ORDER + field;
    }

    /** What a new item starts with. */
    public FormValues initial() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.defaultValue().isEmpty())
                .filter(field -> field.kind() != FieldKind.CHECK_BOX || Boolean.parseBoolean(field.defaultValue()))
                .forEach(field -> values.put(field.name(), List.of(field.defaultValue())));
        return new FormValues(values);
    }

    public FormValues read(Node node) throws RepositoryException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            values.put(field.name(), new Storage(field).read(node));
        }
        return new FormValues(values);
    }

    /** What was sent, to the letter, whether it will do or not. A button that only changes the form has had its effect. */
    public FormValues submitted(Parameters form) {
        Optional<FormStep> step = FormStep.of(form);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            List<String> sent = sent(field, form);
            values.put(
                    field.name(),
                    step.filter(pressed -> pressed.field().equals(field.name()))
                            .filter(pressed ->
                                    field.kind().multiple() || field.kind().refers())
                            .map(pressed -> pressed.applied(sent, field.kind().multiple()))
                            .orElse(sent));
        }
        return new FormValues(values);
    }

    private static List<String> sent(FormField field, Parameters form) {
        List<String> sent = form.all(field.name());
        return switch (field.kind()) {
            case CHECK_BOX -> sent.contains(Storage.TRUE) ? List.of(Storage.TRUE) : List.of();
            case LIST -> sent;
            case CHOICES, REFERENCES, ASSETS -> inOrder(chosen(sent), form.all(order(field.name())));
            case CHOICE, REFERENCE, ASSET -> chosen(sent).stream().limit(1).toList();
            default -> sent.stream().limit(1).toList();
        };
    }

    private static List<String> chosen(List<String> sent) {
        return sent.stream().filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** Check boxes are sent in the order in which they stand; what was chosen before keeps its own. */
    private static List<String> inOrder(List<String> chosen, List<String> before) {
        Set<String> ordered = new LinkedHashSet<>(before);
        ordered.retainAll(Set.copyOf(chosen));
        ordered.addAll(chosen);
        return List.copyOf(ordered);
    }

    /**
     * Whether a button inside the form was pressed that only changes the form (a row added, moved, removed; a search in a
     * picker), as happens without script.
     */
    public boolean onlyChangesForm(Parameters form) {
        return FormStep.pressed(form);
    }

    /** What is wrong, in words for the user, by field in their order; empty where it can be stored. */
    public Map<String, String> problems(FormValues values, Locale language) {
        FormValues complete = completed(values);
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : fields) {
            new Check(field, language, candidates)
                    .problem(complete.all(field.name()))
                    .ifPresent(problem -> problems.put(field.name(), problem));
        }
        return problems;
    }

    /** What is wrong with a form that was sent: also what did not arrive, and would be emptied by storing the rest. */
    public Map<String, String> problems(Parameters sent, FormValues values, Locale language) {
        Map<String, String> problems = problems(values, language);
        String words = new ProblemWords(language).say("missing");
        missing(sent).forEach(field -> problems.put(field, words));
        return problems;
    }

    /** The fields of which a form that was sent does not even say that they are empty, as every browser does. */
    public Set<String> missing(Parameters sent) {
        List<String> arrived = sent.all(ARRIVED);
        return fields.stream()
                .filter(field ->
                        field.kind().maySayNothing() ? !arrived.contains(field.name()) : !sent.has(field.name()))
                .map(FormField::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Puts values without problems on a node; the caller saves. Neither names nor moves the node. */
    public void write(FormValues values, Node node) throws RepositoryException {
        FormValues complete = completed(values);
        for (FormField field : fields) {
            new Storage(field).write(complete.all(field.name()), node);
        }
    }

    /** What the node is to be called, where the form says so. */
    public Optional<String> nodeName(FormValues values) {
        FormValues complete = completed(values);
        return fields.stream()
                .filter(FormField::naming)
                .map(field -> complete.text(field.name()))
                // Whatever a definition names its nodes after, a name has to be one.
                .map(name -> name.matches("[A-Za-z0-9._-]*[A-Za-z0-9_-]") ? name : Slug.of(name))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** With a name made from the title where it was left to us. */
    private FormValues completed(FormValues values) {
        Map<String, List<String>> complete = new LinkedHashMap<>(values.byField());
        fields.stream()
                .filter(field -> field.naming() && Blank.is(values.text(field.name())))
                .forEach(field -> complete.put(field.name(), List.of(Slug.of(values.text(TITLE)))));
        return new FormValues(complete);
    }
}
