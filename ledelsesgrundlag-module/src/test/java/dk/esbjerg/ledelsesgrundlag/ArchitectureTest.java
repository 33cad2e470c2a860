package dk.esbjerg.ledelsesgrundlag;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which part of the module may know which. */
@AnalyzeClasses(packages = ArchitectureTest.MODULE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String MODULE = "dk.esbjerg.ledelsesgrundlag";

    private static final String PLATFORM = MODULE + ".platform";
    private static final String FRAMEWORK = MODULE + ".framework";
    private static final String TEMPLATING = MODULE + ".templating";
    private static final String CONTENT = MODULE + ".content";
    private static final String MAGNOLIA = MODULE + ".magnolia";
    private static final Set<String> PACKAGES = Set.of(PLATFORM, FRAMEWORK, TEMPLATING, CONTENT, MAGNOLIA);
    private static final Path SOURCES = Path.of("src/main/java");

    @ArchTest
    static final ArchRule thePortsKnowNothingOfOurs = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage(MODULE + "..").and(not(resideInAPackage(PLATFORM))))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theFrameworkKnowsThePortsOnly = noClasses()
            .that()
            .resideInAPackage(FRAMEWORK)
            .should()
            .dependOnClassesThat(resideInAPackage(MODULE + "..").and(not(resideInAnyPackage(FRAMEWORK, PLATFORM))))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule templatesAreServedWithoutTheShippedContent = noClasses()
            .that()
            .resideInAPackage(TEMPLATING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CONTENT)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theShippedContentKnowsNothingOfTemplates = noClasses()
            .that()
            .resideInAPackage(CONTENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TEMPLATING)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule onlyTheAdaptersKnowMagnolia = noClasses()
            .that()
            .resideOutsideOfPackage(MAGNOLIA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("info.magnolia..", MAGNOLIA)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nothingKnowsAnyOtherHost = noClasses()
            .that()
            .resideInAPackage(MODULE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.jackrabbit..",
                    "freemarker..",
                    "com.google.inject..",
                    "javax.servlet..",
                    "jakarta..",
                    "org.eclipse.jetty..",
                    MODULE + ".standalone..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theFrameworkReadsJcrAndNothingElse = classes()
            .that()
            .resideInAPackage(FRAMEWORK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(FRAMEWORK, PLATFORM, "java..", "javax.jcr..", "javax.inject..", "org.slf4j..")
            .allowEmptyShould(false);

    @ArchTest
    static void everyPackageThatTheRulesNameHasClasses(JavaClasses classes) {
        Set<String> found = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertEquals(PACKAGES, found);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> packages = packagesInTheSources();

        assertEquals(
                PACKAGES,
                packages.stream()
                        .map(folder -> SOURCES.relativize(folder)
                                .toString()
                                .replace(folder.getFileSystem().getSeparator(), "."))
                        .collect(Collectors.toSet()));
        for (Path folder : packages) {
            Path description = folder.resolve("package-info.java");
            assertTrue(Files.exists(description), folder + " has no package-info.java");
            assertTrue(
                    Files.readString(description).matches("(?s)/\\*\\*\\s.{40,}\\*/\\s*package [a-z.]+;\\s*"),
                    description + " says too little");
        }
    }

    private static List<Path> packagesInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
