package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** A node's fingerprint. Stamps are no part of it: publishing what somebody has open does not make their form stale. */
public final class Revision {

    /** Of an asset's file, whose content is too long to be read for this. */
    private static final String FILE_CHANGED = "jcr:lastModified";

    private final MessageDigest digest = Fingerprint.digest();

    private Revision() {}

    /** That of one node, without its parts. */
    public static String of(Node node) throws RepositoryException {
        Revision revision = new Revision();
        revision.add(node);
        return revision.fingerprint();
    }

    /** That of an item with all that is part of it, but not of the items below it. */
    public static String withParts(Node item) throws RepositoryException {
        Revision revision = new Revision();
        revision.addWithParts(item);
        return revision.fingerprint();
    }

    private void addWithParts(Node node) throws RepositoryException {
        add(node);
        if (node.hasProperty(FILE_CHANGED)) {
            add(node.getProperty(FILE_CHANGED));
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (Kinds.isPart(child)) {
                addWithParts(child);
            }
        }
    }

    private String fingerprint() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private void add(Node node) throws RepositoryException {
        add(node.getIdentifier());
        add(node.getParent().getIdentifier());
        add(node.getName());
        TreeSet<String> names = new TreeSet<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            names.add(properties.nextProperty().getName());
        }
        for (String name : names) {
            if (isContent(name)) {
                add(node.getProperty(name));
            }
        }
    }

    private static boolean isContent(String property) {
        return property.equals(Page.TEMPLATE) || !property.startsWith("mgnl:") && !property.startsWith("jcr:");
    }

    private void add(Property property) throws RepositoryException {
        add(property.getName());
        add(String.valueOf(property.isMultiple()));
        for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
            add(PropertyType.nameFromValue(value.getType()));
            add(value.getType() == PropertyType.BINARY ? value.getBinary().toString() : value.getString());
        }
    }

    /** With its length before it, so that no two different contents read the same. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
