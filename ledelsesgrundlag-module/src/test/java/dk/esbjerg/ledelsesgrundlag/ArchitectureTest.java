package dk.esbjerg.ledelsesgrundlag;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
    private static final String WORKFLOW = MODULE + ".workflow";
    private static final String PERSONAL_DATA = MODULE + ".personaldata";
    private static final String SUBMISSIONS = MODULE + ".submissions";
    private static final String SHARING = MODULE + ".sharing";
    private static final String NOTICES = MODULE + ".notices";
    private static final String EXCHANGE = MODULE + ".exchange";

    /**
     * Every package, and which others of ours it knows: all of these, and no more. Constants do not count, since the
     * compiler copies them; the shipped content has its node types from the framework that way.
     */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry(PLATFORM, Set.of()),
            Map.entry(FRAMEWORK, Set.of(PLATFORM)),
            Map.entry(TEMPLATING, Set.of(FRAMEWORK, PLATFORM)),
            Map.entry(CONTENT, Set.of()),
            Map.entry(
                    MAGNOLIA, Set.of(CONTENT, EXCHANGE, FRAMEWORK, NOTICES, PLATFORM, SHARING, SUBMISSIONS, WORKFLOW)),
            Map.entry(PERSONAL_DATA, Set.of()),
            Map.entry(WORKFLOW, Set.of(PERSONAL_DATA)),
            Map.entry(SUBMISSIONS, Set.of(FRAMEWORK, PLATFORM, WORKFLOW)),
            Map.entry(SHARING, Set.of(FRAMEWORK, NOTICES, PERSONAL_DATA, PLATFORM, SUBMISSIONS, WORKFLOW)),
            Map.entry(NOTICES, Set.of(FRAMEWORK, PLATFORM, SUBMISSIONS, WORKFLOW)),
            Map.entry(EXCHANGE, Set.of(SUBMISSIONS, WORKFLOW)));

    private static final Set<String> PACKAGES = ARROWS.keySet();
    private static final Path SOURCES = Path.of("src/main/java");

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
                    "jakarta..",
                    "org.eclipse.jetty..",
                    MODULE + ".standalone..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule onlyTheAdaptersKnowServlets = noClasses()
            .that()
            .resideOutsideOfPackage(MAGNOLIA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.servlet..", "javax.mail..")
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
    static void thePackagesKnowEachOtherAsDrawn(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> known = found.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .map(JavaClass::getPackageName)
                    .filter(name -> name.startsWith(MODULE) && !name.equals(type.getPackageName()))
                    .forEach(known::add);
        }

        assertEquals(new TreeMap<>(ARROWS), found);
    }

    static final ArchRule theWorkflowIsRulesAndNothingElse = classes()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WORKFLOW, PERSONAL_DATA, "java..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theWorkflowHasNoClockAndNoDice = noClasses()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule personalDataIsFoundInTextAndNothingElse = classes()
            .that()
            .resideInAPackage(PERSONAL_DATA)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PERSONAL_DATA, "java..")
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
