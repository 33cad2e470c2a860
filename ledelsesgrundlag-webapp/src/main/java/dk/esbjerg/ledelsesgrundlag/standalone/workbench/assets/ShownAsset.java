package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.DamAssets;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;

/**
 * An asset as a screen shows it.
 *
 * @param address of its file as it is authored, context path included
 * @param format such as {@code PDF}
 * @param size in words
 * @param pixels such as {@code 1600 × 900}, or empty
 * @param state {@code draft}, {@code changed} or {@code published}
 * @param wordless whether it is an image that nobody has described
 */
public record ShownAsset(
        String id,
        String title,
        String fileName,
        String address,
        boolean image,
        String format,
        String size,
        String pixels,
        String state,
        Instant modified,
        String modifiedBy,
        String description,
        boolean wordless) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    /** Makes them. */
    static final class Maker {
        private final DamAssets published;
        private final DamAssets authored;

        @Inject
        Maker(DamAssets published, @Authored ContentSource authored, Options options) {
            this.published = published;
            this.authored = new DamAssets(authored, options.contextPath() + AuthoredFileScreen.BASE);
        }

        ShownAsset of(StoredAsset asset, Locale locale) {
            return new ShownAsset(
                    asset.id(),
                    asset.displayName(),
                    asset.fileName(),
                    authored.address(asset),
                    asset.image(),
                    asset.fileName()
                            .substring(asset.fileName().lastIndexOf('.') + 1)
                            .toUpperCase(Locale.ROOT),
                    inWords(asset.bytes(), locale),
                    asset.width() > 0 ? asset.width() + " × " + asset.height() : "",
                    state(asset).word(),
                    asset.modified(),
                    asset.modifiedBy(),
                    asset.description(),
                    asset.image() && asset.description().isEmpty());
        }

        private ItemState state(StoredAsset asset) {
            Optional<StoredAsset> seen = published.stored(asset.id());
            if (seen.isEmpty()) {
                return ItemState.DRAFT;
            }
            return seen.get().revision().equals(asset.revision()) ? ItemState.PUBLISHED : ItemState.CHANGED;
        }
    }

    /** How big a file is, never smaller than one kilobyte. */
    static String inWords(long bytes, Locale locale) {
        if (bytes < MEGA - KILO / 2) {
            return Math.max(1, Math.round(bytes / (double) KILO)) + " kB";
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / (double) MEGA) + " MB";
    }
}
