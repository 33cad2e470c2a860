package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.List;
import java.util.Set;

/** The form in which editors fill in a page's or component's properties. */
public record DialogDefinition(String id, String labelKey, List<FieldDefinition> fields) {

    static DialogDefinition from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("label", "form"));
        String key = LabelKeys.dialog(source.id());
        return new DialogDefinition(
                LightModules.MODULE + ":" + source.id(),
                yaml.optionalText("label").orElse(LabelKeys.label(key)),
                FieldDefinition.allOf(yaml.map("form"), key));
    }
}
