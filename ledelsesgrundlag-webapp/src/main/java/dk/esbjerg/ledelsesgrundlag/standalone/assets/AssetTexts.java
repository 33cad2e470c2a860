package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an editor writes about an asset, exactly as typed.
 *
 * @param description what an image shows, in words, for those who cannot see it
 * @param caption for readers
 * @param copyright who made it, and what it may be used for
 */
public record AssetTexts(String title, String description, String caption, String copyright) {

    public static AssetTexts of(StoredAsset asset) {
        return new AssetTexts(asset.title(), asset.description(), asset.caption(), asset.copyright());
    }

    /** By Magnolia's names of the properties. */
    public Map<String, String> byProperty() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("description", description);
        texts.put("caption", caption);
        texts.put("copyright", copyright);
        return texts;
    }
}
