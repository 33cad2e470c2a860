package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A page, an item of a content type, an asset, or a folder, as authored.
 *
 * @param nodeType such as {@code lg:tool}, {@code mgnl:page}, {@code mgnl:folder}
 * @param title what lists call it: its title, or its name where it has none
 * @param modified when it, or what is part of it, was last saved
 * @param modifiedBy the name of the user who did, or empty
 * @param columns the values of the single-line properties by name, for lists
 * @param refersTo the UUIDs of the items that it or a part of it refers to: as a property, in rich text, or as an asset
 */
public record IndexedItem(
        ItemKey key,
        String nodeType,
        String path,
        String title,
        ItemState state,
        Instant modified,
        String modifiedBy,
        Map<String, String> columns,
        Set<String> refersTo) {}
