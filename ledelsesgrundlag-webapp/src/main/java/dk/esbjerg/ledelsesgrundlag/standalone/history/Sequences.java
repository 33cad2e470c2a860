package dk.esbjerg.ledelsesgrundlag.standalone.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two orders of the same things. */
final class Sequences {

    private Sequences() {}

    /** The fewest things that have to be moved to get from one order to the other. */
    static List<String> outOfOrder(List<String> before, List<String> after) {
        List<String> moved = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            moved.addAll(delta.getTarget().getLines());
        }
        return moved;
    }
}
