package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button inside a form does to one of its fields. Nothing is saved by it.
 *
 * @param row which value is meant, from 0
 * @param id the UUID of the item that is meant, or empty
 */
public record FormStep(Action action, String field, int row, String id) {

    public enum Action {
        ADD,
        UP,
        DOWN,
        REMOVE,
        FIND,
        PICK,
        DROP
    }

    private static final String ROW = "_row";
    private static final String FIND = "_find";
    private static final String PICK = "_pick";
    private static final String DROP = "_drop";
    private static final Set<String> BUTTONS = Set.of(ROW, FIND, PICK, DROP);
    private static final Pattern ROW_VALUE = Pattern.compile("(.+?):(?:(\\d{1,4}):)?(add|up|down|remove)");
    private static final Pattern ITEM_VALUE = Pattern.compile("([^:]+):(.+)");

    /** Whether such a button was pressed. */
    static boolean pressed(Parameters form) {
        return BUTTONS.stream().anyMatch(form::has);
    }

    /** The step that was asked for; empty where none was, or one that makes no sense. */
    public static Optional<FormStep> of(Parameters form) {
        if (form.has(FIND)) {
            return Optional.of(new FormStep(Action.FIND, form.text(FIND), 0, ""));
        }
        if (form.has(ROW)) {
            return row(form.text(ROW));
        }
        return form.has(PICK) ? item(Action.PICK, form.text(PICK)) : item(Action.DROP, form.text(DROP));
    }

    /** The name of the text that is searched for in a field's picker. */
    public static String query(String field) {
        return "_q." + field;
    }

    private static Optional<FormStep> row(String value) {
        Matcher matcher = ROW_VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Action action = Action.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
        boolean numbered = matcher.group(2) != null;
        return numbered == (action == Action.ADD)
                ? Optional.empty()
                : Optional.of(
                        new FormStep(action, matcher.group(1), numbered ? Integer.parseInt(matcher.group(2)) : 0, ""));
    }

    private static Optional<FormStep> item(Action action, String value) {
        Matcher matcher = ITEM_VALUE.matcher(value);
        return matcher.matches()
                ? Optional.of(new FormStep(action, matcher.group(1), 0, matcher.group(2)))
                : Optional.empty();
    }

    /** The values of its field after it. @param multiple whether the field holds more than one */
    List<String> applied(List<String> values, boolean multiple) {
        List<String> changed = new ArrayList<>(values);
        switch (action) {
            case ADD -> changed.add("");
            case UP -> swap(changed, row - 1, row);
            case DOWN -> swap(changed, row, row + 1);
            case REMOVE -> {
                if (row < changed.size()) {
                    changed.remove(row);
                }
            }
            case PICK -> {
                if (!multiple) {
                    changed.clear();
                }
                if (!changed.contains(id)) {
                    changed.add(id);
                }
            }
            case DROP -> changed.removeIf(id::equals);
            case FIND -> {
                // Searching leaves the values as they are.
            }
        }
        return changed;
    }

    private static void swap(List<String> values, int one, int other) {
        if (one >= 0 && other < values.size()) {
            Collections.swap(values, one, other);
        }
    }
}
