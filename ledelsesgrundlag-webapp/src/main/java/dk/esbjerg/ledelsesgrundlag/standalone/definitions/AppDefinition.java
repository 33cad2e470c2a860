package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The app in which editors keep the items of a content type. Of its many settings for Magnolia's user interface only
 * the forms are interpreted here.
 *
 * @param forms the fields of each sub app that has a form
 */
public record AppDefinition(String name, String contentType, Map<String, List<FieldDefinition>> forms) {

    private static final String CONTENT_TYPE = "content-type:";

    static AppDefinition from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("label", "icon", "datasource", "permissions", "subApps"));
        String contentType = yaml.tag()
                .filter(tag -> tag.startsWith(CONTENT_TYPE))
                .map(tag -> tag.substring(CONTENT_TYPE.length()))
                .orElseThrow(() -> yaml.problem("label", "a content app must start with !" + CONTENT_TYPE + "…"));
        Map<String, List<FieldDefinition>> forms = new LinkedHashMap<>();
        YamlMap subApps = yaml.map("subApps");
        for (String name : subApps.keys()) {
            YamlMap form = subApps.map(name).map("form");
            if (!form.keys().isEmpty()) {
                forms.put(name, FieldDefinition.allOf(form));
            }
        }
        return new AppDefinition(source.id(), contentType, Map.copyOf(forms));
    }
}
