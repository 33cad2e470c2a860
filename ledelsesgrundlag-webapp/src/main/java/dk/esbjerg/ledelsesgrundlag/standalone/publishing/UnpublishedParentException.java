package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import javax.jcr.RepositoryException;

/** An item cannot be published before what it lies below. */
public class UnpublishedParentException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final String parentPath;

    UnpublishedParentException(String parentPath) {
        super(parentPath + " must be published first");
        this.parentPath = parentPath;
    }

    public String parentPath() {
        return parentPath;
    }
}
