package dk.esbjerg.ledelsesgrundlag.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A node to be installed, with everything below it. */
final class ContentNode {

    private final String name;
    private final String nodeType;
    private String id;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<ContentNode> children = new ArrayList<>();

    /** @param id the UUID the node keeps forever, or null where it is derived from its parent's */
    ContentNode(String name, String nodeType, String id) {
        this.name = name;
        this.nodeType = nodeType;
        this.id = id;
    }

    /**
     * Gives a node that has no UUID of its own one that follows from what it lies in, so that it is the same wherever the
     * content is installed: publishing knows nodes by UUID.
     */
    void identifyBelow(String parent) {
        if (id == null) {
            id = UUID.nameUUIDFromBytes((parent + "/" + name).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** Sets a String, Boolean, Long, Instant or list of Strings; nothing where the value is null or empty. */
    ContentNode with(String property, Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            properties.put(property, value);
        }
        return this;
    }

    ContentNode with(ContentNode child) {
        children.add(child);
        return this;
    }

    String name() {
        return name;
    }

    String nodeType() {
        return nodeType;
    }

    String id() {
        return id;
    }

    Map<String, Object> properties() {
        return properties;
    }

    List<ContentNode> children() {
        return children;
    }
}
