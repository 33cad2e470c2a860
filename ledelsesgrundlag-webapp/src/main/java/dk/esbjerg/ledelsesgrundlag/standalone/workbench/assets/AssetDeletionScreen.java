package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetCatalogue;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/assets/<UUID>/delete}: says who uses an image or file, and deletes it when that is confirmed. */
public final class AssetDeletionScreen implements Screen {

    private final AssetCatalogue catalogue;
    private final AssetRelations relations;
    private final ShownAsset.Maker shown;
    private final Frame frame;

    @Inject
    AssetDeletionScreen(AssetCatalogue catalogue, AssetRelations relations, ShownAsset.Maker shown, Frame frame) {
        this.catalogue = catalogue;
        this.relations = relations;
        this.shown = shown;
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
        if (!visit.acts()) {
            return Optional.of(frame.show(
                    visit,
                    "assetDelete",
                    Map.of(
                            "file",
                            shown.of(asset, visit.locale()),
                            "uses",
                            relations.referringTo(visit.user(), asset.id()))));
        }
        try {
            relations.delete(visit.user(), new ItemKey(Asset.WORKSPACE, asset.id()));
        } catch (ItemRefusedException gone) {
            throw new Refusal(404, "assets.gone");
        }
        return Optional.of(Answer.seeOther("/author/assets?deleted=1"));
    }
}
