package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the light modules: those packed into the program, or a folder that somebody is working in. */
public final class LightModules {

    /** The one light module there is. */
    public static final String MODULE = "ledelsesgrundlag";

    private final Path root;
    private final boolean changing;

    private LightModules(Path root, boolean changing) {
        this.root = root;
        this.changing = changing;
    }

    /** Those packed into the program. */
    public static LightModules packed() {
        URL module = LightModules.class.getResource("/" + MODULE + "/templates");
        if (module == null) {
            throw new IllegalStateException("The program was packed without its light module");
        }
        try {
            return new LightModules(pathOf(module.toURI()).getParent().getParent(), false);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The packed light module cannot be read", e);
        }
    }

    /** Those in a folder, which are read again when they change. */
    public static LightModules in(Path folder) {
        return new LightModules(folder, true);
    }

    /** Whether the files can change while the program runs. */
    public boolean changing() {
        return changing;
    }

    /** A file by its path inside the light modules folder; empty where there is none, or the path leads outside. */
    public Optional<Path> file(String path) {
        Path file =
                root.resolve(path.startsWith("/") ? path.substring(1) : path).normalize();
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** All files of the module below a folder such as {@code dialogs} that end as given, in the order of their paths. */
    List<Source> sources(String folder, String ending) {
        Path start = root.resolve(MODULE).resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .map(file -> source(file, start))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A single file by its path inside the light modules folder; empty where there is none. */
    Optional<Source> source(String path) {
        return file(path).map(file -> source(file, root));
    }

    /** Changes whenever a definition or label file is added, changed or removed. */
    String state() {
        List<String> state = new ArrayList<>();
        for (String ending : List.of(".yaml", ".properties")) {
            for (Source source : sources("", ending)) {
                try {
                    state.add(source.name() + Files.getLastModifiedTime(source.path()) + Files.size(source.path()));
                } catch (IOException removedMeanwhile) {
                    state.add(source.name());
                }
            }
        }
        return String.join("\n", state);
    }

    private Source source(Path file, Path start) {
        String id = start.relativize(file).toString().replaceFirst("\\.[a-z]+$", "");
        return new Source(this, file, root.relativize(file).toString(), id, Set.of());
    }

    private static Path pathOf(URI uri) throws IOException {
        if (uri.getScheme().equals("jar")) {
            try {
                FileSystems.newFileSystem(uri, Map.of());
            } catch (FileSystemAlreadyExistsException openedBefore) {
                // Packed files stay open as long as the program runs.
            }
        }
        return Paths.get(uri);
    }

    /**
     * A file of the light modules.
     *
     * @param name the path inside the light modules folder, for messages
     * @param id the path below the kind's folder without the ending, such as {@code pages/task}
     * @param above the files that include this one, and those that include them
     */
    record Source(LightModules modules, Path path, String name, String id, Set<Path> above) {

        /** A file that this one includes; empty where there is none. */
        Optional<Source> include(String included) {
            Set<Path> chain = new HashSet<>(above);
            chain.add(path);
            return modules.source(included)
                    .map(source -> new Source(modules, source.path, source.name, source.id, Set.copyOf(chain)));
        }

        boolean includesItself() {
            return above.contains(path);
        }
    }
}
