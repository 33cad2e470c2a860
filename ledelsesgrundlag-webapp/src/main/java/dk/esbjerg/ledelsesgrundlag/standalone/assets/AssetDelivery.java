package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Answers {@code /dam/jcr:<UUID>/<file name>} with what is published, as Magnolia does; the name is for people only. An
 * address that leads to no file is left to whoever says so to readers.
 */
@Singleton
public final class AssetDelivery implements Responder {

    private static final String PREFIX = "/dam/";

    private final AssetFiles files;
    private final PublishedGate gate;

    @Inject
    public AssetDelivery(ContentSource published, PublishedGate gate, Options options) {
        this.gate = gate;
        // A file may be replaced, or taken back, under the same address.
        files = new AssetFiles(published, options.requireSignIn() ? "private, no-cache" : "no-cache");
    }

    @Override
    public boolean answers(String path) {
        return path.startsWith(PREFIX) && gate.read(() -> files.has(link(path)));
    }

    @Override
    public Answer answer(Call call) {
        if (!call.reads()) {
            return Answer.html(405, "").with("Allow", "GET, HEAD");
        }
        return gate.read(() -> files.answer(link(call.path()))).orElseGet(() -> Answer.html(404, ""));
    }

    private static String link(String path) {
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        return parts.length <= 2 ? parts[0] : "";
    }
}
