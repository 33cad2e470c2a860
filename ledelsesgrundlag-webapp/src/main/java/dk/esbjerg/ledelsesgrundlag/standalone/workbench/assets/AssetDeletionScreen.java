package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetCatalogue;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Confirmations;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;

/** {@code /author/assets/<UUID>/delete}: says who uses an image or file, and deletes it when that is confirmed. */
public final class AssetDeletionScreen implements Screen {

    private final AssetCatalogue catalogue;
    private final AssetRelations relations;
    private final ShownAsset.Maker shown;
    private final Confirmations confirmations;
    private final Frame frame;

    @Inject
    AssetDeletionScreen(
            AssetCatalogue catalogue,
            AssetRelations relations,
            ShownAsset.Maker shown,
            Confirmations confirmations,
            Frame frame) {
        this.catalogue = catalogue;
        this.relations = relations;
        this.shown = shown;
        this.confirmations = confirmations;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() != 3 || !parts.get(0).equals("assets") || !parts.get(2).equals("delete")) {
            return Optional.empty();
        }
        Access.requireAuthor(visit.user(), "delete an asset");
        StoredAsset asset =
                catalogue.byId(visit.user(), parts.get(1)).orElseThrow(() -> new Refusal(404, "assets.gone"));
        return Optional.of(visit.acts() ? delete(visit, asset) : ask(200, visit, asset, List.of()));
    }

    private Answer ask(int status, Visit visit, StoredAsset asset, List<Meanwhile> changes) {
        List<IndexedItem> uses = relations.referringTo(visit.user(), asset.id());
        return frame.show(
                status,
                visit,
                "assetDelete",
                Map.of(
                        "file",
                        shown.of(asset, visit.locale()),
                        "uses",
                        uses,
                        "changes",
                        changes,
                        "shown",
                        confirmations.marks(visit, keys(asset, uses))));
    }

    private Answer delete(Visit visit, StoredAsset asset) {
        List<Meanwhile> changes = meanwhile(visit, asset);
        if (!changes.isEmpty()) {
            return ask(409, visit, asset, changes);
        }
        try {
            relations.delete(visit.user(), key(asset), confirmations.shown(visit));
        } catch (StaleException changedMeanwhile) {
            return ask(409, visit, asset, meanwhile(visit, asset));
        } catch (ItemRefusedException gone) {
            throw new Refusal(404, "assets.gone");
        }
        return Answer.seeOther("/author/assets?deleted=1");
    }

    private List<Meanwhile> meanwhile(Visit visit, StoredAsset asset) {
        return confirmations.meanwhile(visit, keys(asset, relations.referringTo(visit.user(), asset.id())));
    }

    private static ItemKey key(StoredAsset asset) {
        return new ItemKey(Asset.WORKSPACE, asset.id());
    }

    private static List<ItemKey> keys(StoredAsset asset, List<IndexedItem> uses) {
        return Stream.concat(Stream.of(key(asset)), uses.stream().map(IndexedItem::key))
                .toList();
    }
}
