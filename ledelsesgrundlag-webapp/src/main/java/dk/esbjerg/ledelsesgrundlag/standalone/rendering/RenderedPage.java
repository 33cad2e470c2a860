package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/**
 * A page as it goes to the reader.
 *
 * @param status the HTTP status a template asked for, or 200
 * @param html in UTF-8
 */
public record RenderedPage(int status, byte[] html) {}
