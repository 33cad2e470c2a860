package dk.esbjerg.ledelsesgrundlag.standalone.assets;

/** A file is not taken; nothing of it was stored. */
public class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, for whoever tells the user in their own language. */
    public enum Reason {
        EMPTY,
        TOO_BIG,
        /** A kind of file that is not taken at all; the detail is what it calls itself. */
        TYPE,
        /** What is in it is not what its name says; the detail is the extension of what it is. */
        NOT_WHAT_IT_SAYS,
        /** It ends too early, or is not built as its kind is. */
        DAMAGED,
        /** An image with more pixels than browsers can be asked to show. */
        TOO_MANY_PIXELS,
        /** A packed file that would unpack to far more than it is. */
        UNPACKS_TOO_BIG,
        /** An office document that brings a program. */
        MACROS
    }

    private final Reason reason;
    private final String detail;

    FileRefusedException(Reason reason) {
        this(reason, "");
    }

    FileRefusedException(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** Empty where the reason says it all. */
    public String detail() {
        return detail;
    }
}
