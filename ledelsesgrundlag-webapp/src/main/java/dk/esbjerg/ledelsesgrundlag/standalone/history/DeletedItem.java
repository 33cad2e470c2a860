package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.time.Instant;

/**
 * An item that was deleted and can be brought back.
 *
 * @param entry names it in the trash
 * @param item what it was, and will be again
 * @param nodeType such as {@code lg:tool}
 * @param path where it was
 * @param by the name of the user who deleted it
 */
public record DeletedItem(
        String entry, ItemKey item, String nodeType, String title, String path, Instant when, String by) {}
