package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

/** An item cannot be published before what it lies below. */
public class UnpublishedParentException extends PublicationRefusedException {
    private static final long serialVersionUID = 1L;

    UnpublishedParentException(String parentPath) {
        super(Reason.PARENT_NOT_PUBLISHED, parentPath, parentPath + " must be published first", null);
    }

    public String parentPath() {
        return path();
    }
}
