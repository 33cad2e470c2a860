package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Fingerprint;
import java.time.Instant;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * An asset as it is stored, without what is in its file. What nobody filled in is empty.
 *
 * @param title as an editor wrote it
 * @param name what Magnolia calls the asset where it has no title
 * @param description what an image shows, in words
 * @param bytes the file's size
 * @param width of an image in pixels; 0 where it is not known
 * @param height of an image in pixels; 0 where it is not known
 * @param content names what is in the file: where it is equal, so is the file
 */
public record StoredAsset(
        String id,
        String path,
        String title,
        String name,
        String description,
        String caption,
        String copyright,
        String fileName,
        String mimeType,
        long bytes,
        long width,
        long height,
        Instant modified,
        String modifiedBy,
        String content) {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    /** @throws javax.jcr.PathNotFoundException if the asset has no file */
    static StoredAsset from(Node asset) throws RepositoryException {
        Node file = asset.getNode(Dam.FILE);
        long bytes = file.getProperty(Dam.DATA).getLength();
        return new StoredAsset(
                asset.getIdentifier(),
                asset.getPath(),
                text(asset, "title"),
                text(asset, "name"),
                text(asset, "description"),
                text(asset, "caption"),
                text(asset, "copyright"),
                text(file, "fileName"),
                orElse(text(file, "jcr:mimeType"), UNKNOWN_TYPE),
                bytes,
                number(file, "width"),
                number(file, "height"),
                time(asset),
                text(asset, Stamp.MODIFIED_BY),
                content(asset, file, bytes));
    }

    /** What lists call it. */
    public String displayName() {
        return title.isEmpty() ? orElse(name, orElse(fileName, id)) : title;
    }

    public boolean image() {
        return mimeType.startsWith("image/");
    }

    /** Of whatever can be changed of it: two states of it that are equal have equal revisions. */
    public String revision() {
        return Fingerprint.of(String.join(
                "\u0000", List.of(id, path, title, description, caption, copyright, fileName, mimeType, content)));
    }

    /** Whoever puts another file there says when; Magnolia does, too. */
    private static String content(Node asset, Node file, long bytes) throws RepositoryException {
        return Fingerprint.of(String.join(
                "\u0000",
                asset.getIdentifier(),
                String.valueOf(bytes),
                time(asset).toString(),
                text(file, "jcr:lastModified")));
    }

    private static Instant time(Node asset) throws RepositoryException {
        for (String property : List.of(Stamp.MODIFIED, Stamp.CREATED)) {
            if (asset.hasProperty(property)) {
                return asset.getProperty(property).getDate().toInstant();
            }
        }
        return Instant.EPOCH;
    }

    private static String text(Node node, String property) throws RepositoryException {
        if (!node.hasProperty(property) || node.getProperty(property).isMultiple()) {
            return "";
        }
        return node.getProperty(property).getString().strip();
    }

    private static long number(Node node, String property) throws RepositoryException {
        String text = text(node, property);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
