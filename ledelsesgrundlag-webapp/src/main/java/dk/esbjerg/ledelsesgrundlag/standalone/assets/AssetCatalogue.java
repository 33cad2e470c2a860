package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.framework.LiveIndex;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** All assets as they are authored, without reading them from the repository each time. */
@Singleton
public final class AssetCatalogue {

    private final LiveIndex<Optional<StoredAsset>, List<StoredAsset>> index;

    /** Which assets are looked for. */
    public enum Kind {
        ALL(asset -> true),
        IMAGES(StoredAsset::image),
        FILES(asset -> !asset.image());

        private final Predicate<StoredAsset> includes;

        Kind(Predicate<StoredAsset> includes) {
            this.includes = includes;
        }
    }

    @Inject
    public AssetCatalogue(@Authored ContentSource authored) {
        index = new LiveIndex<>(
                authored, Asset.WORKSPACE, Asset.NODE_TYPE, AssetCatalogue::read, AssetCatalogue::latestFirst);
    }

    /**
     * The assets that hold every word somewhere in their names or texts, those changed last before the others.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException if the user may not
     */
    public List<StoredAsset> find(User user, String text, Kind kind) {
        Access.requireAuthor(user, "read assets as authored");
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return index.current().stream()
                .filter(kind.includes)
                .filter(asset -> words.stream().allMatch(searched(asset)::contains))
                .toList();
    }

    /** The asset of that UUID. */
    public Optional<StoredAsset> byId(User user, String id) {
        Access.requireAuthor(user, "read assets as authored");
        return index.current().stream().filter(asset -> asset.id().equals(id)).findFirst();
    }

    private static String searched(StoredAsset asset) {
        return String.join(
                        "\n",
                        asset.title(),
                        asset.name(),
                        asset.fileName(),
                        asset.description(),
                        asset.caption(),
                        asset.copyright())
                .toLowerCase(Locale.ROOT);
    }

    /** An asset whose file was never put there is nothing that could be shown. */
    private static Optional<StoredAsset> read(Node node) throws RepositoryException {
        return node.hasProperty(Dam.FILE + "/" + Dam.DATA) ? Optional.of(StoredAsset.from(node)) : Optional.empty();
    }

    private static List<StoredAsset> latestFirst(Collection<Optional<StoredAsset>> assets) {
        return assets.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(StoredAsset::modified).reversed().thenComparing(StoredAsset::path))
                .toList();
    }
}
