package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import info.magnolia.cms.beans.config.ServerConfiguration;
import javax.inject.Inject;
import javax.inject.Provider;

/**
 * The base address that Magnolia is configured with. Where readers use another instance, the module's own setting says where
 * they find the site; AdminCentral is here all the same.
 */
public final class MagnoliaSiteAddress implements SiteAddress {

    private static final String ADMIN_CENTRAL = "/.magnolia/";

    private final ServerConfiguration server;
    private final Provider<LedelsesgrundlagModule> module;

    @Inject
    public MagnoliaSiteAddress(ServerConfiguration server, Provider<LedelsesgrundlagModule> module) {
        this.server = server;
        this.module = module;
    }

    @Override
    public String of(String path) {
        String readers = module.get().getPublicAddress();
        String base =
                readers.isBlank() || path.startsWith(ADMIN_CENTRAL) ? server.getDefaultBaseUrl() : readers.strip();
        return (base == null ? "" : base.replaceFirst("/+$", "")) + path;
    }
}
