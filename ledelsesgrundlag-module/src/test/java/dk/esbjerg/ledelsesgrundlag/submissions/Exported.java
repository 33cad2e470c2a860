package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.jcr.NodeIterator;

/** What is stored in a workspace, as text. */
final class Exported {

    private Exported() {}

    static String from(TestRepository repository, String workspace) {
        return from(repository, workspace, "/");
    }

    /** The same of what lies below a node. */
    static String from(TestRepository repository, String workspace, String top) {
        return repository.read(workspace, session -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            NodeIterator nodes = session.getNode(top).getNodes();
            while (nodes.hasNext()) {
                String path = nodes.nextNode().getPath();
                if (!path.equals("/jcr:system")) {
                    try {
                        session.exportDocumentView(path, bytes, true, false);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        });
    }
}
