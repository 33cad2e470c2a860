package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

/** What somebody was changing was changed by somebody else in the meantime; nothing was saved. */
public class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleException(String path) {
        super(path + " was changed in the meantime");
    }
}
