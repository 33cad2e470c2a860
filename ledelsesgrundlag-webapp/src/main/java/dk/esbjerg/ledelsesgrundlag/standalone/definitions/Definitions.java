package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the light module defines, as read at one moment.
 *
 * @param contentTypes by name
 * @param templates by id
 * @param dialogs by id
 * @param apps by name
 * @param problems what could not be read or used; those definitions are missing here, or as they were before
 */
public record Definitions(
        Map<String, ContentType> contentTypes,
        Map<String, TemplateDefinition> templates,
        Map<String, DialogDefinition> dialogs,
        Map<String, AppDefinition> apps,
        Map<String, VirtualUriMapping> virtualUris,
        Map<String, DeliveryEndpoint> endpoints,
        Labels labels,
        List<Problem> problems) {

    static final Definitions NONE = new Definitions(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), new Labels(Map.of()), List.of());

    public Optional<TemplateDefinition> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** Where content is kept: pages, assets, and the items of the content types. Any other workspace is none of theirs. */
    public Set<String> workspaces() {
        return ContentType.workspaces(contentTypes.values());
    }

    /** The content type whose items are nodes of that type. */
    public Optional<ContentType> contentTypeOf(String nodeType) {
        return contentTypes.values().stream()
                .filter(type -> type.nodeType().equals(nodeType))
                .findFirst();
    }

    /** The app that keeps nodes of that type. */
    public Optional<AppDefinition> appOf(String nodeType) {
        return apps.values().stream()
                .filter(app -> app.itemType(nodeType).isPresent())
                .findFirst();
    }

    /** What an app is called. */
    public String label(AppDefinition app, Locale locale) {
        return labels.words(app.labelKey(), locale).orElse(app.name());
    }

    /** All apps in the order of their labels. */
    public List<AppDefinition> appsByLabel(Locale locale) {
        return apps.values().stream()
                .sorted(Comparator.comparing(app -> label(app, locale), Collator.getInstance(locale)))
                .toList();
    }

    /** The page address that answers a virtual one. */
    public Optional<String> forward(String uri) {
        return virtualUris.values().stream()
                .flatMap(mapping -> mapping.forward(uri).stream())
                .findFirst();
    }

    /** The endpoint that an address below {@code /.rest} belongs to. */
    public Optional<DeliveryEndpoint> endpoint(String path) {
        return endpoints.values().stream()
                .filter(endpoint -> (path + "/").startsWith(endpoint.path() + "/"))
                .findFirst();
    }
}
