package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Content comes once; from then on it is the editors'. */
class InstallOnceTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private final Installed installed = new Installed(repository);

    @Test
    void aSecondInstallationChangesNothing() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
        Map<String, String> before = installed.values();

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertTrue(before.size() > 500, "nothing would be left to check");
        assertEquals(before, installed.values());
    }

    @Test
    void contentThatCameWithoutTheMarkIsTakenForInstalled() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
        Map<String, String> before = installed.values();
        for (String workspace : List.of("website", "ledelsesgrundlag", "ledelsesvaerktoejer", "ledelsescases")) {
            repository.change(
                    workspace,
                    session -> session.getRootNode().getProperty("lg:installed").remove());
        }

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertEquals(before, installed.values());
    }

    @Test
    void whatAnEditorChangedStays() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
        repository.change("ledelsesgrundlag", session -> {
            session.getNode("/relationer").setProperty("summary", "Tillid er relationsbåret.");
            session.move("/relationer/feedback-og-facilitering", "/personligt-lederskab/feedback-og-facilitering");
        });
        repository.change(
                "ledelsescases", session -> session.move("/2024/11/da-tavlen-blev-vaek", "/2025/da-tavlen-blev-vaek"));

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertEquals("Tillid er relationsbåret.", framework.themes().get(1).summary());
        assertEquals(2, framework.themes().get(1).tasks().size());
        assertEquals(4, framework.themes().get(2).tasks().size());
        assertEquals(10, framework.cases().newestFirst().size());
    }

    @Test
    void whatAnEditorDeletedStaysAway() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
        repository.change("ledelsesgrundlag", session -> session.removeItem("/relationer/borgeren-i-centrum"));
        repository.change("website", session -> session.removeItem("/ledelsesgrundlag/cases"));
        repository.change("ledelsesvaerktoejer", session -> session.removeItem("/2022"));

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertEquals(8, framework.tasks().count());
        assertEquals(
                Optional.empty(),
                new Pages(repository).around("/ledelsesgrundlag").orElseThrow().withTemplate("cases"));
        assertEquals(List.of(), framework.tools().byTitle());
    }

    @Test
    void evenAnEmptiedSiteStaysEmpty() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK);
        repository.change("website", session -> session.removeItem("/ledelsesgrundlag"));
        repository.change("ledelsesgrundlag", session -> {
            for (String theme : List.of("retning-og-rammer", "relationer", "personligt-lederskab")) {
                session.removeItem("/" + theme);
            }
        });

        installed.with(ContentPart.FRAMEWORK);

        assertEquals(List.of(), installed.nodes("website"));
        assertEquals(List.of(), framework.themes());
    }

    @Test
    void withoutSamplesThereAreNone() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK);

        assertEquals(List.of(), installed.nodes("ledelsesvaerktoejer"));
        assertEquals(List.of(), installed.nodes("ledelsescases"));
        assertEquals(3, framework.themes().size());
    }

    @Test
    void samplesMayComeLater() throws RepositoryException {
        installed.with(ContentPart.FRAMEWORK);
        repository.change(
                "ledelsesgrundlag", session -> session.getNode("/relationer").setProperty("summary", "Ny"));

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertEquals(14, framework.tools().byTitle().size());
        assertEquals(10, framework.cases().newestFirst().size());
        assertEquals("Ny", framework.themes().get(1).summary());
    }

    @Test
    void samplesComeBesideWhatEditorsHaveMade() throws RepositoryException {
        repository.change(
                "ledelsesvaerktoejer",
                session -> session.getRootNode()
                        .addNode("2022", "mgnl:folder")
                        .addNode("05", "mgnl:folder")
                        .addNode("eget", "lg:tool"));

        installed.with(ContentPart.SAMPLES);

        assertEquals(15, framework.tools().byTitle().size());
        assertEquals(2, installed.nodes("ledelsesvaerktoejer", "mgnl:folder").size());
    }

    @Test
    void samplesDoNotNeedTheFramework() throws RepositoryException {
        installed.with(ContentPart.SAMPLES);

        assertEquals(14, framework.tools().byTitle().size());
        assertEquals(List.of(), framework.themes());
    }

    @Test
    void aWorkspaceRemembersEveryPartItWasGiven() throws RepositoryException {
        Session session = repository.session("ledelsesvaerktoejer");
        session.getRootNode().setProperty("lg:installed", new String[] {"earlier"});
        session.save();

        installed.with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);

        assertEquals(
                List.of("earlier", "samples"),
                Installed.texts(installed.node("ledelsesvaerktoejer", "/"), "lg:installed"));
        assertEquals(List.of("framework"), Installed.texts(installed.node("ledelsesgrundlag", "/"), "lg:installed"));
    }

    @Test
    void aWorkspaceThatHasNothingComingIsLeftAlone() throws RepositoryException {
        Session session = repository.session("ledelsescases");
        new ContentInstaller().install(ContentPart.FRAMEWORK, "ledelsescases", session);
        new ContentInstaller().install(ContentPart.SAMPLES, "dam", session);

        assertFalse(session.getRootNode().hasProperty("lg:installed"));
        assertEquals(List.of(), installed.nodes("ledelsescases"));
    }

    @Test
    void oneInstallerServesSeveralViewsOfAWorkspace() throws RepositoryException {
        ContentInstaller installer = new ContentInstaller();
        installer.install(ContentPart.FRAMEWORK, "ledelsesgrundlag", repository.session("ledelsesgrundlag"));
        installer.install(ContentPart.FRAMEWORK, "ledelsesgrundlag", repository.session("ledelsescases"));

        assertEquals(
                installed.nodes("ledelsesgrundlag").stream().map(Installed::id).toList(),
                installed.nodes("ledelsescases").stream().map(Installed::id).toList());
        assertEquals(12, installed.nodes("ledelsescases").size());
    }
}
