package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.List;
import java.util.Set;

/** The form in which editors fill in a page's or component's properties. */
public record DialogDefinition(String id, List<FieldDefinition> fields) {

    static DialogDefinition from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("label", "form"));
        return new DialogDefinition(LightModules.MODULE + ":" + source.id(), FieldDefinition.allOf(yaml.map("form")));
    }
}
