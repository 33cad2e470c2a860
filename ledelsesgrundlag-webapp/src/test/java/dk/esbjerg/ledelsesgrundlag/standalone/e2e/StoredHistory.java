package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** What a data folder holds that no page shows, read while the program does not run. */
final class StoredHistory implements AutoCloseable {

    private final DataFolder folder;
    private final ContentRepository repository;
    private final Session history;
    private final Session assets;

    private StoredHistory(DataFolder folder) throws RepositoryException {
        this.folder = folder;
        repository = ContentRepository.open(folder);
        history = repository.privateSession("history");
        assets = repository.session(View.AUTHORED, "dam");
    }

    static StoredHistory in(Path folder) throws RepositoryException {
        return new StoredHistory(DataFolder.claimInstalled(folder));
    }

    /** How many publications are not finished. */
    long journalLength() throws RepositoryException {
        return history.nodeExists("/journal")
                ? history.getNode("/journal").getNodes().getSize()
                : 0;
    }

    /** What was said of an item's versions, by their numbers from 1 without a hole. */
    List<String> comments(String id) throws RepositoryException {
        Node versions = history.getNode("/versions/" + id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id);
        List<String> comments = new ArrayList<>();
        for (int number = 1; number <= versions.getNodes().getSize(); number++) {
            comments.add(versions.getNode(String.valueOf(number))
                    .getProperty("lgh:comment")
                    .getString());
        }
        return comments;
    }

    /** The uploaded file of an asset of this name. */
    byte[] file(String name) throws RepositoryException, IOException {
        return file(assets.getRootNode(), name);
    }

    private static byte[] file(Node node, String name) throws RepositoryException, IOException {
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.hasProperty("name")
                    && child.getProperty("name").getString().equals(name)) {
                try (InputStream stream = child.getNode("jcr:content")
                        .getProperty("jcr:data")
                        .getBinary()
                        .getStream()) {
                    return stream.readAllBytes();
                }
            }
            if (child.isNodeType("mgnl:folder")) {
                byte[] found = file(child, name);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return new byte[0];
    }

    @Override
    public void close() throws IOException {
        repository.close();
        folder.close();
    }
}
