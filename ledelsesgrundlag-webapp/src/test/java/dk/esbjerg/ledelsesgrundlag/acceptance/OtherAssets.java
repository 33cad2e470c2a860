package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** An image and a file that {@link AssetsContent} refers to and does not bring. */
public final class OtherAssets implements Scenario {

    static final String IMAGE = "2b1f0c9e-5d7a-4f0e-8f3a-1c6f0a9d7e01";
    static final String FILE = "2b1f0c9e-5d7a-4f0e-8f3a-1c6f0a9d7e02";
    static final String IMAGE_NAME = "kladde.png";
    static final String FILE_NAME = "kladde.pdf";
    static final String TITLE = "Kun en kladde";

    /** What the file holds. */
    static final String TEXT = "%PDF-1.4 Endnu ikke til læserne";

    static final String IMAGE_PATH = "/asset-" + IMAGE;
    static final String FILE_PATH = "/asset-" + FILE;

    /** Where both are stored. */
    static List<String> paths() {
        return List.of(IMAGE_PATH, FILE_PATH);
    }

    @Override
    public List<String> workspaces() {
        return List.of("dam");
    }

    @Override
    public void apply(String workspace, Session session) throws RepositoryException {
        StoredAssets assets = new StoredAssets(session);
        assets.addImage(IMAGE, IMAGE_NAME).setProperty("description", TITLE);
        assets.addFile(FILE, FILE_NAME, "application/pdf", TEXT).setProperty("title", TITLE);
    }
}
