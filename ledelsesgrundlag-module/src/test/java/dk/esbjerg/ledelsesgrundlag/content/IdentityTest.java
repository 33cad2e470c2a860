package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is installed is the same thing wherever it is installed: references between repositories depend on it. */
class IdentityTest {

    private static final List<String> FILES = List.of(
            "framework.yaml", "pages.yaml", "sample-tools.yaml", "sample-cases.yaml", "reflection-questions.yaml");

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    @AutoClose
    private final TestRepository other = new TestRepository();

    @Test
    void twoRepositoriesHoldTheSameNodes() throws RepositoryException {
        Map<String, String> here = everythingIn(repository).ids();

        assertEquals(74, here.size());
        assertEquals(here, everythingIn(other).ids());
    }

    @Test
    void twoRepositoriesHoldTheSameAreasAndFolders() throws RepositoryException {
        Map<String, String> here = everythingIn(repository).derivedIds();

        assertTrue(here.containsKey("website/ledelsesgrundlag/main"), here::toString);
        assertTrue(here.containsKey("ledelsesvaerktoejer/2022/05"), here::toString);
        assertEquals(here.size(), Set.copyOf(here.values()).size());
        assertEquals(here, everythingIn(other).derivedIds());
    }

    @Test
    void everyNodeHasTheUuidOfItsFile() throws RepositoryException {
        Map<String, String> installed = everythingIn(repository).ids();

        assertEquals(new HashSet<>(writtenIds()), new HashSet<>(installed.values()));
        assertEquals("6fdbcff0-89ba-4f30-91b7-2e24521039db", installed.get("ledelsesgrundlag/retning-og-rammer"));
        assertEquals(
                "aa8e5845-053f-4d05-a6cd-4128f069f343",
                installed.get("ledelsesgrundlag/retning-og-rammer/visionsledelse"));
        assertEquals("fa21d9bd-acf3-41ee-aca1-01bb83eeb3a5", installed.get("website/ledelsesgrundlag"));
        assertEquals("d3f17290-c117-4cc1-8a4c-11ecce708498", installed.get("website/ledelsesgrundlag/main/indledning"));
        assertEquals(
                "9bb66f2b-892d-436c-b4f1-05204aaa04d3", installed.get("ledelsesvaerktoejer/2022/05/raaderumstrappen"));
    }

    @Test
    void noUuidIsGivenTwiceInAllTheFiles() {
        List<String> ids = writtenIds();

        assertEquals(74, ids.size());
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void everyUuidIsOne() {
        assertEquals(
                List.of(),
                writtenIds().stream()
                        .filter(id -> !UUID.fromString(id).toString().equals(id))
                        .toList());
    }

    @Test
    void everyReferenceInTheRepositoryIsAUuidOfIt() throws RepositoryException {
        Installed everything = everythingIn(repository);
        Set<String> known = new HashSet<>(everything.ids().values());
        List<String> references = Stream.of("website", "ledelsesvaerktoejer", "ledelsescases")
                .flatMap(workspace -> everything.nodes(workspace).stream())
                .flatMap(node -> Installed.text(node, "mgnl:template").isEmpty()
                        ? Stream.concat(
                                Installed.texts(node, "tasks").stream(), Installed.texts(node, "tools").stream())
                        : Stream.of(Installed.text(node, "theme"), Installed.text(node, "task"))
                                .filter(id -> !id.isEmpty()))
                .toList();

        assertTrue(references.size() > 50, "nothing would be left to check");
        assertEquals(
                List.of(), references.stream().filter(id -> !known.contains(id)).toList());
    }

    private static Installed everythingIn(TestRepository repository) throws RepositoryException {
        return new Installed(repository).with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
    }

    private static List<String> writtenIds() {
        List<String> ids = new ArrayList<>();
        FILES.forEach(file -> collectIds(TextFile.load(file).entries(), ids));
        return ids;
    }

    private static void collectIds(Object value, List<String> ids) {
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, entry) -> {
                if (name.equals("id")) {
                    ids.add(entry.toString());
                }
                collectIds(entry, ids);
            });
        } else if (value instanceof List<?> entries) {
            entries.forEach(entry -> collectIds(entry, ids));
        }
    }
}
