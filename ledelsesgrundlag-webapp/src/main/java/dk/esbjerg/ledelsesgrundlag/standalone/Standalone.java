package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.Listener;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.WebServer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runtime as a whole: started in the order of its parts, and closed in the reverse one. */
public final class Standalone implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Standalone.class);

    private final Injector injector;
    private WebServer server;

    public Standalone(Options options) {
        injector = Guice.createInjector(new StandaloneModule(options));
    }

    /**
     * Takes the port, without answering yet.
     *
     * @throws StartupException if it cannot be had
     */
    public void listen() {
        get(Listener.class);
    }

    /**
     * Opens the data folder and makes sure that it holds what the module ships with.
     *
     * @throws StartupException if it cannot
     */
    public void install() {
        log.info("Content lives in {}", get(DataFolder.class));
        get(Installation.class).run();
    }

    /** Begins to answer requests. */
    public WebServer serve() {
        // The other processor reads the content while this one gets the server ready.
        new Thread(get(Framework.class)::load, "indexes").start();
        server = get(WebServer.class);
        server.start();
        return server;
    }

    /** One of the parts. */
    public <T> T get(Class<T> part) {
        try {
            return injector.getInstance(part);
        } catch (ProvisionException e) {
            // Guice wraps what a part says on its way up; the operator is to read the part's own words.
            throw e.getCause() instanceof StartupException told ? told : e;
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        get(DefinitionRegistry.class).close();
        get(RepositoryView.class).close();
        get(ContentRepository.class).close();
        try {
            get(DataFolder.class).close();
        } catch (IOException e) {
            log.warn("The data folder's lock was not released: {}", e.toString());
        }
    }
}
