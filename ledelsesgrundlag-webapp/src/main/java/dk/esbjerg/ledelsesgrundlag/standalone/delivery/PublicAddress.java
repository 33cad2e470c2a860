package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The address that the operator says people use; where nothing is said, the one that the program listens on. */
@Singleton
public final class PublicAddress implements SiteAddress {

    private final Options options;
    private final Listener listener;

    @Inject
    PublicAddress(Options options, Listener listener) {
        this.options = options;
        this.listener = listener;
    }

    @Override
    public String of(String path) {
        String origin = options.publicOrigin().orElseGet(() -> "http://" + host() + ":" + listener.port());
        return origin + options.contextPath() + path;
    }

    private String host() {
        return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    }
}
