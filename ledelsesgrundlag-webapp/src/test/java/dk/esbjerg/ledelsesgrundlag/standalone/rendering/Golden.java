package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expected renderings, one file each, which {@code -Dgolden.update=true} writes anew. */
final class Golden {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Compares with, or writes, the file of that name. */
    static void assertMatches(String name, String html) throws IOException {
        Path file = FOLDER.resolve(name + ".html");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
        }
        assertTrue(Files.exists(file), file + " does not exist; -Dgolden.update=true writes it");
        assertEquals(Files.readString(file), html, name + " has changed; if that is meant, -Dgolden.update=true");
    }

    /** Fails on files that no rendering is compared with any more; deletes them when updating. */
    static void assertOnly(Set<String> names) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                String name =
                        FOLDER.relativize(file).toString().replace('\\', '/').replaceFirst("\\.html$", "");
                if (UPDATE && !names.contains(name)) {
                    Files.delete(file);
                } else {
                    found.add(name);
                }
            }
        }
        if (!UPDATE) {
            assertEquals(new TreeSet<>(names), found);
        }
    }
}
