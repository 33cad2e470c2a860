package dk.esbjerg.ledelsesgrundlag.content;

import java.time.Instant;
import java.util.List;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.ItemExistsException;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Puts nodes into a session by JCR's system view import, the one way the standard offers to give a node a UUID of one's
 * own choice.
 */
final class SystemView {

    private static final String SV = "http://www.jcp.org/jcr/sv/1.0";

    private final ContentHandler handler;

    private SystemView(ContentHandler handler) {
        this.handler = handler;
    }

    /** Adds a tree below a node; the caller saves. A name or UUID that is taken already is an error. */
    static void add(Session session, String parentPath, ContentNode node) throws RepositoryException {
        // A workspace's root takes several nodes of one name, and only the first would have an address.
        if (session.getNode(parentPath).hasNode(node.name())) {
            throw new ItemExistsException("Below " + parentPath + " there is already a node " + node.name());
        }
        ContentHandler handler =
                session.getImportContentHandler(parentPath, ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        try {
            handler.startDocument();
            handler.startPrefixMapping("sv", SV);
            new SystemView(handler).write(node);
            handler.endPrefixMapping("sv");
            handler.endDocument();
        } catch (SAXException e) {
            throw new RepositoryException(
                    "Cannot install " + parentPath + "/" + node.name() + ": " + e.getMessage(), e);
        }
    }

    private void write(ContentNode node) throws SAXException {
        start("node", "name", node.name());
        property("jcr:primaryType", PropertyType.NAME, List.of(node.nodeType()), false);
        if (node.id() != null) {
            property("jcr:uuid", PropertyType.STRING, List.of(node.id()), false);
        }
        for (var property : node.properties().entrySet()) {
            property(property.getKey(), property.getValue());
        }
        for (ContentNode child : node.children()) {
            write(child);
        }
        end("node");
    }

    private void property(String name, Object value) throws SAXException {
        if (value instanceof List<?> values) {
            property(name, PropertyType.STRING, values, true);
        } else if (value instanceof Instant time) {
            // JCR's own date form wants the milliseconds, also where they are zero.
            String text = time.toString().replaceFirst("(:\\d\\d)(\\.\\d+)?Z$", "$1.000Z");
            property(name, PropertyType.DATE, List.of(text), false);
        } else {
            int type = value instanceof Boolean
                    ? PropertyType.BOOLEAN
                    : value instanceof Long ? PropertyType.LONG : PropertyType.STRING;
            property(name, type, List.of(value.toString()), false);
        }
    }

    private void property(String name, int type, List<?> values, boolean multiple) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute(SV, "name", "sv:name", "CDATA", name);
        attributes.addAttribute(SV, "type", "sv:type", "CDATA", PropertyType.nameFromValue(type));
        if (multiple) {
            attributes.addAttribute(SV, "multiple", "sv:multiple", "CDATA", "true");
        }
        handler.startElement(SV, "property", "sv:property", attributes);
        for (Object value : values) {
            handler.startElement(SV, "value", "sv:value", new AttributesImpl());
            char[] text = value.toString().toCharArray();
            handler.characters(text, 0, text.length);
            end("value");
        }
        end("property");
    }

    private void start(String element, String attribute, String value) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute(SV, attribute, "sv:" + attribute, "CDATA", value);
        handler.startElement(SV, element, "sv:" + element, attributes);
    }

    private void end(String element) throws SAXException {
        handler.endElement(SV, element, "sv:" + element);
    }
}
