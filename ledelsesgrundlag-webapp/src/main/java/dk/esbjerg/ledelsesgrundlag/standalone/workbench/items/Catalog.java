package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition.ItemType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What kinds of items there are, what they are called, and where one of them is edited. */
@Singleton
public final class Catalog {

    private final DefinitionRegistry definitions;

    @Inject
    public Catalog(DefinitionRegistry definitions) {
        this.definitions = definitions;
    }

    Optional<AppDefinition> app(String name) {
        return Optional.ofNullable(definitions.current().apps().get(name));
    }

    List<AppDefinition> apps(Locale locale) {
        return definitions.current().appsByLabel(locale);
    }

    Optional<AppDefinition> appOf(IndexedItem item) {
        return definitions
                .current()
                .appOf(item.nodeType())
                .filter(app -> app.workspace().equals(item.key().workspace()));
    }

    static Set<String> nodeTypes(AppDefinition app) {
        return app.itemTypes().stream().map(ItemType::nodeType).collect(Collectors.toSet());
    }

    /** Whether some of the app's items lie below others. */
    static boolean isTree(AppDefinition app) {
        return app.itemTypes().stream().anyMatch(type -> !type.parents().isEmpty());
    }

    String words(String key, Locale locale, String otherwise) {
        return definitions.current().labels().words(key, locale).orElse(otherwise);
    }

    String label(AppDefinition app, Locale locale) {
        return definitions.current().label(app, locale);
    }

    /** Such as »Ledelsesopgave«. */
    String label(ItemType type, Locale locale) {
        return words(type.labelKey(), locale, type.nodeType());
    }

    /** What adding one is called, such as »Tilføj ledelsesopgave«. */
    String addLabel(ItemType type, Locale locale) {
        return words(type.addLabelKey(), locale, label(type, locale));
    }

    /** What kind of item it is; for pages, what kind of page. */
    String kind(IndexedItem item, Locale locale) {
        Definitions now = definitions.current();
        if (item.nodeType().equals(Page.NODE_TYPE)) {
            return now.template(item.columns().getOrDefault(Page.TEMPLATE, ""))
                    .map(TemplateDefinition::labelKey)
                    .flatMap(key -> now.labels().words(key, locale))
                    .orElse("");
        }
        return now.appOf(item.nodeType())
                .flatMap(app -> app.itemType(item.nodeType()))
                .map(type -> label(type, locale))
                .orElse("");
    }

    /** Where an item is opened; empty where nothing can be done with it, as with a folder. */
    Optional<String> address(IndexedItem item) {
        boolean opens = item.nodeType().equals(Page.NODE_TYPE)
                || item.nodeType().equals(Asset.NODE_TYPE)
                || appOf(item).isPresent();
        return opens ? Optional.of(ItemAddress.editor(item.key())) : Optional.empty();
    }

    /** Where the list is that an item is found in. */
    String listAddress(IndexedItem item) {
        return switch (item.nodeType()) {
            case Page.NODE_TYPE -> "/author/pages";
            case Asset.NODE_TYPE -> "/author/assets";
            default -> appOf(item).map(app -> "/author/apps/" + app.name()).orElse("/author");
        };
    }

    /** What that list is called; empty for pages and assets, which every screen knows by itself. */
    String listLabel(IndexedItem item, Locale locale) {
        return appOf(item).map(app -> label(app, locale)).orElse("");
    }

    /** Which part of the navigation an item belongs to. */
    String section(IndexedItem item) {
        return switch (item.nodeType()) {
            case Page.NODE_TYPE -> "pages";
            case Asset.NODE_TYPE -> "assets";
            default -> appOf(item).map(AppDefinition::name).orElse("");
        };
    }
}
