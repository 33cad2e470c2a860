package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetCatalogue;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetStore;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetTexts;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileType;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/assets/<UUID>}: what is said about one image or file, where it is used, and another file in its place. */
public final class AssetScreen implements Screen {

    private static final String FILE = "file";

    private final AssetCatalogue catalogue;
    private final AssetStore store;
    private final AssetRelations relations;
    private final Uploading uploading;
    private final ShownAsset.Maker shown;
    private final Frame frame;
    private final Words words;

    @Inject
    AssetScreen(
            AssetCatalogue catalogue,
            AssetStore store,
            AssetRelations relations,
            Uploading uploading,
            ShownAsset.Maker shown,
            Frame frame,
            Words words) {
        this.catalogue = catalogue;
        this.store = store;
        this.relations = relations;
        this.uploading = uploading;
        this.shown = shown;
        this.frame = frame;
        this.words = words;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        boolean file = parts.size() == 3 && parts.get(2).equals(FILE);
        if (parts.isEmpty() || !parts.get(0).equals("assets") || parts.size() != 2 && !file) {
            return Optional.empty();
        }
        Access.requireAuthor(visit.user(), "see an asset");
        StoredAsset asset =
                catalogue.byId(visit.user(), parts.get(1)).orElseThrow(() -> new Refusal(404, "assets.gone"));
        if (visit.acts()) {
            try {
                return Optional.of(file ? replace(visit, asset) : save(visit, asset));
            } catch (ItemRefusedException gone) {
                throw new Refusal(404, "assets.gone");
            }
        }
        if (visit.resumed() && !file) {
            AssetTexts texts = sent(visit.form());
            return Optional.of(
                    show(200, visit, asset, texts, Map.of(), visit.form().text("revision")));
        }
        return Optional.of(show(200, visit, asset, AssetTexts.of(asset), Map.of(), asset.revision()));
    }

    private Answer save(Visit visit, StoredAsset asset) {
        AssetTexts texts = sent(visit.form());
        if (!visit.form().names().containsAll(texts.byProperty().keySet())) {
            throw new Refusal(400, "refused.damaged");
        }
        Map<String, String> problems = TextRules.problems(texts, words, visit.locale());
        String revision = visit.form().text("revision");
        if (!problems.isEmpty()) {
            return show(422, visit, asset, texts, problems, revision);
        }
        try {
            store.describe(visit.user(), asset.id(), texts, revision);
            return Answer.seeOther("/author/assets/" + asset.id() + "?saved=texts");
        } catch (StaleException changedMeanwhile) {
            return show(409, visit, current(visit, asset), texts, Map.of(), null);
        }
    }

    private Answer replace(Visit visit, StoredAsset asset) {
        List<Upload> chosen = uploading.chosen(visit, FILE);
        if (chosen.size() != 1) {
            return refused(visit, asset, say(visit, "assets.replace.none"));
        }
        String[] otherKind = new String[1];
        Optional<String> refusal;
        try {
            refusal = uploading.take(chosen.get(0), visit.locale(), file -> {
                // What shows an image cannot show a document in its place.
                if (file.type().image() != asset.image()) {
                    otherKind[0] = say(visit, asset.image() ? "assets.replace.notImage" : "assets.replace.image");
                } else {
                    store.replace(visit.user(), asset.id(), file, visit.form().text("revision"));
                }
            });
        } catch (StaleException changedMeanwhile) {
            return refused(visit, current(visit, asset), say(visit, "assets.replace.stale"), 409);
        }
        Optional<String> problem = refusal.or(() -> Optional.ofNullable(otherKind[0]));
        return problem.isPresent()
                ? refused(visit, asset, problem.get())
                : Answer.seeOther("/author/assets/" + asset.id() + "?saved=file");
    }

    private Answer refused(Visit visit, StoredAsset asset, String problem) {
        return refused(visit, asset, problem, 422);
    }

    private Answer refused(Visit visit, StoredAsset asset, String problem, int status) {
        return show(status, visit, asset, AssetTexts.of(asset), Map.of(FILE, problem), asset.revision());
    }

    private StoredAsset current(Visit visit, StoredAsset asset) {
        return catalogue.byId(visit.user(), asset.id()).orElseThrow(() -> new Refusal(404, "assets.gone"));
    }

    /** @param revision that the form started from; null where somebody else's change is to be shown beside it first */
    private Answer show(
            int status,
            Visit visit,
            StoredAsset asset,
            AssetTexts texts,
            Map<String, String> problems,
            String revision) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", shown.of(asset, visit.locale()));
        model.put("texts", texts);
        model.put("problems", problems);
        model.put("stale", revision == null);
        model.put("stored", AssetTexts.of(asset));
        model.put("revision", revision == null ? asset.revision() : revision);
        model.put("fileRevision", asset.revision());
        model.put("uses", relations.referringTo(visit.user(), asset.id()));
        model.put("accept", FileType.accept(asset.image()));
        model.put("limit", uploading.limit(visit.locale()));
        visit.query()
                .first("saved")
                .filter(List.of("texts", FILE)::contains)
                .ifPresent(what -> model.put("notice", say(visit, "assets.saved." + what)));
        if (visit.resumed() && !visit.notStored()) {
            model.put("notice", say(visit, visit.parts().size() == 3 ? "assets.upload.again" : "assets.notSavedYet"));
        }
        return frame.show(status, visit, "asset", model);
    }

    private String say(Visit visit, String key) {
        return words.say(visit.locale(), key, List.of());
    }

    private static AssetTexts sent(Parameters form) {
        return new AssetTexts(
                form.text("title"), form.text("description"), form.text("caption"), form.text("copyright"));
    }
}
