package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LabelKeys;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;

/** What forms call the fields of items, pages and components, and what the apps call the items. */
final class FieldNames {

    private final DefinitionRegistry registry;

    @Inject
    FieldNames(DefinitionRegistry registry) {
        this.registry = registry;
    }

    /** The field's label, or its name where no form knows it (any more). */
    String field(String template, String nodeType, String field, Locale language) {
        return first(forms(template, nodeType).map(form -> LabelKeys.label(LabelKeys.field(form, field))), language)
                .orElse(field);
    }

    /** What the form calls a choice; other values are shown as they are. */
    String value(String template, String nodeType, String field, String value, Locale language) {
        return first(
                        forms(template, nodeType).map(form -> LabelKeys.option(LabelKeys.field(form, field), value)),
                        language)
                .orElse(value);
    }

    /** The template's label, or its id. */
    String template(String id, Locale language) {
        return first(Stream.of(LabelKeys.template(path(id))), language).orElse(id);
    }

    /** The area's label, or its name. */
    String area(String name, Locale language) {
        return first(Stream.of(LabelKeys.template("areas/" + name)), language).orElse(name);
    }

    /** What an app calls items of a node type. */
    Optional<String> type(String nodeType, Locale language) {
        List<String> keys = new ArrayList<>();
        for (AppDefinition app : apps(nodeType)) {
            app.itemType(nodeType).ifPresent(type -> keys.add(type.labelKey()));
            keys.add(LabelKeys.subApp(app.name(), "detail"));
        }
        return first(keys.stream(), language);
    }

    /** What the keys of the forms that may have the field start with. */
    private Stream<String> forms(String template, String nodeType) {
        List<String> forms = new ArrayList<>();
        definitions().template(template).ifPresent(found -> forms.add(LabelKeys.dialog(path(found.dialog()))));
        apps(nodeType).forEach(app -> forms.add(app.name()));
        forms.add(LabelKeys.dialog("page"));
        forms.add(LightModules.MODULE);
        return forms.stream();
    }

    /** The id of a template or dialog without its module. */
    private static String path(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** The apps that keep items where those of this node type are kept. */
    private List<AppDefinition> apps(String nodeType) {
        Definitions definitions = definitions();
        List<String> workspaces = definitions.contentTypes().values().stream()
                .filter(type -> type.nodeType().equals(nodeType))
                .map(ContentType::workspace)
                .toList();
        return definitions.apps().values().stream()
                .filter(app -> Optional.ofNullable(definitions.contentTypes().get(app.contentType()))
                        .filter(type -> workspaces.contains(type.workspace()))
                        .isPresent())
                .toList();
    }

    private Optional<String> first(Stream<String> keys, Locale language) {
        return keys.flatMap(key -> definitions().labels().words(key, language).stream())
                .findFirst();
    }

    private Definitions definitions() {
        return registry.current();
    }
}
