package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import info.magnolia.dam.api.AssetProvider;
import info.magnolia.dam.api.AssetProviderRegistry;
import info.magnolia.dam.api.DamException;
import info.magnolia.dam.api.ItemKey;
import info.magnolia.dam.api.metadata.MagnoliaAssetMetadata;
import info.magnolia.objectfactory.Components;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An asset of Magnolia's asset management, from whichever provider the link names. Loaded only where that module is. */
final class DamAsset {

    private static final Logger log = LoggerFactory.getLogger(DamAsset.class);

    private DamAsset() {}

    /** Empty as well where this reader may not see it. */
    static Optional<Asset> of(String link) {
        if (!ItemKey.isValid(link)) {
            return Optional.empty();
        }
        try {
            ItemKey key = ItemKey.from(link);
            AssetProvider provider =
                    Components.getComponent(AssetProviderRegistry.class).getProviderFor(key);
            return Optional.ofNullable(provider.getAsset(key)).map(DamAsset::of);
        } catch (DamException notThere) {
            log.debug("{} is no asset: {}", link, notThere.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            // A folder, an asset without its file, a provider that cannot be reached: the page is worth reading
            // without.
            log.warn("{} cannot be shown: {}", link, e.toString());
            return Optional.empty();
        }
    }

    private static Asset of(info.magnolia.dam.api.Asset asset) {
        MagnoliaAssetMetadata size =
                asset.supports(MagnoliaAssetMetadata.class) ? asset.getMetadata(MagnoliaAssetMetadata.class) : null;
        return new Asset(
                first(asset.getTitle(), asset.getName(), asset.getFileName()),
                first(asset.getDescription()),
                first(asset.getFileName()),
                asset.getLink(),
                first(asset.getMimeType()),
                asset.getFileSize(),
                size == null ? 0 : orZero(size.getWidth()),
                size == null ? 0 : orZero(size.getHeight()));
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static long orZero(Long number) {
        return number == null ? 0 : number;
    }
}
