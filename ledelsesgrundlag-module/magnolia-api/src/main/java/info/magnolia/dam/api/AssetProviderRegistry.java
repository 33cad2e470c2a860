package info.magnolia.dam.api;

public interface AssetProviderRegistry {
    AssetProvider getProviderFor(ItemKey itemKey);
}
