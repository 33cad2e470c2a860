package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.notices.Delivery;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.Listener;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.WebServer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers.Credentials;
import dk.esbjerg.ledelsesgrundlag.standalone.security.PasswordHashes;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.submissions.Housekeeping;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runtime as a whole: started in the order of its parts, and closed in the reverse one. */
public final class Standalone implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Standalone.class);

    private final Injector injector;

    /** Readers come first; nobody can edit before having signed in. */
    private final ReadingAhead indexes = new ReadingAhead(List.of(
            () -> get(Framework.class).load(),
            () -> get(ItemIndex.class).load(),
            () -> authoredFramework().load()));

    private WebServer server;

    public Standalone(Options options) {
        this(options, Clock.systemUTC());
    }

    /** @param clock tells sessions and waits how late it is */
    public Standalone(Options options, Clock clock) {
        injector = Guice.createInjector(new StandaloneModule(options, clock));
    }

    /**
     * Makes the administrator of an installed data folder again, with a new password.
     *
     * @throws StartupException if the folder is in use, or none of ours
     */
    public static Credentials resetAdministrator(Options options) {
        try (DataFolder folder = DataFolder.claimInstalled(options.data());
                ContentRepository repository = ContentRepository.open(folder)) {
            repository.prepare(List.of());
            PasswordHashes hashes = new PasswordHashes();
            return new FirstUsers(new Users(repository, hashes, Clock.systemUTC()), hashes).resetAdministrator();
        } catch (IOException | RepositoryException e) {
            throw new StartupException("The data folder " + options.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the port, without answering yet.
     *
     * @throws StartupException if it cannot be had
     */
    public void listen() {
        Options options = get(Options.class);
        if (options.proxy() == Options.Proxy.NONE
                && options.publicOrigin()
                        .filter(origin -> origin.startsWith("https:"))
                        .isPresent()) {
            log.warn(
                    "--base-url says that there is a proxy, --proxy does not say how it tells who asks: when passwords are"
                            + " guessed, everybody behind it counts as one address");
        }
        get(Listener.class);
    }

    /**
     * Opens the data folder and makes sure that it holds what the module ships with, and somebody who can sign in.
     *
     * @return the users whose passwords were made now
     * @throws StartupException if it cannot
     */
    public List<Credentials> install() {
        log.info("Content lives in {}", get(DataFolder.class));
        List<Credentials> made = get(Installation.class).run();
        get(Publications.class).recover();
        get(Submissions.class).finishPending();
        return made;
    }

    /** Begins to answer requests. */
    public WebServer serve() {
        // The other processor reads the content while this one gets the server ready.
        indexes.start();
        server = get(WebServer.class);
        server.start();
        get(Housekeeping.class).start();
        get(Delivery.class).start();
        return server;
    }

    private Framework authoredFramework() {
        return injector.getInstance(Key.get(Framework.class, Authored.class));
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
            get(Delivery.class).close();
            get(Housekeeping.class).close();
        }
        indexes.close();
        get(DefinitionRegistry.class).close();
        get(RepositoryView.class).close();
        injector.getInstance(Key.get(RepositoryView.class, Authored.class)).close();
        get(ContentRepository.class).close();
        try {
            get(DataFolder.class).close();
        } catch (IOException e) {
            log.warn("The data folder's lock was not released: {}", e.toString());
        }
    }
}
