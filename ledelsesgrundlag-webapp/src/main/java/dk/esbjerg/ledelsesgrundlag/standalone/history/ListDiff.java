package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.history.FieldChange.Row;
import dk.esbjerg.ledelsesgrundlag.templating.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is different between two lists of values. */
final class ListDiff {

    /** Two values with at least this share of their words in common are one that was changed. */
    private static final double ALIKE = 0.4;

    private ListDiff() {}

    /** In the order of the later list; what is gone comes last. What stayed where it was is left out. */
    static List<Row> rows(FieldChange.Kind kind, List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        List<String> stayedBefore = without(before, gone);
        List<String> stayedAfter = without(after, come);
        Set<String> moved = new HashSet<>(Sequences.outOfOrder(stayedBefore, stayedAfter));

        List<Row> rows = new ArrayList<>();
        for (String value : after) {
            if (come.remove(value)) {
                rows.add(arrived(kind, value, gone));
            } else if (moved.remove(value)) {
                rows.add(Row.moved(shown(kind, value)));
            }
        }
        gone.forEach(value -> rows.add(Row.removed(shown(kind, value))));
        return rows;
    }

    private static Row arrived(FieldChange.Kind kind, String value, List<String> gone) {
        if (kind == FieldChange.Kind.TEXT) {
            for (String candidate : gone) {
                if (TextDiff.alike(PlainText.of(candidate), PlainText.of(value)) >= ALIKE) {
                    gone.remove(candidate);
                    return Row.changed(candidate, value);
                }
            }
        }
        return Row.added(shown(kind, value));
    }

    private static String shown(FieldChange.Kind kind, String value) {
        return kind == FieldChange.Kind.TEXT ? PlainText.of(value) : value;
    }

    /** Equal values count one by one. */
    private static List<String> without(List<String> values, List<String> some) {
        List<String> left = new ArrayList<>();
        List<String> open = new ArrayList<>(some);
        for (String value : values) {
            if (!open.remove(value)) {
                left.add(value);
            }
        }
        return left;
    }
}
