package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.Provider;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.WebServer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import java.io.IOException;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the parts in their order, and stops them in the reverse one when the process is asked to end. */
final class Application {

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    private final DataFolder folder;
    private final ContentRepository repository;
    private final DefinitionRegistry definitions;
    private final Installation installation;
    private final RepositoryView published;
    private final Provider<WebServer> server;

    @Inject
    Application(
            DataFolder folder,
            ContentRepository repository,
            DefinitionRegistry definitions,
            Installation installation,
            RepositoryView published,
            Provider<WebServer> server) {
        this.folder = folder;
        this.repository = repository;
        this.definitions = definitions;
        this.installation = installation;
        this.published = published;
        this.server = server;
    }

    /** Serves until the process is asked to end. */
    void run() {
        log.info("Content lives in {}", folder);
        installation.run();
        WebServer running = server.get();
        running.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "shutdown"));
        log.info("Ready at {}", running.address());
        running.join();
    }

    private void stop(WebServer running) {
        running.stop();
        definitions.close();
        published.close();
        repository.close();
        try {
            folder.close();
        } catch (IOException e) {
            log.warn("The data folder's lock was not released: {}", e.toString());
        }
    }
}
