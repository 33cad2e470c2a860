package dk.esbjerg.ledelsesgrundlag.standalone;

import dk.esbjerg.ledelsesgrundlag.content.ContentInstaller;
import dk.esbjerg.ledelsesgrundlag.content.ContentPart;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers.Credentials;
import java.util.List;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a data folder hold what the module ships with, as authored and as published, and somebody who can sign in. */
final class Installation {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private final DataFolder folder;
    private final ContentRepository repository;
    private final DefinitionRegistry definitions;
    private final FirstUsers firstUsers;
    private final Options options;

    @Inject
    Installation(
            DataFolder folder,
            ContentRepository repository,
            DefinitionRegistry definitions,
            FirstUsers firstUsers,
            Options options) {
        this.folder = folder;
        this.repository = repository;
        this.definitions = definitions;
        this.firstUsers = firstUsers;
        this.options = options;
    }

    /**
     * @return the users whose passwords were made now
     * @throws StartupException if the content cannot be installed
     */
    List<Credentials> run() {
        try {
            repository.prepare(definitions.current().contentTypes().values());
            definitions.watch(this::prepareChanged);
            install(ContentPart.FRAMEWORK);
            install(ContentPart.SHARING);
            if (options.demo()) {
                install(ContentPart.SAMPLES);
            }
            List<Credentials> made = options.demo() ? firstUsers.demonstration() : firstUsers.first();
            folder.markInstalled();
            return made;
        } catch (RepositoryException e) {
            throw new StartupException("The content cannot be installed in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void install(ContentPart part) throws RepositoryException {
        ContentInstaller installer = new ContentInstaller();
        for (String workspace : definitions.current().workspaces()) {
            for (View view : View.values()) {
                repository.in(view, workspace, session -> {
                    installer.install(part, workspace, session);
                    return null;
                });
            }
        }
    }

    private void prepareChanged(Definitions changed) {
        try {
            repository.prepare(changed.contentTypes().values());
        } catch (RepositoryException e) {
            log.error("The changed content types cannot be used", e);
        }
    }
}
