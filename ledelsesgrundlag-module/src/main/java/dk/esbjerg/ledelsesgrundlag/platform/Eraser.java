package dk.esbjerg.ledelsesgrundlag.platform;

/** Forgets what the host keeps of an item beside the item itself. */
public interface Eraser {

    /**
     * Removes every copy of how an item was: versions, and what is kept of deleted content. The item as authored and as
     * published stays. Nothing happens where there is no copy, or never was such an item.
     *
     * @param id the item's UUID
     * @throws ContentUnavailableException if something may still be there
     */
    void forget(String workspace, String id);
}
