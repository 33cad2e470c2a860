package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.exchange.PublicEndpoint;
import dk.esbjerg.ledelsesgrundlag.exchange.Puller;
import dk.esbjerg.ledelsesgrundlag.submissions.OfferedSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.ReplicaSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.StoredSubmissions;
import java.time.Clock;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's part in the exchange of submissions, as the module's settings have it: with a secret and an address it asks
 * the instance there; with a secret alone it answers; without a secret there is but one instance, and no exchange.
 */
@Singleton
public final class ExchangeAtWork {

    private static final Logger log = LoggerFactory.getLogger(ExchangeAtWork.class);

    private final Provider<StoredSubmissions> stored;
    private final Provider<OfferedSubmissions> offered;
    private final Provider<ReplicaSubmissions> replicas;
    private final Clock clock;
    private Optional<Puller> puller = Optional.empty();
    private volatile Optional<PublicEndpoint> endpoint = Optional.empty();

    @Inject
    public ExchangeAtWork(
            Provider<StoredSubmissions> stored,
            Provider<OfferedSubmissions> offered,
            Provider<ReplicaSubmissions> replicas,
            Clock clock) {
        this.stored = stored;
        this.offered = offered;
        this.replicas = replicas;
        this.clock = clock;
    }

    synchronized void start(String address, String secret) {
        stored.get().exchangeWith(Optional.empty());
        if (secret.isBlank()) {
            return;
        }
        try {
            if (address.isBlank()) {
                endpoint = Optional.of(new PublicEndpoint(replicas.get().replicas(), secret, clock));
            } else {
                ask(new Puller(stored.get().originals(), address.strip(), secret, clock, offered.get()::followAll));
            }
        } catch (IllegalArgumentException unusable) {
            log.error("Submissions are not exchanged: {}", unusable.getMessage());
        }
    }

    synchronized void stop() {
        puller.ifPresent(Puller::close);
        puller = Optional.empty();
        endpoint = Optional.empty();
    }

    /** What answers the other instance; empty where none may ask. */
    Optional<PublicEndpoint> endpoint() {
        return endpoint;
    }

    private void ask(Puller asking) {
        puller = Optional.of(asking);
        stored.get().exchangeWith(Optional.of(asking));
        asking.start();
    }
}
