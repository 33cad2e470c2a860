package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.util.Map;
import java.util.Set;

/**
 * Which items of a workspace are wanted, and in which order.
 *
 * @param nodeTypes the kinds of items
 * @param text words that must all be found in an item, in whole or in part; blank for any
 * @param states any of them will do; none means all
 * @param values what properties must hold, alone or among other values
 */
public record ItemQuery(
        String workspace,
        Set<String> nodeTypes,
        String text,
        Set<ItemState> states,
        Map<String, String> values,
        ItemOrder order) {

    public ItemQuery {
        nodeTypes = Set.copyOf(nodeTypes);
        states = Set.copyOf(states);
        values = Map.copyOf(values);
    }

    /** All items of some kinds, by title. */
    public static ItemQuery all(String workspace, Set<String> nodeTypes) {
        return new ItemQuery(workspace, nodeTypes, "", Set.of(), Map.of(), ItemOrder.BY_TITLE);
    }

    public ItemQuery with(String words) {
        return new ItemQuery(workspace, nodeTypes, words, states, values, order);
    }

    public ItemQuery in(ItemState... wanted) {
        return new ItemQuery(workspace, nodeTypes, text, Set.of(wanted), values, order);
    }

    public ItemQuery by(ItemOrder other) {
        return new ItemQuery(workspace, nodeTypes, text, states, values, other);
    }
}
