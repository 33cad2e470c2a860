package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;

/** An item cannot be published before what it lies below. */
public class UnpublishedParentException extends PublishingException {
    private static final long serialVersionUID = 1L;

    private final String parentPath;

    UnpublishedParentException(String parentPath) {
        super(parentPath + " must be published first", null);
        this.parentPath = parentPath;
    }

    public String parentPath() {
        return parentPath;
    }
}
