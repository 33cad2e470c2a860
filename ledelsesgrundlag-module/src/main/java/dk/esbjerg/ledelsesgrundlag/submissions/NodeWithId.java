package dk.esbjerg.ledelsesgrundlag.submissions;

import java.util.UUID;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** A node under a UUID of one's own choice, by the one way that JCR offers: an import. */
final class NodeWithId {

    private static final String SV = "http://www.jcp.org/jcr/sv/1.0";

    private NodeWithId() {}

    /** Adds an empty node; the caller saves. A UUID that is taken already is an error. */
    static Node add(Node parent, String name, String type, UUID id) throws RepositoryException {
        ContentHandler handler = parent.getSession()
                .getImportContentHandler(parent.getPath(), ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        try {
            handler.startDocument();
            handler.startPrefixMapping("sv", SV);
            handler.startElement(SV, "node", "sv:node", named(name));
            property(handler, "jcr:primaryType", PropertyType.NAME, type);
            property(handler, "jcr:uuid", PropertyType.STRING, id.toString());
            handler.endElement(SV, "node", "sv:node");
            handler.endPrefixMapping("sv");
            handler.endDocument();
        } catch (SAXException e) {
            throw new RepositoryException("Cannot add " + name + " to " + parent.getPath() + ": " + e.getMessage(), e);
        }
        return parent.getNode(name);
    }

    private static void property(ContentHandler handler, String name, int type, String value) throws SAXException {
        AttributesImpl attributes = named(name);
        attributes.addAttribute(SV, "type", "sv:type", "CDATA", PropertyType.nameFromValue(type));
        handler.startElement(SV, "property", "sv:property", attributes);
        handler.startElement(SV, "value", "sv:value", new AttributesImpl());
        handler.characters(value.toCharArray(), 0, value.length());
        handler.endElement(SV, "value", "sv:value");
        handler.endElement(SV, "property", "sv:property");
    }

    private static AttributesImpl named(String name) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute(SV, "name", "sv:name", "CDATA", name);
        return attributes;
    }
}
