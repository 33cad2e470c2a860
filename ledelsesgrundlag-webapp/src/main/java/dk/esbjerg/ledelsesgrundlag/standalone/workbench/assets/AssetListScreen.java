package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetCatalogue;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetStore;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileType;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/assets}: all images and files, with a search, and the form that adds more. */
public final class AssetListScreen implements Screen {

    private static final int PAGE = 48;
    private static final int MAX_QUERY = 200;
    private static final String FILES = "files";

    private final AssetCatalogue catalogue;
    private final AssetStore store;
    private final Uploading uploading;
    private final ShownAsset.Maker shown;
    private final Frame frame;
    private final Words words;

    @Inject
    AssetListScreen(
            AssetCatalogue catalogue,
            AssetStore store,
            Uploading uploading,
            ShownAsset.Maker shown,
            Frame frame,
            Words words) {
        this.catalogue = catalogue;
        this.store = store;
        this.uploading = uploading;
        this.shown = shown;
        this.frame = frame;
        this.words = words;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("assets"))) {
            return Optional.empty();
        }
        Access.requireAuthor(visit.user(), "see the assets");
        return Optional.of(visit.acts() ? upload(visit) : list(200, visit, notices(visit), List.of()));
    }

    private Answer upload(Visit visit) {
        List<Upload> chosen = uploading.chosen(visit, FILES);
        if (chosen.isEmpty()) {
            return list(422, visit, List.of(), List.of(say(visit, "assets.upload.none")));
        }
        List<String> refused = new ArrayList<>();
        int added = 0;
        for (Upload upload : chosen) {
            Optional<String> refusal = uploading.take(upload, visit.locale(), file -> store.add(visit.user(), file));
            refusal.ifPresent(refused::add);
            added += refusal.isEmpty() ? 1 : 0;
        }
        if (refused.isEmpty()) {
            return Answer.seeOther("/author/assets?added=" + added);
        }
        return list(422, visit, added > 0 ? List.of(added(visit, String.valueOf(added))) : List.of(), refused);
    }

    private List<String> notices(Visit visit) {
        List<String> notices = new ArrayList<>();
        visit.query()
                .first("added")
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .ifPresent(number -> notices.add(added(visit, number)));
        if (visit.query().has("deleted")) {
            notices.add(say(visit, "assets.deleted"));
        }
        if (visit.resumed() && !visit.notStored()) {
            notices.add(say(visit, "assets.upload.again"));
        }
        return notices;
    }

    private String added(Visit visit, String number) {
        return number.equals("1") ? say(visit, "assets.added.one") : say(visit, "assets.added", number);
    }

    private Answer list(int status, Visit visit, List<String> notices, List<String> problems) {
        String text = start(visit.query().text("q"));
        AssetCatalogue.Kind kind = kind(visit.query().text("kind"));
        List<StoredAsset> found = catalogue.find(visit.user(), text, kind);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(pages, page(visit.query().text("page")));
        Map<String, Object> model = new HashMap<>();
        model.put("notices", notices);
        model.put("problems", problems);
        model.put("q", text);
        model.put("kind", kind.name().toLowerCase(Locale.ROOT));
        model.put("total", found.size());
        model.put("page", page);
        model.put("pages", pages);
        model.put("accept", FileType.accept(false));
        model.put("limit", uploading.limit(visit.locale()));
        model.put(
                "assets",
                found.stream()
                        .skip((long) (page - 1) * PAGE)
                        .limit(PAGE)
                        .map(asset -> shown.of(asset, visit.locale()))
                        .toList());
        return frame.show(status, visit, "assets", model);
    }

    private String say(Visit visit, String key, Object... arguments) {
        return words.say(visit.locale(), key, List.of(arguments));
    }

    private static AssetCatalogue.Kind kind(String asked) {
        return switch (asked) {
            case "images" -> AssetCatalogue.Kind.IMAGES;
            case "files" -> AssetCatalogue.Kind.FILES;
            default -> AssetCatalogue.Kind.ALL;
        };
    }

    private static int page(String asked) {
        return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }

    private static String start(String text) {
        return text.length() <= MAX_QUERY ? text : text.substring(0, MAX_QUERY);
    }
}
