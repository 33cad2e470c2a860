package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import java.util.function.Supplier;

/** Tells editors in words why something cannot be done with a page or component. */
final class Told {

    private Told() {}

    static <R> R of(Supplier<R> action) {
        try {
            return action.get();
        } catch (ItemRefusedException e) {
            throw refusal(e);
        } catch (StaleException e) {
            throw stale();
        }
    }

    static void of(Runnable action) {
        of(() -> {
            action.run();
            return null;
        });
    }

    /** Leaves what was changed meanwhile to the caller. */
    static void refusals(Runnable action) {
        try {
            action.run();
        } catch (ItemRefusedException e) {
            throw refusal(e);
        }
    }

    /** Leaves what is refused to the caller. */
    static void stale(Runnable action) {
        try {
            action.run();
        } catch (StaleException e) {
            throw stale();
        }
    }

    static Refusal refusal(ItemRefusedException e) {
        return switch (e.reason()) {
            case GONE -> new Refusal(404, "pages.refused.gone");
            case NAME_TAKEN -> new Refusal(409, "pages.refused.nameTaken");
            case WRONG_PLACE -> new Refusal(409, "pages.refused.wrongPlace");
        };
    }

    private static Refusal stale() {
        return new Refusal(409, "pages.refused.stale");
    }
}
