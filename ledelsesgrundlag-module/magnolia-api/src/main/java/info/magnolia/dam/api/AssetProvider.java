package info.magnolia.dam.api;

public interface AssetProvider {
    Asset getAsset(ItemKey assetKey);
}
