package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

/** What was asked for cannot be done with this item; nothing has changed. */
public class ItemRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for whoever tells the user in their own language. */
    public enum Reason {
        /** A sibling already has the name, or another item the slug. */
        NAME_TAKEN,
        /** It no longer exists. */
        GONE,
        /** It cannot lie there. */
        WRONG_PLACE
    }

    private final Reason reason;

    public ItemRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
