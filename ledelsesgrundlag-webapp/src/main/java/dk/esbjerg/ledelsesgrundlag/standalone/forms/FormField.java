package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Choice;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.FieldDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ItemSource;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Labels;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ValidatorDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field of a form, with its words. Immutable. */
public final class FormField {

    /** The field that is the node's name. */
    public static final String NODE_NAME = "jcrName";

    private final FieldDefinition definition;
    private final FieldKind kind;
    private final boolean numbers;
    private final boolean naming;
    private final Labels labels;

    /**
     * @param numbers whether whole numbers are stored
     * @param naming whether the node is named after it
     */
    FormField(FieldDefinition definition, boolean numbers, boolean naming, Labels labels) {
        this.definition = definition;
        this.numbers = numbers;
        this.naming = naming || definition.name().equals(NODE_NAME);
        this.labels = labels;
        kind = FieldKind.of(definition, numbers);
    }

    /** The property that it stores, or {@link #NODE_NAME}. */
    public String name() {
        return definition.name();
    }

    public FieldKind kind() {
        return kind;
    }

    public boolean required() {
        return definition.required();
    }

    /** Whether the node is named after what it holds; left empty, it is made from the title. */
    public boolean naming() {
        return naming;
    }

    /** How many lines a text has room for. */
    public int rows() {
        return row().rows();
    }

    /** Whether a date has a time of day. */
    public boolean time() {
        return definition.time();
    }

    public String label(Locale language) {
        return words(definition.keys().label(), language).orElse(name());
    }

    public Optional<String> help(Locale language) {
        return words(definition.keys().description(), language);
    }

    /** What stands beside a check box. */
    public String buttonLabel(Locale language) {
        return words(definition.keys().button(), language).orElseGet(() -> label(language));
    }

    /** What one value of a list is called, such as »Punkt«. */
    public String rowLabel(Locale language) {
        return words(row().keys().label(), language).orElseGet(() -> label(language));
    }

    /** What stands above the items that are chosen. */
    public Optional<String> chosenLabel(Locale language) {
        return words(definition.keys().chosen(), language);
    }

    /** The values that can be chosen. */
    public List<String> choices() {
        return definition.choices().stream().map(Choice::value).toList();
    }

    /** What a value is called; the value itself where it cannot be chosen. */
    public String choiceLabel(String value, Locale language) {
        return definition.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .flatMap(choice -> words(choice.labelKey(), language))
                .orElse(value);
    }

    /** Where the items are that it refers to. */
    public Optional<ItemSource> source() {
        return row().source();
    }

    boolean numbers() {
        return numbers;
    }

    int maxLength() {
        return row().maxLength();
    }

    String defaultValue() {
        return definition.defaultValue();
    }

    List<ValidatorDefinition> validators() {
        return row().validators();
    }

    Optional<String> words(String key, Locale language) {
        return labels.words(key, language);
    }

    /** What a single value is made by. */
    private FieldDefinition row() {
        return definition.row().orElse(definition);
    }
}
