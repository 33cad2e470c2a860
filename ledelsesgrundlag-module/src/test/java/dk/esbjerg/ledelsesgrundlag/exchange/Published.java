package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Publishes cases from the author instance's repository to the public one's, as a CMS does. It can be out of order. */
final class Published implements Publisher, Eraser {

    private final TestRepository author;
    private final TestRepository readers;
    boolean broken;
    Runnable beforeItArrives = () -> {};

    Published(TestRepository author, TestRepository readers) {
        this.author = author;
        this.readers = readers;
    }

    @Override
    public void publish(String workspace, String path) {
        refuseIfBroken();
        byte[] copy = author.read(workspace, session -> export(session, path));
        beforeItArrives.run();
        readers.change(workspace, session -> {
            Node folder = session.getRootNode();
            String[] steps = path.substring(1).split("/");
            for (int i = 0; i < steps.length - 1; i++) {
                folder = folder.hasNode(steps[i]) ? folder.getNode(steps[i]) : folder.addNode(steps[i], "mgnl:folder");
            }
            importInto(folder, copy);
        });
    }

    @Override
    public void unpublish(String workspace, String path) {
        refuseIfBroken();
        readers.change(workspace, session -> {
            if (session.nodeExists(path)) {
                session.removeItem(path);
            }
        });
    }

    @Override
    public void forget(String workspace, String id) {
        // There are no versions in this repository.
    }

    /** What readers see: of each case its text and its name. */
    Map<String, String> seen() {
        Map<String, String> seen = new HashMap<>();
        readers.read(Case.WORKSPACE, session -> collect(session.getRootNode(), seen));
        return seen;
    }

    private static Void collect(Node node, Map<String, String> seen) throws RepositoryException {
        if (node.isNodeType(Case.NODE_TYPE)) {
            String byline =
                    node.hasProperty("byline") ? node.getProperty("byline").getString() : "";
            seen.put(node.getIdentifier(), node.getProperty("learning").getString() + "|" + byline);
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!child.getName().equals("jcr:system")) {
                collect(child, seen);
            }
        }
        return null;
    }

    private static byte[] export(Session session, String path) throws RepositoryException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            session.exportSystemView(path, out, false, false);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void importInto(Node folder, byte[] copy) throws RepositoryException {
        try {
            folder.getSession()
                    .importXML(
                            folder.getPath(),
                            new ByteArrayInputStream(copy),
                            ImportUUIDBehavior.IMPORT_UUID_COLLISION_REPLACE_EXISTING);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new PublishingException("The public instance takes nothing", null);
        }
    }
}
