package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may be stored, as it is to be stored. Closing it deletes it from the disk where it was made for this.
 *
 * @param name as readers will know it
 * @param width of an image in pixels, as it is shown; 0 for anything else
 * @param height of an image in pixels, as it is shown; 0 for anything else
 */
public record CheckedFile(String name, FileType type, Path path, long width, long height, boolean temporary)
        implements AutoCloseable {

    /** What it is called without its extension. */
    public String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
