package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An installation that breaks off leaves the workspace as it was, and works once the obstacle is gone. */
class InstallationFailureTest {

    private static final String LAST_TASK = "3d8f8324-33aa-4e26-b661-dd4d0c46a989";
    private static final String LAST_CASE = "ee97e253-7149-4fd0-b74d-f01e35f77ed5";

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final ContentInstaller installer = new ContentInstaller();
    private final Installed installed = new Installed(repository);

    @Test
    void aUuidThatIsTakenLeavesNothingOfTheFramework() throws RepositoryException {
        repository.change("ledelsesgrundlag", session -> taken(session, "fremmed", LAST_TASK));

        refused(ContentPart.FRAMEWORK, "ledelsesgrundlag");

        assertEquals(List.of("/fremmed"), paths("ledelsesgrundlag"));
    }

    @Test
    void aUuidThatIsTakenLeavesNotEvenTheFoldersOfTheSamples() throws RepositoryException {
        repository.change("ledelsescases", session -> taken(session, "fremmed", LAST_CASE));

        refused(ContentPart.SAMPLES, "ledelsescases");

        assertEquals(List.of("/fremmed"), paths("ledelsescases"));
    }

    @Test
    void aNameThatIsTakenIsNotGivenTwice() throws RepositoryException {
        repository.change(
                "website",
                session -> session.getRootNode()
                        .addNode("ledelsesgrundlag", "mgnl:page")
                        .addNode("egen-side", "mgnl:page"));

        refused(ContentPart.FRAMEWORK, "website");

        assertEquals(List.of("/ledelsesgrundlag", "/ledelsesgrundlag/egen-side"), paths("website"));
    }

    @Test
    void aNameThatIsTakenAmongTheSamplesIsNotGivenTwiceEither() throws RepositoryException {
        repository.change(
                "ledelsescases",
                session -> session.getRootNode()
                        .addNode("2025", "mgnl:folder")
                        .addNode("06", "mgnl:folder")
                        .addNode("dagbogen-paa-parkeringspladsen", "lg:case"));

        refused(ContentPart.SAMPLES, "ledelsescases");

        assertEquals(List.of("/2025", "/2025/06", "/2025/06/dagbogen-paa-parkeringspladsen"), paths("ledelsescases"));
    }

    @Test
    void onceTheObstacleIsGoneTheSameInstallerInstallsEverything() throws RepositoryException {
        repository.change("ledelsesgrundlag", session -> taken(session, "fremmed", LAST_TASK));
        refused(ContentPart.FRAMEWORK, "ledelsesgrundlag");
        repository.change("ledelsesgrundlag", session -> session.removeItem("/fremmed"));

        installer.install(ContentPart.FRAMEWORK, "ledelsesgrundlag", repository.session("ledelsesgrundlag"));

        assertEquals(12, installed.nodes("ledelsesgrundlag").size());
    }

    @Test
    void aFailureInOneWorkspaceDoesNotTouchTheOther() throws RepositoryException {
        repository.change("website", session -> session.getRootNode().addNode("ledelsesgrundlag", "mgnl:page"));
        installer.install(ContentPart.FRAMEWORK, "ledelsesgrundlag", repository.session("ledelsesgrundlag"));

        refused(ContentPart.FRAMEWORK, "website");

        assertEquals(12, installed.nodes("ledelsesgrundlag").size());
        assertEquals(List.of("/ledelsesgrundlag"), paths("website"));
    }

    private void refused(ContentPart part, String workspace) throws RepositoryException {
        Session session = repository.session(workspace);

        assertThrows(RepositoryException.class, () -> installer.install(part, workspace, session));

        assertFalse(session.hasPendingChanges());
        assertFalse(session.getRootNode().hasProperty("lg:installed"));
    }

    private List<String> paths(String workspace) {
        return installed.nodes(workspace).stream().map(Installed::path).toList();
    }

    private static void taken(Session session, String name, String id) throws RepositoryException {
        Node root = session.getRootNode();
        ((NodeImpl) root).addNodeWithUuid(name, "mgnl:content", id);
    }
}
