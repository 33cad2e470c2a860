package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The app in which editors keep the items of a content type, and of those that lie below them. Of its many settings for
 * Magnolia's user interface only what is here is interpreted.
 *
 * @param workspace where the items are
 * @param roles the ids of the roles that work in it
 * @param describedBy the property that says what an item is called
 * @param columns of the list or tree of its items
 * @param itemTypes what it keeps, the content type it is named for first
 */
public record AppDefinition(
        String name,
        String labelKey,
        String contentType,
        String workspace,
        List<String> roles,
        String describedBy,
        List<Column> columns,
        List<ItemType> itemTypes) {

    /** @param name the property it shows; {@code jcrName}, {@code jcrPublishingStatus} and {@code mgnl:lastModified} are special */
    public record Column(String name, String labelKey) {}

    /**
     * A kind of item.
     *
     * @param subApp which sub app has its form
     * @param labelKey what one of them is called
     * @param addLabelKey what adding one is called; may lack words
     * @param nodeNameProperty the property that the node is named after, or empty where the name is a field of its own
     * @param parents the node types below which one can be added; none where it lies at the top, or in folders
     */
    public record ItemType(
            String nodeType,
            String subApp,
            String labelKey,
            String addLabelKey,
            String nodeNameProperty,
            List<FieldDefinition> form,
            Set<String> parents) {

        public ItemType {
            form = List.copyOf(form);
            parents = Set.copyOf(parents);
        }
    }

    private static final String CONTENT_TYPE = "content-type:";
    private static final String DETAIL = "detail";
    private static final String BROWSER = "browser";

    /** The kind of item that a node type is, if this app keeps it. */
    public Optional<ItemType> itemType(String nodeType) {
        return itemTypes.stream()
                .filter(type -> type.nodeType().equals(nodeType))
                .findFirst();
    }

    static AppDefinition from(LightModules.Source source, Map<String, ContentType> contentTypes) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("label", "icon", "datasource", "permissions", "subApps"));
        String name = yaml.tag()
                .filter(tag -> tag.startsWith(CONTENT_TYPE))
                .map(tag -> tag.substring(CONTENT_TYPE.length()))
                .orElseThrow(() -> yaml.problem("", "a content app must start with !" + CONTENT_TYPE + "…"));
        ContentType contentType = contentTypes.get(name);
        if (contentType == null) {
            throw yaml.problem("", "the content type " + name + " is not defined");
        }
        YamlMap subApps = yaml.map("subApps");
        return new AppDefinition(
                source.id(),
                yaml.text("label"),
                name,
                contentType.workspace(),
                yaml.map("permissions").only(Set.of("roles")).texts("roles"),
                datasource(subApps.map(DETAIL))
                        .optionalText("describeByProperty")
                        .or(() -> datasource(yaml).optionalText("describeByProperty"))
                        .orElse(""),
                columns(source.id(), subApps.map(BROWSER)),
                itemTypes(source.id(), yaml, contentType));
    }

    private static YamlMap datasource(YamlMap yaml) {
        return yaml.map("datasource")
                .only(Set.of("$type", "workspace", "describeByProperty", "allowedNodeTypes", "nodeNameProperty"));
    }

    /** Those of the first view that has any. */
    private static List<Column> columns(String app, YamlMap browser) {
        return browser.map("workbench").maps("contentViews").stream()
                .map(view -> view.maps("columns"))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(column -> column.text("name"))
                .map(column -> new Column(column, LabelKeys.column(app, column)))
                .toList();
    }

    private static List<ItemType> itemTypes(String app, YamlMap yaml, ContentType contentType) {
        YamlMap subApps = yaml.map("subApps");
        Map<String, Adding> adding = new LinkedHashMap<>();
        adding.put(DETAIL, new Adding(LabelKeys.label(LabelKeys.action(LabelKeys.browser(app), "addItem")), Set.of()));
        collect(subApps.map(BROWSER).map("actions"), LabelKeys.browser(app), adding);
        List<ItemType> types = new ArrayList<>();
        for (String subApp : subApps.keys()) {
            YamlMap detail = subApps.map(subApp);
            YamlMap form = detail.map("form");
            if (form.keys().isEmpty()) {
                continue;
            }
            Adding how = adding.getOrDefault(subApp, new Adding("", Set.of()));
            ItemType type = new ItemType(
                    nodeType(subApp, detail, contentType),
                    subApp,
                    LabelKeys.subApp(app, subApp),
                    how.labelKey(),
                    datasource(detail)
                            .optionalText("nodeNameProperty")
                            .or(() -> datasource(yaml).optionalText("nodeNameProperty"))
                            .orElse(""),
                    FieldDefinition.allOf(form, app),
                    how.parents());
            types.add(subApp.equals(DETAIL) ? 0 : types.size(), type);
        }
        return List.copyOf(types);
    }

    private static String nodeType(String subApp, YamlMap detail, ContentType contentType) {
        Optional<String> own = detail.map("itemProvider").optionalText("nodeType");
        if (own.isEmpty() && !subApp.equals(DETAIL)) {
            throw detail.problem("form", "itemProvider must say which nodeType this form is for");
        }
        return own.orElse(contentType.nodeType());
    }

    /** How items of a sub app are added. */
    private record Adding(String labelKey, Set<String> parents) {}

    private static void collect(YamlMap actions, String key, Map<String, Adding> adding) {
        for (String name : actions.keys()) {
            YamlMap action = actions.map(name);
            String actionKey = LabelKeys.action(key, name);
            boolean adds = action.optionalText("$type")
                            .filter("openDetailSubappAction"::equals)
                            .isPresent()
                    && action.optionalText("viewType").filter("add"::equals).isPresent();
            if (adds) {
                Set<String> parents =
                        new LinkedHashSet<>(action.map("availability").texts("nodeTypes"));
                adding.put(action.text("subAppName"), new Adding(LabelKeys.label(actionKey), parents));
            }
            collect(action.map("actions"), actionKey, adding);
        }
    }
}
