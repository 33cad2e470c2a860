package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemOrder;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemQuery;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a list shows, as its address says it, so that it can be kept and passed on. What an address says that cannot be is
 * as good as not said.
 *
 * @param filters by field
 * @param page from 1
 */
record ListAddress(
        String app, String text, Optional<ItemState> state, Map<String, String> filters, ItemOrder order, int page) {

    static final String TEXT = "q";
    static final String STATE = "state";
    static final String SORT = "sort";
    static final String DIRECTION = "dir";
    static final String PAGE = "page";
    /** What is before a field's name, so that no field can be taken for something else. */
    static final String FILTER = "f.";

    private static final String DESCENDING = "desc";
    private static final int LONGEST_TEXT = 200;

    /** @param filtered the fields that can be filtered by */
    static ListAddress of(AppDefinition app, Set<String> filtered, Parameters query) {
        String text = query.text(TEXT).strip();
        Map<String, String> filters = new LinkedHashMap<>();
        filtered.forEach(field -> query.first(FILTER + field)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> filters.put(field, value)));
        String page = query.text(PAGE);
        return new ListAddress(
                app.name(),
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                Arrays.stream(ItemState.values())
                        .filter(state -> name(state).equals(query.text(STATE)))
                        .findFirst(),
                filters,
                order(app, query),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static ItemOrder order(AppDefinition app, Parameters query) {
        String column = query.text(SORT);
        boolean known = app.columns().stream().anyMatch(shown -> shown.name().equals(column));
        return known ? new ItemOrder(column, query.text(DIRECTION).equals(DESCENDING)) : ItemOrder.BY_TITLE;
    }

    static String name(ItemState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    ItemQuery query(String workspace, Set<String> nodeTypes) {
        return new ItemQuery(workspace, nodeTypes, text, state.map(Set::of).orElse(Set.of()), filters, order);
    }

    /** Whether everything is shown, in no particular order. */
    boolean asksForNothing() {
        return !narrows() && order.equals(ItemOrder.BY_TITLE);
    }

    /** Whether only some of the items are asked for. */
    boolean narrows() {
        return !text.isEmpty() || state.isPresent() || !filters.isEmpty();
    }

    /** The same sorted by a column, the other way round if it already is. */
    ListAddress sortedBy(String column) {
        boolean again = order.column().equals(column) && !order.descending();
        return new ListAddress(app, text, state, filters, new ItemOrder(column, again), 1);
    }

    ListAddress at(int otherPage) {
        return new ListAddress(app, text, state, filters, order, otherPage);
    }

    /** The address, below the context path. */
    String address() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(TEXT, text);
        state.ifPresent(wanted -> query.put(STATE, name(wanted)));
        filters.forEach((field, value) -> query.put(FILTER + field, value));
        if (!order.equals(ItemOrder.BY_TITLE)) {
            query.put(SORT, order.column());
            query.put(DIRECTION, order.descending() ? DESCENDING : "");
        }
        query.put(PAGE, page == 1 ? "" : String.valueOf(page));
        StringBuilder address = new StringBuilder("/author/apps/" + app);
        String before = "?";
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                address.append(before).append(encoded(parameter.getKey())).append('=');
                address.append(encoded(parameter.getValue()));
                before = "&";
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
