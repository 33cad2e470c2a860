package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.Set;
import java.util.TreeSet;

/**
 * The keys under which Magnolia 6 looks for the words of dialogs, apps and templates where a definition names none, as
 * observed in a running Magnolia.
 */
final class MagnoliaLabelKeys {

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> possible = new TreeSet<>();

    MagnoliaLabelKeys(LightModules modules) {
        modules.sources("templates", ".yaml").forEach(this::template);
        modules.sources("dialogs", ".yaml").forEach(this::dialog);
        modules.sources("apps", ".yaml").forEach(this::app);
    }

    /** Without these, editors meet a raw key. */
    Set<String> needed() {
        return needed;
    }

    /** Magnolia shows these where they exist, and otherwise nothing or words of its own. */
    Set<String> possible() {
        return possible;
    }

    private void template(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source);
        String key = "ledelsesgrundlag.templates." + source.id().replace('/', '.');
        needed.add(key);
        needed.add(key + ".description");
        YamlMap areas = yaml.map("areas");
        areas.keys().forEach(area -> areas.map(area).optionalText("title").ifPresent(needed::add));
    }

    private void dialog(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source);
        String key = "ledelsesgrundlag." + source.id().replace('/', '.');
        needed.add(yaml.optionalText("label").orElse(key + ".label"));
        form(key, yaml.map("form"));
    }

    private void app(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source);
        String key = source.id();
        needed.add(yaml.text("label"));
        YamlMap subApps = yaml.map("subApps");
        for (String name : subApps.keys()) {
            YamlMap form = subApps.map(name).map("form");
            if (!form.keys().isEmpty()) {
                needed.add(key + "." + name + ".label");
                form(key, form);
            }
        }
        String browser = key + ".browser";
        for (YamlMap view : subApps.map("browser").map("workbench").maps("contentViews")) {
            for (YamlMap column : view.maps("columns")) {
                needed.add(browser + ".views." + column.text("name").replace(':', '-') + ".label");
            }
        }
        // The content app brings these two with words that fit any item; ours name what is added and edited.
        possible.add(browser + ".actions.addItem.label");
        possible.add(browser + ".actions.editItem.label");
        actions(browser, subApps.map("browser").map("actions"));
    }

    private void actions(String key, YamlMap actions) {
        for (String name : actions.keys()) {
            YamlMap action = actions.map(name);
            if (action.optionalText("$type").isPresent()) {
                needed.add(key + ".actions." + name + ".label");
            }
            actions(key + ".actions." + name, action.map("actions"));
        }
    }

    private void form(String key, YamlMap form) {
        YamlMap fields = form.map("properties");
        fields.keys().forEach(name -> field(key + "." + name, fields.map(name)));
    }

    private void field(String key, YamlMap field) {
        needed.add(field.optionalText("label").orElse(key + ".label"));
        field.optionalText("description").ifPresentOrElse(needed::add, () -> possible.add(key + ".description"));
        switch (field.text("$type")) {
            case "jcrMultiValueField" -> needed.add(key + ".value.label");
            case "checkBoxField" -> needed.add(field.optionalText("buttonLabel").orElse(key + ".buttonLabel"));
            case "twinColSelectField" -> {
                needed.add(key + ".leftColumnCaption");
                needed.add(key + ".rightColumnCaption");
            }
            default ->
                field.map("datasource")
                        .maps("options")
                        .forEach(option -> needed.add(key + ".options." + option.text("name")));
        }
        for (YamlMap validator : field.maps("validators")) {
            needed.add(validator.optionalText("errorMessage").orElse(key + ".validation.errorMessage"));
        }
    }
}
