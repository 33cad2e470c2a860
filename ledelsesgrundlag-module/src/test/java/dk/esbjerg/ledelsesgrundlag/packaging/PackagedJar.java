package dk.esbjerg.ledelsesgrundlag.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One of the jars that the build has just made. */
final class PackagedJar implements AutoCloseable {

    private final ZipFile file;

    private PackagedJar(ZipFile file) {
        this.file = file;
    }

    /** What Magnolia 6.2 gets. */
    static PackagedJar module() throws IOException {
        return new PackagedJar(new ZipFile(modulePath().toFile()));
    }

    static PackagedJar jakarta() throws IOException {
        return new PackagedJar(new ZipFile(System.getProperty("module.jakarta.jar")));
    }

    static Path modulePath() {
        return Path.of(System.getProperty("module.jar"));
    }

    /** Files and no folders, each as often as the jar lists it. */
    List<? extends ZipEntry> files() {
        return file.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    List<String> names() {
        return files().stream().map(ZipEntry::getName).toList();
    }

    List<String> classes() {
        return names().stream().filter(name -> name.endsWith(".class")).toList();
    }

    byte[] bytes(String name) throws IOException {
        return file.getInputStream(file.getEntry(name)).readAllBytes();
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The file with a character for each byte: names and strings in class files can be searched for. */
    String characters(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
