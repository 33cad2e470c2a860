package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/preview/dam/jcr:<UUID>/<file name>}: a file as it is authored, for previews and for the list of assets. */
public final class AuthoredFileScreen implements Screen {

    /** What goes before an asset's address as readers know it. */
    public static final String BASE = "/author/preview";

    private final AssetFiles files;

    @Inject
    public AuthoredFileScreen(@Authored ContentSource authored) {
        files = new AssetFiles(authored, "private, no-cache");
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() < 3 || !parts.get(0).equals("preview") || !parts.get(1).equals("dam")) {
            return Optional.empty();
        }
        Access.requireAuthor(visit.user(), "read assets as authored");
        return Optional.of(files.answer(parts.get(2)).orElseThrow(() -> new Refusal(404, "assets.gone")));
    }
}
