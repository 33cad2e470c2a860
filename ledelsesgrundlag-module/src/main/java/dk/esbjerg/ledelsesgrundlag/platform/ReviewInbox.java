package dk.esbjerg.ledelsesgrundlag.platform;

/** Where administrators find what waits for their decision. */
public interface ReviewInbox {

    /** Shows an item to the group that decides; nothing happens where the item waits there already. */
    void offer(ReviewRequest request);

    /** Takes an item out of the inbox, decided or not; nothing happens where it does not wait. */
    void settle(String itemId);
}
