package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

/** There is no room for what a request carries just now. */
final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super("There is no room for the request now", null, false, false);
    }
}
