package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;

/** What forms call the fields of items, pages and components, and what the apps call the items. */
final class FieldNames {

    private static final String MODULE = "ledelsesgrundlag";

    private final DefinitionRegistry registry;

    @Inject
    FieldNames(DefinitionRegistry registry) {
        this.registry = registry;
    }

    /** The field's label, or its name where no form knows it (any more). */
    String field(String template, String nodeType, String field, Locale language) {
        return first(prefixes(template, nodeType).map(prefix -> prefix + field + ".label"), language)
                .orElse(field);
    }

    /** What the form calls a choice; other values are shown as they are. */
    String value(String template, String nodeType, String field, String value, Locale language) {
        return first(prefixes(template, nodeType).map(prefix -> prefix + field + ".options." + value), language)
                .orElse(value);
    }

    /** The template's label, or its id. */
    String template(String id, Locale language) {
        return first(Stream.of(id.replaceFirst(":", ".templates.").replace('/', '.')), language)
                .orElse(id);
    }

    /** The area's label, or its name. */
    String area(String name, Locale language) {
        return first(Stream.of(MODULE + ".templates.areas." + name), language).orElse(name);
    }

    /** What an app calls items of a node type. */
    Optional<String> type(String nodeType, Locale language) {
        List<String> keys = new ArrayList<>();
        for (AppDefinition app : apps(nodeType)) {
            app.itemType(nodeType).ifPresent(type -> keys.add(type.labelKey()));
            keys.add(app.name() + ".detail.label");
        }
        return first(keys.stream(), language);
    }

    private Stream<String> prefixes(String template, String nodeType) {
        List<String> prefixes = new ArrayList<>();
        definitions()
                .template(template)
                .ifPresent(
                        found -> prefixes.add(found.dialog().replace(':', '.').replace('/', '.') + "."));
        apps(nodeType).forEach(app -> prefixes.add(app.name() + "."));
        prefixes.add(MODULE + ".page.");
        prefixes.add(MODULE + ".");
        return prefixes.stream();
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
        return keys.map(key -> definitions().labels().label(key, language))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Definitions definitions() {
        return registry.current();
    }
}
