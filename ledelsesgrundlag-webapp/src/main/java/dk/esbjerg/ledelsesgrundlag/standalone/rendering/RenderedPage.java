package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/**
 * A page as it goes to the reader.
 *
 * @param status the HTTP status a template asked for, or 200
 * @param html in UTF-8
 * @param personal whether it looked at who is reading, so that nobody else may get it
 */
public record RenderedPage(int status, byte[] html, boolean personal) {

    /** The same for everybody. */
    public RenderedPage(int status, byte[] html) {
        this(status, html, false);
    }
}
