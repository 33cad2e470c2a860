package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.content.ContentInstaller;
import dk.esbjerg.ledelsesgrundlag.content.ContentPart;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.repository.RepositoryManager;
import java.util.List;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the framework into Magnolia's workspaces, and the samples where Magnolia's own switch for samples is on; and makes the
 * place where administrators' app looks for submissions.
 */
public final class ContentInstallation {

    private static final Logger log = LoggerFactory.getLogger(ContentInstallation.class);
    private static final String SAMPLES = "magnolia.bootstrap.samples";
    private static final List<String> WORKSPACES =
            List.of(Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE, Page.WORKSPACE);

    private final RepositoryManager repositories;
    private final MagnoliaConfigurationProperties properties;

    @Inject
    public ContentInstallation(RepositoryManager repositories, MagnoliaConfigurationProperties properties) {
        this.repositories = repositories;
        this.properties = properties;
    }

    /** Installs what is missing; a workspace that cannot take it is logged and leaves the others their content. */
    void run() {
        for (String workspace : WORKSPACES) {
            tryToFill(workspace, session -> install(workspace, session));
        }
        tryToFill(DossierNode.WORKSPACE, ReviewCopy::prepare);
    }

    private void tryToFill(String workspace, Filling filling) {
        try {
            fill(workspace, filling);
        } catch (RepositoryException | RuntimeException e) {
            log.error(
                    "The workspace {} did not get the framework's content, which is tried again at the next start: {}",
                    workspace,
                    e.getMessage(),
                    e);
        }
    }

    private void fill(String workspace, Filling filling) throws RepositoryException {
        if (!repositories.hasWorkspace(workspace)) {
            log.error(
                    "There is no workspace {}, so it got no content: its content type could not be loaded", workspace);
            return;
        }
        Session session = repositories.getSystemSession(workspace);
        try {
            filling.in(session);
        } finally {
            session.logout();
        }
    }

    private void install(String workspace, Session session) throws RepositoryException {
        ContentInstaller installer = new ContentInstaller();
        installer.install(ContentPart.FRAMEWORK, workspace, session);
        installer.install(ContentPart.SHARING, workspace, session);
        if (properties.getBooleanProperty(SAMPLES)) {
            installer.install(ContentPart.SAMPLES, workspace, session);
        }
    }

    /** What is done with a session of a workspace, which it saves itself. */
    @FunctionalInterface
    private interface Filling {
        void in(Session session) throws RepositoryException;
    }
}
