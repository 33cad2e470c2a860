package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;

/** Some item cannot be published as it is; readers and editors see everything as before. */
public class PublicationRefusedException extends PublishingException {
    private static final long serialVersionUID = 1L;

    /** Why, for whoever tells the user in their own language. */
    public enum Reason {
        /** What it lies below is not published. */
        PARENT_NOT_PUBLISHED,
        /** Readers still see another item in its place. */
        NAME_TAKEN,
        /** It no longer exists. */
        GONE,
        /** It is no longer what the user was shown. */
        CHANGED,
        /** The repository does not take it. */
        IMPOSSIBLE,
        /** It is written down and cannot be stored further; all of it will be published once that is possible. */
        PENDING
    }

    private final Reason reason;
    private final String path;

    PublicationRefusedException(Reason reason, String path, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.path = path;
    }

    public Reason reason() {
        return reason;
    }

    /** Where the item lies that is in the way, missing, or to be published first. */
    public String path() {
        return path;
    }
}
