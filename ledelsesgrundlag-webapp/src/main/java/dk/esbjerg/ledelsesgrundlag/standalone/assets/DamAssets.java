package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;

/** The assets in one view of the content, with addresses as Magnolia gives them. */
@Singleton
public final class DamAssets implements Assets {

    private final ContentSource source;
    private final String base;

    /** Those that readers see. */
    @Inject
    public DamAssets(ContentSource source, Options options) {
        this(source, options.contextPath());
    }

    /** @param base what goes before {@code /dam/…} in an address, such as the context path, or that of the preview */
    public DamAssets(ContentSource source, String base) {
        this.source = source;
        this.base = base;
    }

    @Override
    public Optional<Asset> asset(String link) {
        return Dam.id(link).flatMap(this::find).map(this::shown);
    }

    /** The asset of that UUID. */
    public Optional<StoredAsset> stored(String id) {
        return Dam.id(Dam.link(id)).flatMap(this::find);
    }

    private Optional<StoredAsset> find(String id) {
        return source.read(Asset.WORKSPACE, session -> {
            try {
                Node node = session.getNodeByIdentifier(id);
                return node.isNodeType(Asset.NODE_TYPE) ? Optional.of(StoredAsset.from(node)) : Optional.empty();
            } catch (ItemNotFoundException | PathNotFoundException notThere) {
                return Optional.empty();
            }
        });
    }

    /** Where the asset's file is delivered. */
    public String address(StoredAsset asset) {
        return base + "/dam/" + Dam.link(asset.id()) + "/" + encoded(asset.fileName());
    }

    private Asset shown(StoredAsset asset) {
        return new Asset(
                asset.displayName(),
                asset.description(),
                asset.fileName(),
                address(asset),
                asset.mimeType(),
                asset.bytes(),
                asset.width(),
                asset.height());
    }

    /** As Magnolia does it, so that an address means the same in both places; the name is for people only. */
    private static String encoded(String fileName) {
        try {
            String path = new URI(null, null, "/" + fileName.replaceAll("[/\\\\]", "_"), null).toASCIIString();
            return path.length() > 1 ? path.substring(1) : "file";
        } catch (URISyntaxException e) {
            return "file";
        }
    }
}
