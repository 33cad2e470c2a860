package info.magnolia.dam.api;

import info.magnolia.dam.api.metadata.AssetMetadata;

public interface Asset extends Item {
    String getLink();

    String getTitle();

    String getDescription();

    String getMimeType();

    long getFileSize();

    String getFileName();

    <M extends AssetMetadata> boolean supports(Class<M> metadataClass);

    <M extends AssetMetadata> M getMetadata(Class<M> metadataClass);
}
