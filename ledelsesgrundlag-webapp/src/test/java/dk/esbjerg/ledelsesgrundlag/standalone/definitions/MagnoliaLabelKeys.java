package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.Map;
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
        try (DefinitionRegistry registry = new DefinitionRegistry(modules)) {
            Map<String, AppDefinition> apps = registry.current().apps();
            modules.sources("apps", ".yaml").forEach(source -> app(apps.get(source.id()), source));
        }
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
        String key = LabelKeys.template(source.id());
        needed.add(key);
        needed.add(LabelKeys.description(key));
        YamlMap areas = yaml.map("areas");
        areas.keys().forEach(area -> areas.map(area).optionalText("title").ifPresent(needed::add));
    }

    private void dialog(LightModules.Source source) {
        DialogDefinition dialog = DialogDefinition.from(source);
        needed.add(dialog.labelKey());
        dialog.fields().forEach(field -> field(LabelKeys.dialog(source.id()), field));
    }

    private void app(AppDefinition app, LightModules.Source source) {
        needed.add(app.labelKey());
        for (AppDefinition.ItemType type : app.itemTypes()) {
            needed.add(type.labelKey());
            type.form().forEach(field -> field(app.name(), field));
        }
        app.columns().forEach(column -> needed.add(column.labelKey()));
        String browser = LabelKeys.browser(app.name());
        // The content app brings these two with words that fit any item; ours name what is added and edited.
        possible.add(LabelKeys.label(LabelKeys.action(browser, "addItem")));
        possible.add(LabelKeys.label(LabelKeys.action(browser, "editItem")));
        actions(browser, YamlMap.read(source).map("subApps").map("browser").map("actions"));
    }

    private void actions(String parent, YamlMap actions) {
        for (String name : actions.keys()) {
            YamlMap action = actions.map(name);
            String key = LabelKeys.action(parent, name);
            if (action.optionalText("$type").isPresent()) {
                needed.add(LabelKeys.label(key));
            }
            actions(key, action.map("actions"));
        }
    }

    private void field(String form, FieldDefinition field) {
        FieldDefinition.Keys keys = field.keys();
        needed.add(keys.label());
        boolean generated = keys.description().equals(LabelKeys.description(LabelKeys.field(form, field.name())));
        (generated ? possible : needed).add(keys.description());
        field.row().ifPresent(row -> needed.add(row.keys().label()));
        if (field.type().equals("checkBoxField")) {
            needed.add(keys.button());
        }
        if (field.type().equals("twinColSelectField")) {
            needed.add(keys.candidates());
            needed.add(keys.chosen());
        }
        field.choices().forEach(choice -> needed.add(choice.labelKey()));
        field.validators().forEach(validator -> needed.add(validator.errorKey()));
    }
}
