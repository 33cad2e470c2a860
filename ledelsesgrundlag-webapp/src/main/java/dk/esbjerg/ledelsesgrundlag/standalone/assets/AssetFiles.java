package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.jcr.Binary;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;

/** The files of assets in one view of the content, as answers that are streamed and that no browser can run. */
public final class AssetFiles {

    private final ContentSource source;
    private final String caching;

    /** @param caching what browsers are told about keeping the files */
    public AssetFiles(ContentSource source, String caching) {
        this.source = source;
        this.caching = caching;
    }

    /** Whether there is such a file. */
    boolean has(String link) {
        return find(link).isPresent();
    }

    /**
     * The file that a link means. Its ETag stands for its content: who asks again with it need not be sent the file.
     *
     * @param link such as {@code jcr:} and a UUID
     */
    public Optional<Answer> answer(String link) {
        return find(link).map(this::answer);
    }

    private Optional<Found> find(String link) {
        Optional<String> id = Dam.id(link);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return source.read(Asset.WORKSPACE, session -> {
            try {
                Node node = session.getNodeByIdentifier(id.get());
                return node.isNodeType(Asset.NODE_TYPE) ? Optional.of(found(node)) : Optional.empty();
            } catch (ItemNotFoundException | PathNotFoundException notThere) {
                return Optional.empty();
            }
        });
    }

    private static Found found(Node asset) throws RepositoryException {
        Binary data = asset.getNode(Dam.FILE).getProperty(Dam.DATA).getBinary();
        return new Found(StoredAsset.from(asset), data, data.getSize());
    }

    private Answer answer(Found found) {
        FileHeaders headers = FileHeaders.of(found.asset());
        return Answer.stream(headers.contentType(), found)
                .with("Content-Disposition", headers.disposition())
                .with("Content-Security-Policy", headers.securityPolicy())
                .with("X-Content-Type-Options", "nosniff")
                .with("ETag", '"' + found.asset().content() + '"')
                .with("Cache-Control", caching);
    }

    /** A file in the data store stays readable after the session that found it has gone on to something else. */
    private record Found(StoredAsset asset, Binary data, long length) implements Answer.Body {

        @Override
        public InputStream open() throws IOException {
            try {
                return data.getStream();
            } catch (RepositoryException e) {
                throw new IOException("The file of " + asset.path() + " cannot be read", e);
            }
        }
    }
}
