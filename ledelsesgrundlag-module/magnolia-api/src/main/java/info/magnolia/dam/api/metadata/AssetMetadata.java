package info.magnolia.dam.api.metadata;

public interface AssetMetadata {}
