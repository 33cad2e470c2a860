package dk.esbjerg.ledelsesgrundlag.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The signatures we compile against are those of the real Magnolia. */
@EnabledIfSystemProperty(
        named = "magnolia.home",
        matches = ".+",
        disabledReason = "needs -Dmagnolia.home=<an unpacked Magnolia Tomcat bundle>")
class ConformanceTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void magnoliaHasEverythingThatWeDeclare() throws Exception {
        List<String> mismatches = new ArrayList<>();

        try (URLClassLoader magnolia = MagnoliaJars.open(Path.of(System.getProperty("magnolia.home")))) {
            for (Class<?> declared : declaredTypes()) {
                mismatches.addAll(mismatches(declared, magnolia));
            }
        }

        assertTrue(mismatches.isEmpty(), () -> String.join("\n", mismatches));
    }

    private static List<String> mismatches(Class<?> declared, ClassLoader magnolia) {
        try {
            return Comparison.mismatches(declared, Class.forName(declared.getName(), false, magnolia));
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of(declared.getName() + ": not there (" + e + ")");
        }
    }

    private static List<Class<?>> declaredTypes() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : namesOfClasses()) {
            Class<?> type = Class.forName(name, false, ConformanceTest.class.getClassLoader());
            if ((type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
                types.add(type);
            }
        }
        assertFalse(types.isEmpty(), "nothing is declared in " + CLASSES);
        return types;
    }

    private static List<String> namesOfClasses() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        }
    }
}
