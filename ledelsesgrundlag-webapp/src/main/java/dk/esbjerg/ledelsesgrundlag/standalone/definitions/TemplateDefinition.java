package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A page or component template.
 *
 * @param id such as {@code ledelsesgrundlag:pages/task}
 * @param file the file that defines it, for messages
 * @param script the FreeMarker file's path inside the light modules folder
 * @param dialog the id of the dialog for its properties, empty where there is none
 */
public record TemplateDefinition(String id, String file, String script, String dialog, Map<String, Area> areas) {

    /** @param components the ids of the templates that may be placed in it, by the names the definition gives them */
    public record Area(String name, Map<String, String> components) {}

    static TemplateDefinition from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source)
                .only(Set.of(
                        "title", "description", "templateScript", "renderType", "dialog", "visible", "areas", "icon"));
        if (!yaml.text("renderType").equals("freemarker")) {
            throw yaml.problem("renderType", "the standalone runtime renders 'freemarker' only");
        }
        Map<String, Area> areas = new LinkedHashMap<>();
        YamlMap areasYaml = yaml.map("areas");
        areasYaml.keys().forEach(name -> areas.put(name, area(name, areasYaml.map(name))));
        return new TemplateDefinition(
                LightModules.MODULE + ":" + source.id(),
                source.name(),
                yaml.text("templateScript"),
                yaml.optionalText("dialog").orElse(""),
                Map.copyOf(areas));
    }

    private static Area area(String name, YamlMap yaml) {
        yaml.only(Set.of("title", "type", "availableComponents"));
        if (!yaml.optionalText("type").orElse("list").equals("list")) {
            throw yaml.problem("type", "the standalone runtime supports areas of the type 'list' only");
        }
        Map<String, String> components = new LinkedHashMap<>();
        YamlMap available = yaml.map("availableComponents");
        available
                .keys()
                .forEach(key -> components.put(
                        key, available.map(key).only(Set.of("id")).text("id")));
        return new Area(name, Map.copyOf(components));
    }
}
