package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.Collections;
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
 * @param labelKey the key of what it is called
 * @param descriptionKey the key of what it is for; may lack words
 * @param visible whether editors may choose it
 * @param areas by name, in their order
 */
public record TemplateDefinition(
        String id,
        String file,
        String script,
        String dialog,
        String labelKey,
        String descriptionKey,
        boolean visible,
        Map<String, Area> areas) {

    private static final String PAGES = "pages/";

    /**
     * A part of a page or component that holds components.
     *
     * @param labelKey the key of what it is called, empty where the definition gives it none
     * @param components the ids of the templates that may be placed in it, in their order, by the names the definition
     *     gives them
     */
    public record Area(String name, String labelKey, Map<String, String> components) {

        /** Whether components of that template may be placed in it. */
        public boolean takes(String templateId) {
            return components.containsValue(templateId);
        }
    }

    /** Whether pages are made of it, as opposed to components. */
    public boolean isForPages() {
        return id.startsWith(LightModules.MODULE + ":" + PAGES);
    }

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
        String label = LabelKeys.template(source.id());
        return new TemplateDefinition(
                LightModules.MODULE + ":" + source.id(),
                source.name(),
                yaml.text("templateScript"),
                yaml.optionalText("dialog").orElse(""),
                yaml.optionalText("title").orElse(label),
                yaml.optionalText("description").orElse(LabelKeys.description(label)),
                yaml.optionalText("visible").map(Boolean::parseBoolean).orElse(true),
                Collections.unmodifiableMap(areas));
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
        return new Area(name, yaml.optionalText("title").orElse(""), Collections.unmodifiableMap(components));
    }
}
