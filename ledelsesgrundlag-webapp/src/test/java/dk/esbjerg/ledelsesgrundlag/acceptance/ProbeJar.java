package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the tests put into the copy of Magnolia to ask it questions: the sources in {@code src/test/magnolia}, compiled
 * against that very Magnolia, and the scenarios.
 */
final class ProbeJar {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src/test/magnolia");
    private static final String PACKAGE = "dk.esbjerg.ledelsesgrundlag.acceptance.probe.";
    private static final List<Class<?>> SCENARIOS = List.of(
            Scenario.class,
            HostileContent.class,
            RenamedContent.class,
            LaterTokensInstalled.class,
            StoredAssets.class,
            AssetsContent.class,
            OtherAssets.class);

    private ProbeJar() {}

    /** The probe stands before all of Magnolia's own filters and listeners. */
    static String declaredIn(String webXml) {
        return webXml.replaceFirst("(?s)(<filter>)", """
                <listener>
                    <listener-class>%1$sEndWithTheTests</listener-class>
                  </listener>
                  <filter>
                    <filter-name>probe</filter-name>
                    <filter-class>%1$sProbe</filter-class>
                  </filter>
                  <filter-mapping>
                    <filter-name>probe</filter-name>
                    <url-pattern>/.probe/*</url-pattern>
                  </filter-mapping>
                  $1""".replace("%1$s", PACKAGE));
    }

    /**
     * Puts the jar among a web application's libraries.
     *
     * @param shared the libraries of the servlet container
     */
    static void compile(Path libraries, Path shared) throws IOException {
        Path classes = Files.createTempDirectory("probe-");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("The tests against Magnolia need a JDK, not only a Java runtime");
        }
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-cp", classPath(libraries, shared));
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The probe does not fit this Magnolia:\n" + complaints);
            }
        }
        for (Class<?> scenario : SCENARIOS) {
            addClass(scenario, classes);
        }
        pack(classes, libraries.resolve("probe.jar"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String classPath(Path libraries, Path shared) throws IOException {
        List<Path> entries = new ArrayList<>(List.of(classesOf(Scenario.class)));
        for (Path folder : List.of(libraries, shared)) {
            try (Stream<Path> jars = Files.list(folder)) {
                jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(entries::add);
            }
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void addClass(Class<?> type, Path classes) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = classes.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(classesOf(type).resolve(name), target);
    }

    private static Path classesOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace(File.separatorChar, '/')));
                Files.copy(entry, packed);
                packed.closeEntry();
            }
        }
    }
}
