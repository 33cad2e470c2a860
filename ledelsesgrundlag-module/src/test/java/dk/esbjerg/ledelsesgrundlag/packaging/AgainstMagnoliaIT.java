package dk.esbjerg.ledelsesgrundlag.packaging;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The module beside the libraries of a real Magnolia, in its versions instead of those we are built with. */
@EnabledIfSystemProperty(
        named = "magnolia.home",
        matches = ".+",
        disabledReason = "needs -Dmagnolia.home=<an unpacked Magnolia Tomcat bundle>")
class AgainstMagnoliaIT {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void compilesWithoutAWarning(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<Path> classPath = new ArrayList<>(magnolia());
        classPath.addAll(sanitiser());

        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    // Magnolia's jars miss some classes that they name themselves; so they do in its own build.
                    "-Xlint:all,-processing,-serial,-classfile,-path",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            assertTrue(
                    compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                            .call(),
                    output::toString);
        }
    }

    @Test
    void itsContentIsReadByMagnoliasOwnYamlParser() throws Exception {
        List<URL> jars =
                new ArrayList<>(List.of(PackagedJar.modulePath().toUri().toURL()));
        for (Path jar : magnolia()) {
            jars.add(jar.toUri().toURL());
        }

        try (URLClassLoader module =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> installer = module.loadClass("dk.esbjerg.ledelsesgrundlag.content.ContentInstaller");
            assertDoesNotThrow(() -> installer.getDeclaredConstructor().newInstance());
        }
    }

    private static List<Path> magnolia() throws IOException {
        Path bundle = Path.of(System.getProperty("magnolia.home"));
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> webapps = Files.list(bundle.resolve("webapps"))) {
            Path webapp = webapps.filter(folder -> Files.isDirectory(folder.resolve("WEB-INF/lib")))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException("No webapp with libraries in " + bundle));
            jars.addAll(jarsIn(webapp.resolve("WEB-INF/lib")));
        }
        jars.addAll(jarsIn(bundle.resolve("lib")));
        return jars;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** The one library that is ours to bring. */
    private static List<Path> sanitiser() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("owasp-java-html-sanitizer"))
                .map(Path::of)
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
