package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Locale;

/**
 * An image or a file, as a template shows it or links to it. Texts are raw.
 *
 * @param title its title, or its name where it has none
 * @param description what an image shows, in words; empty where nobody has written them
 * @param fileName with its extension
 * @param address context path included
 * @param width of an image in pixels; 0 where it is not known
 * @param height of an image in pixels; 0 where it is not known
 */
public record Asset(
        String title,
        String description,
        String fileName,
        String address,
        String mimeType,
        long bytes,
        long width,
        long height) {

    /** Where Magnolia keeps assets. */
    public static final String WORKSPACE = "dam";

    public static final String NODE_TYPE = "mgnl:asset";

    /** Whether it can be shown in an {@code img} element. */
    public boolean image() {
        return mimeType.startsWith("image/");
    }

    /** What readers know a kind of file by, such as {@code PDF}; empty where its name does not say. */
    public String format() {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return fileName.contains(".") && extension.matches("[A-Za-z0-9]{1,8}")
                ? extension.toUpperCase(Locale.ROOT)
                : "";
    }
}
