package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/**
 * @param status the HTTP status a template asked for, or 200
 */
public record RenderedPage(int status, String html) {}
