package info.magnolia.dam.api.metadata;

public interface MagnoliaAssetMetadata extends AssetMetadata {
    Long getHeight();

    Long getWidth();
}
