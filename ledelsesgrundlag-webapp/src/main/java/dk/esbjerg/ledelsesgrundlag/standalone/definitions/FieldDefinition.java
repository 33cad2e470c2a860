package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a form.
 *
 * @param name the property it stores; {@code jcrName} is the node's name
 * @param type Magnolia's name for the kind of field, such as {@code textField}
 * @param keys where its words are
 * @param rows how many lines a text has room for; 0 where the definition says nothing
 * @param maxLength in characters; 0 where the definition says nothing
 * @param defaultValue what a new item starts with, or empty
 * @param time whether a date has a time of day
 * @param choices the values that it offers, where it does
 * @param source where the items come from that it offers, where it does
 * @param row what each value of a list is, where it is one
 */
public record FieldDefinition(
        String name,
        String type,
        boolean required,
        Keys keys,
        int rows,
        int maxLength,
        String defaultValue,
        boolean time,
        List<ValidatorDefinition> validators,
        List<Choice> choices,
        Optional<ItemSource> source,
        Optional<FieldDefinition> row) {

    /**
     * The keys of a field's words. All of them may lack words but the first.
     *
     * @param button what stands beside a check box
     * @param candidates what stands above the items that can be chosen
     * @param chosen what stands above the items that are
     */
    public record Keys(String label, String description, String button, String candidates, String chosen) {

        static Keys of(YamlMap yaml, String field) {
            return new Keys(
                    yaml.optionalText("label").orElse(LabelKeys.label(field)),
                    yaml.optionalText("description").orElse(LabelKeys.description(field)),
                    yaml.optionalText("buttonLabel").orElse(LabelKeys.buttonLabel(field)),
                    LabelKeys.candidates(field),
                    LabelKeys.chosen(field));
        }
    }

    private static final String LIST = "jcrMultiValueField";
    private static final Set<String> COMMON = Set.of("$type", "label", "description", "required", "defaultValue");

    /** What each kind of field knows beyond {@link #COMMON}. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "textField",
            Set.of("rows", "maxLength", "validators"),
            "richTextField",
            Set.of("validators"),
            "checkBoxField",
            Set.of("buttonLabel"),
            "dateField",
            Set.of("time"),
            "damLinkField",
            Set.of(),
            "comboBoxField",
            Set.of("datasource", "emptySelectionAllowed", "textInputAllowed", "filteringMode"),
            "checkBoxGroupField",
            Set.of("datasource"),
            "twinColSelectField",
            Set.of("datasource"),
            LIST,
            Set.of("field"));

    /** What a list can be made of. */
    private static final Set<String> IN_LISTS = Set.of("textField", "damLinkField", "comboBoxField");

    /**
     * The fields of a form in their order.
     *
     * @param key what the keys of the form's words start with
     */
    static List<FieldDefinition> allOf(YamlMap form, String key) {
        YamlMap properties = form.only(Set.of("properties")).map("properties");
        return properties.keys().stream()
                .map(name -> from(name, properties.map(name), LabelKeys.field(key, name)))
                .toList();
    }

    private static FieldDefinition from(String name, YamlMap yaml, String key) {
        String type = yaml.text("$type");
        if (!TYPES.containsKey(type)) {
            throw yaml.problem("$type", "the standalone runtime does not support the field type '" + type + "'");
        }
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(TYPES.get(type));
        yaml.only(known);
        YamlMap datasource = yaml.map("datasource");
        boolean offers = TYPES.get(type).contains("datasource");
        return new FieldDefinition(
                name,
                type,
                yaml.flag("required"),
                Keys.of(yaml, key),
                yaml.optionalNumber("rows").orElse(0),
                yaml.optionalNumber("maxLength").orElse(0),
                yaml.optionalText("defaultValue").orElse(""),
                yaml.flag("time"),
                yaml.maps("validators").stream()
                        .map(validator -> ValidatorDefinition.from(validator, key))
                        .toList(),
                offers && datasource.text("$type").equals(Choice.TYPE) ? Choice.allOf(datasource, key) : List.of(),
                offers
                        ? offered(datasource)
                        : type.equals("damLinkField") ? Optional.of(ItemSource.ASSETS) : Optional.empty(),
                type.equals(LIST) ? Optional.of(row(name, yaml.map("field"), key)) : Optional.empty());
    }

    private static Optional<ItemSource> offered(YamlMap datasource) {
        return switch (datasource.text("$type")) {
            case Choice.TYPE -> Optional.empty();
            case ItemSource.TYPE -> Optional.of(ItemSource.from(datasource));
            default ->
                throw datasource.problem(
                        "$type",
                        "the standalone runtime supports " + Choice.TYPE + " and " + ItemSource.TYPE + " only");
        };
    }

    private static FieldDefinition row(String name, YamlMap yaml, String key) {
        FieldDefinition row = from(name, yaml, LabelKeys.row(key));
        if (!IN_LISTS.contains(row.type) || !row.choices.isEmpty()) {
            throw yaml.problem("$type", "the standalone runtime supports lists of texts, items and files only");
        }
        return row;
    }
}
