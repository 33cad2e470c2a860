package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/** A page could not be rendered; the message names file, line and cause. */
public class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
