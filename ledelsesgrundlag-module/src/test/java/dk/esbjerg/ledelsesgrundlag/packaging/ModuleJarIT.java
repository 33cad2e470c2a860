package dk.esbjerg.ledelsesgrundlag.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the one jar that makes a Magnolia module, and what is not. */
class ModuleJarIT {

    private static final String OURS = "dk/esbjerg/ledelsesgrundlag/";
    private static final String SANITISER = OURS + "shaded/owasp/html/Sanitizers.class";
    private static final String DESCRIPTOR = "META-INF/magnolia/ledelsesgrundlag.xml";
    private static final String BUILD =
            "META-INF/maven/dk.esbjerg.ledelsesgrundlag/ledelsesgrundlag-module/pom.properties";
    private static final Path LIGHT_MODULES = Path.of("../light-modules");

    private PackagedJar jar;

    @BeforeEach
    void open() throws IOException {
        jar = PackagedJar.module();
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void everyClassIsBelowOurPackage() {
        assertEquals(
                List.of(),
                jar.classes().stream().filter(name -> !name.startsWith(OURS)).toList());
    }

    @Test
    void holdsTheSanitiserUnderOurNameWithItsLicence() throws IOException {
        assertTrue(jar.names().contains(SANITISER));
        assertTrue(jar.text("META-INF/licenses/owasp-java-html-sanitizer.txt").contains("Apache License"));
        for (String name : jar.classes()) {
            assertFalse(jar.characters(name).matches("(?s).*org[./]owasp.*"), name);
        }
    }

    @Test
    void needsNothingButJavaAndWhatMagnoliaBrings() throws IOException {
        JavaClasses classes;
        try (JarFile file = new JarFile(PackagedJar.modulePath().toFile())) {
            classes = new ClassFileImporter().importJar(file);
        }

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dk.esbjerg.ledelsesgrundlag..",
                        "java..",
                        // Annotations of the sanitiser's that no one needs at run time.
                        "javax.annotation..",
                        "javax.inject..",
                        "javax.jcr..",
                        "javax.crypto..",
                        "javax.mail..",
                        "javax.servlet..",
                        "com.fasterxml.jackson..",
                        "org.slf4j..",
                        "org.xml.sax..",
                        "org.yaml.snakeyaml..",
                        "info.magnolia..")
                .allowEmptyShould(false)
                .check(classes);
    }

    @Test
    void theDescriptorCarriesTheVersionOfTheBuild() throws IOException {
        Properties build = new Properties();
        build.load(new StringReader(jar.text(BUILD)));
        String descriptor = jar.text(DESCRIPTOR);

        assertTrue(descriptor.contains("<version>" + build.getProperty("version") + "</version>"), descriptor);
        assertFalse(descriptor.contains("${"), descriptor);
    }

    @Test
    void holdsTheLightModuleAsItIs() throws IOException {
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.walk(LIGHT_MODULES.resolve("ledelsesgrundlag"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = LIGHT_MODULES.relativize(file).toString().replace('\\', '/');
                expected.add(name);
                assertArrayEquals(Files.readAllBytes(file), jar.bytes(name), name);
            }
        }

        assertEquals(
                expected,
                jar.names().stream()
                        .filter(name -> name.startsWith("ledelsesgrundlag/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void holdsNothingTwice() {
        List<String> names = jar.names();

        assertEquals(List.copyOf(new TreeSet<>(names)), names.stream().sorted().toList());
    }

    @Test
    void holdsNoReadme() {
        assertEquals(
                List.of(),
                jar.names().stream().filter(name -> name.endsWith("README.md")).toList());
    }

    /** Two builds of the same sources differ as soon as a single entry is stamped with the present. */
    @Test
    void noEntryIsYoungerThanTheBuildSaysItIs() throws IOException {
        assertEquals(List.of(), youngFiles(jar));
        try (PackagedJar jakarta = PackagedJar.jakarta()) {
            assertEquals(List.of(), youngFiles(jakarta));
        }
    }

    private static List<String> youngFiles(PackagedJar jar) {
        LocalDateTime build = OffsetDateTime.parse(System.getProperty("build.time"))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        return jar.files().stream()
                .filter(file -> file.getTimeLocal().isAfter(build))
                .map(ZipEntry::getName)
                .toList();
    }
}
