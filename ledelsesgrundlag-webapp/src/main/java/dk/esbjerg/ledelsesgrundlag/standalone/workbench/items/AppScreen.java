package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition.Column;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition.ItemType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Choice;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.FieldDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.FoundItems;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemOrder;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemTree;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/apps/<app>}: what an app keeps, as a tree where items lie below others, and as a list. */
@Singleton
public final class AppScreen implements Screen {

    static final int PAGE_SIZE = 25;

    private final ItemIndex index;
    private final Catalog catalog;
    private final Frame frame;

    @Inject
    public AppScreen(ItemIndex index, Catalog catalog, Frame frame) {
        this.index = index;
        this.catalog = catalog;
        this.frame = frame;
    }

    /** A column's heading. @param sorted {@code ascending}, {@code descending} or empty */
    public record Heading(String label, String address, String sorted) {}

    /** A field that the list can be filtered by. */
    public record Filter(String name, String label, List<Option> options) {}

    /** One of the values to filter by. */
    public record Option(String value, String label, boolean chosen) {}

    /** An item with those below it. @param adding what can be added below it */
    public record Branch(
            Row row, List<Adding> adding, List<Branch> below, boolean first, boolean last, boolean ordered) {}

    /** A kind of item that can be added. */
    public record Adding(String label, String address) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() != 2 || !parts.get(0).equals("apps")) {
            return Optional.empty();
        }
        AppDefinition app = catalog.app(parts.get(1)).orElseThrow(() -> new Refusal(404, "refused.notFound"));
        return Optional.of(show(visit, app));
    }

    private Answer show(Visit visit, AppDefinition app) {
        Locale locale = visit.locale();
        Map<String, FieldDefinition> choices = choiceFields(app);
        ListAddress address = ListAddress.of(app, choices.keySet(), visit.query());
        Map<String, Object> model = new HashMap<>();
        model.put("app", app.name());
        model.put("title", catalog.label(app, locale));
        boolean writable = Access.isForAuthors(app.workspace());
        model.put("writable", writable);
        model.put("adding", writable ? adding(app, "", locale) : List.of());
        model.put("text", address.text());
        model.put("filters", filters(address, choices, locale));
        model.put("states", states(address));
        model.put(
                "sort",
                address.order().equals(ItemOrder.BY_TITLE)
                        ? ""
                        : address.order().column());
        model.put("direction", address.order().descending() ? "desc" : "");
        model.put("narrowed", address.narrows());
        model.put("done", visit.query().text("done"));
        if (Catalog.isTree(app) && address.asksForNothing()) {
            List<Branch> tree = branches(app, index.tree(visit.user(), app.workspace()), false, locale);
            model.put("tree", tree);
            model.put("total", tree.size());
        } else {
            addList(visit, app, address, choices, model);
        }
        return frame.show(visit, "app", model);
    }

    private void addList(
            Visit visit,
            AppDefinition app,
            ListAddress asked,
            Map<String, FieldDefinition> choices,
            Map<String, Object> model) {
        ListAddress address = asked;
        FoundItems found = find(visit, app, address);
        int pages = Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (address.page() > pages) {
            address = address.at(pages);
            found = find(visit, app, address);
        }
        List<Column> columns = columns(app);
        model.put(
                "rows",
                found.items().stream()
                        .map(item -> row(item, columns, choices, visit.locale()))
                        .toList());
        model.put("headings", headings(columns, address, visit.locale()));
        model.put("total", found.total());
        model.put("page", address.page());
        model.put("pages", pages);
        model.put(
                "previous", address.page() > 1 ? address.at(address.page() - 1).address() : "");
        model.put(
                "next", address.page() < pages ? address.at(address.page() + 1).address() : "");
    }

    private FoundItems find(Visit visit, AppDefinition app, ListAddress address) {
        return index.find(
                visit.user(),
                address.query(app.workspace(), Catalog.nodeTypes(app)),
                (address.page() - 1) * PAGE_SIZE,
                PAGE_SIZE);
    }

    /** What people look for comes first; an address is of use to those who look for one. */
    private static List<Column> columns(AppDefinition app) {
        List<Column> columns = new ArrayList<>(app.columns());
        columns.sort((one, other) -> Boolean.compare(
                !one.name().equals(ItemOrder.TITLE), !other.name().equals(ItemOrder.TITLE)));
        return columns;
    }

    private List<Heading> headings(List<Column> columns, ListAddress address, Locale locale) {
        return columns.stream()
                .map(column -> new Heading(
                        catalog.words(column.labelKey(), locale, column.name()),
                        address.sortedBy(column.name()).address(),
                        !address.order().column().equals(column.name())
                                ? ""
                                : address.order().descending() ? "descending" : "ascending"))
                .toList();
    }

    private Row row(IndexedItem item, List<Column> columns, Map<String, FieldDefinition> choices, Locale locale) {
        List<Row.Cell> cells = columns.stream()
                .map(column -> cell(item, column.name(), choices, locale))
                .toList();
        return Row.of(item, ItemAddress.form(item.key()), catalog.kind(item, locale), cells);
    }

    private Row.Cell cell(IndexedItem item, String column, Map<String, FieldDefinition> choices, Locale locale) {
        return switch (column) {
            case ItemOrder.TITLE -> new Row.Cell("title", item.title());
            case ItemOrder.STATE -> new Row.Cell("state", "");
            case ItemOrder.MODIFIED -> new Row.Cell("modified", "");
            case "jcrName" ->
                new Row.Cell("text", item.path().substring(item.path().lastIndexOf('/') + 1));
            default -> {
                String value = item.columns().getOrDefault(column, "");
                yield new Row.Cell("text", choiceLabel(choices.get(column), value, locale));
            }
        };
    }

    private String choiceLabel(FieldDefinition field, String value, Locale locale) {
        if (field == null) {
            return value;
        }
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> catalog.words(choice.labelKey(), locale, value))
                .findFirst()
                .orElse(value);
    }

    private static Map<String, FieldDefinition> choiceFields(AppDefinition app) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        app.itemTypes().stream()
                .flatMap(type -> type.form().stream())
                .filter(field -> !field.choices().isEmpty())
                .forEach(field -> fields.putIfAbsent(field.name(), field));
        return fields;
    }

    private List<Filter> filters(ListAddress address, Map<String, FieldDefinition> choices, Locale locale) {
        return choices.values().stream()
                .map(field -> new Filter(
                        ListAddress.FILTER + field.name(),
                        catalog.words(field.keys().label(), locale, field.name()),
                        field.choices().stream()
                                .map(choice -> option(address, field, choice, locale))
                                .toList()))
                .toList();
    }

    private Option option(ListAddress address, FieldDefinition field, Choice choice, Locale locale) {
        return new Option(
                choice.value(),
                catalog.words(choice.labelKey(), locale, choice.value()),
                choice.value().equals(address.filters().get(field.name())));
    }

    private static List<Option> states(ListAddress address) {
        return Arrays.stream(ItemState.values())
                .map(state -> new Option(
                        ListAddress.name(state),
                        "",
                        address.state().filter(state::equals).isPresent()))
                .toList();
    }

    private List<Branch> branches(AppDefinition app, List<ItemTree> trees, boolean below, Locale locale) {
        List<ItemTree> kept = trees.stream()
                .filter(tree -> app.itemType(tree.item().nodeType()).isPresent())
                .toList();
        List<Branch> branches = new ArrayList<>();
        for (ItemTree tree : kept) {
            IndexedItem item = tree.item();
            branches.add(new Branch(
                    Row.of(item, ItemAddress.form(item.key()), catalog.kind(item, locale), List.of()),
                    adding(app, item.nodeType(), locale).stream()
                            .map(add -> new Adding(
                                    add.label(),
                                    add.address() + "&parent=" + item.key().id()))
                            .toList(),
                    branches(app, tree.below(), true, locale),
                    branches.isEmpty(),
                    branches.size() == kept.size() - 1,
                    below));
        }
        return branches;
    }

    /** @param parentType the node type to add below, or empty for the top */
    private List<Adding> adding(AppDefinition app, String parentType, Locale locale) {
        return app.itemTypes().stream()
                .filter(type -> isAddedTo(type, parentType))
                .map(type -> new Adding(
                        catalog.addLabel(type, locale), "/author/apps/" + app.name() + "/new?type=" + type.subApp()))
                .toList();
    }

    private static boolean isAddedTo(ItemType type, String parentType) {
        return parentType.isEmpty() ? type.parents().isEmpty() : type.parents().contains(parentType);
    }
}
