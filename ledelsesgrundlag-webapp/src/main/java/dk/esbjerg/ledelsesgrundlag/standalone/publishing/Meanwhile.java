package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody else did while a user was deciding.
 *
 * @param title of the item; empty where nothing is known of it any more
 * @param by the name of whoever did it, or empty where that is not known
 * @param when if that is known
 */
public record Meanwhile(What what, String title, String by, Optional<Instant> when) {

    /** What became of an item. */
    public enum What {
        /** It was changed or moved. */
        SAVED,
        PUBLISHED,
        UNPUBLISHED,
        DELETED,
        /** It was not among what was shown, and would be now. */
        ADDED
    }
}
