package dk.esbjerg.ledelsesgrundlag.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages, and to the libraries, as the design draws them. */
class ArchitectureTest {

    private static final String ROOT = ArchitectureTest.class.getPackageName();

    /** Every package below the root. Who adds one says here, and below, what it may know. */
    private static final Set<String> PACKAGES = Set.of(
            "http",
            "definitions",
            "repository",
            "security",
            "forms",
            "index",
            "history",
            "publishing",
            "authoring",
            "rendering",
            "rest",
            "sharing",
            "assets",
            "mail",
            "workbench",
            "workbench.users",
            "workbench.items",
            "workbench.forms",
            "workbench.pages",
            "workbench.assets",
            "workbench.history",
            "workbench.mail",
            "workbench.publishing",
            "workbench.reviews",
            "delivery");

    private static final JavaClasses STANDALONE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thereAreThesePackagesAndNoOthers() {
        Set<String> found = STANDALONE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(PACKAGES), found);
    }

    @ParameterizedTest
    @CsvSource({
        "http, ''",
        "definitions, ''",
        "repository, definitions",
        "security, http repository",
        "forms, definitions http security",
        "index, definitions forms repository security",
        "history, repository security",
        "publishing, history index repository security",
        "authoring, definitions forms history index publishing repository security",
        "rendering, definitions",
        "rest, definitions rendering",
        "sharing, http rendering repository security",
        "assets, authoring http repository security",
        "mail, ''",
        "workbench, definitions http publishing repository security",
        "workbench.users, http security workbench",
        "workbench.forms, forms http workbench",
        "workbench.items, authoring definitions forms http index publishing repository security workbench workbench.forms",
        "workbench.pages, authoring definitions forms http index rendering repository security workbench workbench.forms",
        "workbench.assets, assets authoring http index publishing repository security workbench",
        "workbench.history, authoring definitions history http index repository security workbench",
        "workbench.mail, http security workbench",
        "workbench.publishing, http index publishing repository security workbench",
        "workbench.reviews, history http index rendering repository security workbench workbench.history",
        "delivery, definitions http publishing rendering repository rest security sharing"
    })
    void aPackageKnowsTheseOthersAndNoMore(String name, String known) {
        Set<String> used = STANDALONE.stream()
                .filter(type -> type.getPackageName().equals(ROOT + "." + name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .map(JavaClass::getPackageName)
                .filter(other -> other.startsWith(ROOT + ".") && !other.equals(ROOT + "." + name))
                .map(other -> other.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(words(known), used);
    }

    @Test
    void theTableHasARowForEachPackage() throws NoSuchMethodException {
        Set<String> rows = Arrays.stream(ArchitectureTest.class
                        .getDeclaredMethod("aPackageKnowsTheseOthersAndNoMore", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(PACKAGES), rows);
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(STANDALONE);
    }

    @Test
    void theOptionsAndTheWayToRefuseAreAllThatPartsKnowOfTheWhole() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(ROOT)
                        .and(JavaClass.Predicates.belongToAnyOf(Options.class, StartupException.class)
                                .negate()))
                .check(STANDALONE);
    }

    @ParameterizedTest
    @CsvSource({
        "org.eclipse.jetty.., delivery",
        "org.apache.jackrabbit.., repository",
        "javax.jcr.., repository publishing rendering rest security forms history index authoring assets .",
        "freemarker.., rendering delivery workbench",
        "com.fasterxml.jackson.., rest workbench",
        "org.yaml.., definitions",
        "com.github.difflib.., history",
        "com.google.inject.., .",
        "org.apache.tika.., assets",
        "jakarta.mail.., mail",
        "org.eclipse.angus.., mail",
        "java.util.logging.., repository .",
        "com.password4j.., security",
        "picocli.., ."
    })
    void aLibraryIsKnownInThesePackagesOnly(String library, String packages) {
        List<String> allowed = Arrays.stream(packages.split(" "))
                .map(name -> name.equals(".") ? ROOT : ROOT + "." + name)
                .toList();
        for (String name : allowed) {
            assertTrue(
                    STANDALONE.stream()
                            .filter(type -> type.getPackageName().equals(name))
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .anyMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith(library.replace("..", ""))),
                    name + " no longer knows " + library);
        }

        noClasses()
                .that()
                .resideOutsideOfPackages(allowed.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(STANDALONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info.magnolia..", "org.h2..", "javax.servlet..", "javax.mail..", "jakarta.."})
    void nothingKnowsTheseLibraries(String library) {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(library)
                        .and(JavaClass.Predicates.resideOutsideOfPackage("jakarta.mail..")))
                .check(STANDALONE);
    }

    @Test
    void definitionsAreReadWithoutKnowingAnythingOfTheDomain() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".definitions")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".definitions", "java..", "org.yaml..", "org.slf4j..")
                .check(STANDALONE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path sources = Path.of(System.getProperty("basedir", ""), "src/main/java");
        try (Stream<Path> folders = Files.walk(sources)) {
            for (Path folder : folders.filter(ArchitectureTest::holdsClasses).toList()) {
                Path info = folder.resolve("package-info.java");
                assertTrue(Files.exists(info), info + " does not exist");
                assertTrue(Files.readString(info).startsWith("/**"), info + " says nothing");
            }
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holdsClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
