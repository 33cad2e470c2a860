package dk.esbjerg.ledelsesgrundlag.standalone.history;

/** Nothing of that name is in the trash: somebody brought it back, or deleted it for good. */
public class NotInTrashException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInTrashException(String entry) {
        super(entry + " is not in the trash");
    }
}
