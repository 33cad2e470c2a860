package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Calendar;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Puts assets into their workspace as Magnolia stores them, under UUIDs that are known before. */
final class StoredAssets {

    /** The image: one pixel. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Session session;

    StoredAssets(Session session) {
        this.session = session;
    }

    Node addImage(String id, String fileName) throws RepositoryException {
        Node asset = add(id, fileName, "image/png", PNG);
        asset.getNode("jcr:content").setProperty("width", 1L);
        asset.getNode("jcr:content").setProperty("height", 1L);
        return asset;
    }

    Node addFile(String id, String fileName, String mimeType, String text) throws RepositoryException {
        return add(id, fileName, mimeType, text.getBytes(StandardCharsets.UTF_8));
    }

    private Node add(String id, String fileName, String mimeType, byte[] content) throws RepositoryException {
        Node asset = addNode(session, "asset-" + id, "mgnl:asset", id);
        asset.setProperty("name", fileName.substring(0, fileName.lastIndexOf('.')));
        Node file = asset.addNode("jcr:content", "mgnl:resource");
        file.setProperty("jcr:data", session.getValueFactory().createBinary(new ByteArrayInputStream(content)));
        file.setProperty("jcr:mimeType", mimeType);
        file.setProperty("jcr:lastModified", Calendar.getInstance());
        file.setProperty("fileName", fileName);
        file.setProperty("extension", fileName.substring(fileName.lastIndexOf('.') + 1));
        file.setProperty("size", (long) content.length);
        return asset;
    }

    /** Only what is imported may bring its own UUID. */
    static Node addNode(Session session, String name, String type, String id) throws RepositoryException {
        String xml = """
                <sv:node sv:name="%s" xmlns:sv="http://www.jcp.org/jcr/sv/1.0"
                    xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:mgnl="%s" xmlns:lg="https://esbjerg.dk/ns/ledelsesgrundlag/1.0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>%s</sv:value></sv:property>
                  <sv:property sv:name="jcr:uuid" sv:type="String"><sv:value>%s</sv:value></sv:property>
                </sv:node>""".formatted(name, session.getNamespaceURI("mgnl"), type, id);
        try (InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            session.importXML("/", in, ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return session.getNode("/" + name);
    }
}
