package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Set;

/** Where administrators of the host find what waits for their decision. */
public interface ReviewInbox {

    /**
     * Shows an item as it waits now, to the group that decides or as claimed by one of them; nothing happens where it is
     * shown so already.
     */
    void offer(ReviewRequest request);

    /** Takes an item out of the inbox, decided or not; nothing happens where it is not there. */
    void settle(String itemId);

    /** The UUIDs of all items that are there. */
    Set<String> offered();
}
