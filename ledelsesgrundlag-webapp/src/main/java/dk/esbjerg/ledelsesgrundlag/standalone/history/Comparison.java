package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.RepositoryException;

/**
 * What is different between two states of an item, part by part, in the order of the later state; what was removed comes
 * last.
 */
public record Comparison(List<PartChange> parts) {

    /** What happened to a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It has another place, and may have changed as well. */
        MOVED
    }

    /**
     * The item itself, or one of its components.
     *
     * @param template the id of its template, or empty
     * @param nodeType its node type
     * @param area the name of the area it is or was in; empty for the item itself
     * @param fields what is different inside; of an added or removed part, everything it holds
     */
    public record PartChange(Kind kind, String template, String nodeType, String area, List<FieldChange> fields) {

        public PartChange {
            fields = List.copyOf(fields);
        }
    }

    public Comparison {
        parts = List.copyOf(parts);
    }

    public boolean same() {
        return parts.isEmpty();
    }

    static Comparison between(KeptNode before, KeptNode after) throws RepositoryException {
        List<PartChange> changes = new ArrayList<>();
        List<FieldChange> own = new ArrayList<>();
        if (!before.path().equals(after.path())) {
            own.add(FieldChange.address(before.path(), after.path()));
        }
        own.addAll(FieldChange.between(before.image(), after.image()));
        if (!own.isEmpty()) {
            changes.add(part(Kind.CHANGED, after.image(), "", own));
        }
        addParts(changes, partsOf(before.image()), partsOf(after.image()));
        return new Comparison(changes);
    }

    private static void addParts(List<PartChange> changes, Map<String, Part> before, Map<String, Part> after)
            throws RepositoryException {
        Set<String> moved = moved(before, after);
        for (Map.Entry<String, Part> now : after.entrySet()) {
            Part then = before.get(now.getKey());
            NodeImage image = now.getValue().image();
            String area = now.getValue().area();
            if (then == null) {
                changes.add(part(Kind.ADDED, image, area, FieldChange.all(image, FieldChange.Row.Kind.ADDED)));
            } else {
                List<FieldChange> fields = FieldChange.between(then.image(), image);
                if (moved.contains(now.getKey())) {
                    changes.add(part(Kind.MOVED, image, area, fields));
                } else if (!fields.isEmpty()) {
                    changes.add(part(Kind.CHANGED, image, area, fields));
                }
            }
        }
        for (Map.Entry<String, Part> then : before.entrySet()) {
            if (!after.containsKey(then.getKey())) {
                NodeImage image = then.getValue().image();
                changes.add(part(
                        Kind.REMOVED,
                        image,
                        then.getValue().area(),
                        FieldChange.all(image, FieldChange.Row.Kind.REMOVED)));
            }
        }
    }

    /** Who has another area, or is out of the order that the others have kept. */
    private static Set<String> moved(Map<String, Part> before, Map<String, Part> after) {
        List<String> then = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        Set<String> moved = new HashSet<>(Sequences.outOfOrder(then, now));
        for (String id : now) {
            if (!before.get(id).area().equals(after.get(id).area())) {
                moved.add(id);
            }
        }
        return moved;
    }

    private static PartChange part(Kind kind, NodeImage image, String area, List<FieldChange> fields)
            throws RepositoryException {
        return new PartChange(kind, image.text(Page.TEMPLATE), image.type(), area, fields);
    }

    private static Map<String, Part> partsOf(NodeImage image) throws RepositoryException {
        Map<String, Part> parts = new LinkedHashMap<>();
        collect(image, "", parts);
        return parts;
    }

    /** An area is only where components lie: it has a name and nothing to compare. */
    private static void collect(NodeImage image, String area, Map<String, Part> parts) throws RepositoryException {
        for (NodeImage part : image.parts()) {
            boolean isArea = part.type().equals(Kinds.AREA);
            if (!isArea) {
                parts.put(part.id(), new Part(part, area));
            }
            collect(part, isArea ? part.name() : area, parts);
        }
    }

    private record Part(NodeImage image, String area) {}
}
