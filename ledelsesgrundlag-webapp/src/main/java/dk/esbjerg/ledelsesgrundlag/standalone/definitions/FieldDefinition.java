package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a form.
 *
 * @param name the property it stores
 * @param type Magnolia's name for the kind of field, such as {@code textField}
 */
public record FieldDefinition(String name, String type, boolean required) {

    private static final Set<String> COMMON =
            Set.of("$type", "label", "description", "required", "validators", "defaultValue");

    /** What each kind of field knows beyond {@link #COMMON}. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "textField", Set.of("rows", "maxLength"),
            "richTextField", Set.of(),
            "checkBoxField", Set.of("buttonLabel"),
            "comboBoxField", Set.of("datasource", "emptySelectionAllowed", "textInputAllowed", "filteringMode"),
            "checkBoxGroupField", Set.of("datasource"),
            "twinColSelectField", Set.of("datasource"),
            "jcrMultiValueField", Set.of("field"));

    /** The fields of a form in their order. */
    static List<FieldDefinition> allOf(YamlMap form) {
        YamlMap properties = form.only(Set.of("properties")).map("properties");
        return properties.keys().stream()
                .map(name -> from(name, properties.map(name)))
                .toList();
    }

    private static FieldDefinition from(String name, YamlMap yaml) {
        String type = yaml.text("$type");
        if (!TYPES.containsKey(type)) {
            throw yaml.problem("$type", "the standalone runtime does not support the field type '" + type + "'");
        }
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(TYPES.get(type));
        yaml.only(known);
        if (type.equals("jcrMultiValueField")) {
            from(name, yaml.map("field"));
        }
        return new FieldDefinition(name, type, yaml.flag("required"));
    }
}
