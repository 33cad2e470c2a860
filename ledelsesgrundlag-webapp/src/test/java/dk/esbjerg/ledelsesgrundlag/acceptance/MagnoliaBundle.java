package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of a Magnolia Tomcat bundle that holds our module and the probe, keeps everything it writes to itself, and
 * touches nothing of the bundle it was made from.
 */
final class MagnoliaBundle {

    static final String AUTHOR = "magnoliaAuthor";
    static final String PUBLIC = "magnoliaPublic";
    static final List<String> WEBAPPS = List.of(AUTHOR, PUBLIC);

    private static final String JAR = "ledelsesgrundlag-module-";

    /** What an earlier run of the bundle may have left there. */
    private static final Set<String> LEFTOVERS =
            Set.of("repositories", "cache", "logs", "tmp", "temp", "work", "history");

    private static final String SERVER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Server port="-1">
              <Service name="Catalina">
                <Connector port="0" address="127.0.0.1" protocol="HTTP/1.1" relaxedQueryChars="[]|"/>
                <Engine name="Catalina" defaultHost="localhost">
                  <Host name="localhost" appBase="webapps" autoDeploy="false"/>
                </Engine>
              </Service>
            </Server>
            """;

    private final Path home;
    private final Path data;

    private MagnoliaBundle(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** @param folder what is in it is removed first */
    static MagnoliaBundle copy(Path original, Path moduleJar, Path folder) throws IOException {
        if (!Files.isDirectory(original.resolve("webapps").resolve(AUTHOR))) {
            throw new IllegalStateException("There is no webapps/" + AUTHOR + " in " + original.toAbsolutePath()
                    + "; magnolia.home takes the absolute path of an unpacked Magnolia Tomcat bundle");
        }
        delete(folder);
        MagnoliaBundle bundle = new MagnoliaBundle(folder.resolve("tomcat"), folder.resolve("data"));
        for (String part : List.of("bin", "conf", "lib", "webapps/" + AUTHOR)) {
            copyTree(original.resolve(part), bundle.home.resolve(part));
        }
        // As the bundle's own start script does: delivered is one instance, which is doubled before the first start.
        Path delivered = original.resolve("webapps/" + PUBLIC);
        copyTree(
                Files.isDirectory(delivered) ? delivered : original.resolve("webapps/" + AUTHOR),
                bundle.webapp(PUBLIC));
        for (String empty : List.of("logs", "temp")) {
            Files.createDirectories(bundle.home.resolve(empty));
        }
        Files.writeString(bundle.home.resolve("conf/server.xml"), SERVER);
        bundle.configureJava();
        for (String webapp : WEBAPPS) {
            bundle.configure(webapp, moduleJar);
        }
        return bundle;
    }

    Path home() {
        return home;
    }

    Path webapp(String name) {
        return home.resolve("webapps").resolve(name);
    }

    /** Where an instance writes its logs. */
    Path logs(String webapp) {
        return data.resolve(webapp).resolve("logs");
    }

    /** The folder of an instance's own templates and resources. */
    Path resources(String webapp) {
        return data.resolve(webapp).resolve("modules");
    }

    /** Replaces the module in an instance by the same with another version. */
    void updateModule(String webapp, String version) {
        try {
            Path earlier = moduleJar(webapp).orElseThrow();
            Path jar = earlier.resolveSibling(JAR + version + ".jar");
            Files.move(earlier, jar);
            try (FileSystem packed = FileSystems.newFileSystem(jar)) {
                Path descriptor = packed.getPath("/META-INF/magnolia/ledelsesgrundlag.xml");
                String text = Files.readString(descriptor);
                // The first is the module's own, those of its dependencies follow.
                Files.writeString(
                        descriptor,
                        text.replaceFirst("<version>[^<]*</version>", "<version>" + version + "</version>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the module out of an instance, such that its content and configuration stay. */
    void removeModule(String webapp) {
        try {
            Files.delete(moduleJar(webapp).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> moduleJar(String webapp) throws IOException {
        try (Stream<Path> jars = Files.list(libraries(webapp))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(JAR))
                    .findAny();
        }
    }

    private Path libraries(String webapp) {
        return webapp(webapp).resolve("WEB-INF/lib");
    }

    private void configure(String webapp, Path moduleJar) throws IOException {
        Path root = webapp(webapp);
        Path libraries = libraries(webapp);
        Optional<Path> earlier = moduleJar(webapp);
        if (earlier.isPresent()) {
            Files.delete(earlier.get());
        }
        Files.copy(moduleJar, libraries.resolve(moduleJar.getFileName()));
        Path descriptor = root.resolve("WEB-INF/web.xml");
        Files.writeString(descriptor, ProbeJar.declaredIn(Files.readString(descriptor)));
        ProbeJar.compile(libraries, home.resolve("lib"));

        Properties settings = new Properties();
        settings.setProperty("magnolia.home", data.resolve(webapp).toString());
        settings.setProperty(
                "magnolia.repositories.jackrabbit.config", "WEB-INF/config/repo-conf/jackrabbit-bundle-h2-search.xml");
        settings.setProperty("magnolia.bootstrap.samples", "true");
        settings.setProperty("magnolia.utf8.enabled", "true");
        settings.setProperty("magnolia.develop", "false");
        settings.setProperty("magnolia.update.auto", "true");
        Files.createDirectories(resources(webapp));
        Path overrides = root.resolve("WEB-INF/config").resolve(webapp).resolve("magnolia.properties");
        Files.createDirectories(overrides.getParent());
        try (var writer = Files.newBufferedWriter(
                overrides, StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.newLine();
            settings.store(writer, null);
        }
    }

    /** After the bundle's own settings, of which Java takes the last. */
    private void configureJava() throws IOException {
        Files.writeString(
                home.resolve("bin/setenv.sh"),
                "\nCATALINA_OPTS=\"$CATALINA_OPTS -Xmx3g -Djava.awt.headless=true -Dfile.encoding=UTF-8"
                        + " -Dprobe.parent=" + ProcessHandle.current().pid() + "\"\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path inside = from.relativize(file);
                if (!LEFTOVERS.contains(inside.getName(0).toString())) {
                    Path target = to.resolve(inside.toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
