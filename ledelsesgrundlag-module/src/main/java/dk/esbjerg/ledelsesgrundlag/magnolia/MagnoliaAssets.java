package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import info.magnolia.module.ModuleRegistry;
import java.util.Optional;
import javax.inject.Inject;

/** What Magnolia's asset management keeps, where it is installed; without it there are no assets. */
public final class MagnoliaAssets implements Assets {

    private final ModuleRegistry modules;

    @Inject
    public MagnoliaAssets(ModuleRegistry modules) {
        this.modules = modules;
    }

    @Override
    public Optional<Asset> asset(String link) {
        // The classes of the other module are first looked for when it is known to be there.
        return link != null && modules.isModuleRegistered("dam") ? DamAsset.of(link) : Optional.empty();
    }
}
