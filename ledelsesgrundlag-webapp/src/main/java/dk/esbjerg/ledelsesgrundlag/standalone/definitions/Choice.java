package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.List;
import java.util.Set;

/**
 * One of the values that a field offers.
 *
 * @param value what is stored
 */
public record Choice(String value, String labelKey) {

    static final String TYPE = "optionListDatasource";

    /** @param field what the keys of the field start with */
    static List<Choice> allOf(YamlMap yaml, String field) {
        List<YamlMap> options = yaml.only(Set.of("$type", "options")).maps("options");
        if (options.isEmpty()) {
            throw yaml.problem("options", "'options' must list what can be chosen");
        }
        return options.stream().map(option -> from(option, field)).toList();
    }

    private static Choice from(YamlMap yaml, String field) {
        yaml.only(Set.of("name", "value", "label"));
        String name = yaml.text("name");
        return new Choice(
                yaml.optionalText("value").orElse(name),
                yaml.optionalText("label").orElse(LabelKeys.option(field, name)));
    }
}
