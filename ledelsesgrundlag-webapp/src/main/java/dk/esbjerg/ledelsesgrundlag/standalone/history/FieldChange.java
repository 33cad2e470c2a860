package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.templating.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * What is different in one field.
 *
 * @param field the property's name
 * @param rows the difference: one for a single value, one for each value of a list that is not as before
 */
public record FieldChange(String field, Kind kind, List<Row> rows) {

    /** What the values mean. */
    public enum Kind {
        TEXT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** ISO 8601. */
        DATE,
        /** UUIDs, with {@code jcr:} before them for files. */
        REFERENCE,
        /** The file's size in bytes. */
        FILE,
        /** Paths in the workspace. */
        ADDRESS,
        /** The ids of templates. */
        TEMPLATE
    }

    /**
     * What happened to one value.
     *
     * @param segments the value in pieces, of which some were there before only and some are there now only
     */
    public record Row(Kind kind, List<TextDiff.Segment> segments) {

        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED,
            MOVED,
            /** The words are the same; links, headings or the like are not. */
            FORMATTED
        }

        static Row added(String value) {
            return new Row(Kind.ADDED, List.of(TextDiff.Segment.inserted(value)));
        }

        static Row removed(String value) {
            return new Row(Kind.REMOVED, List.of(TextDiff.Segment.deleted(value)));
        }

        static Row moved(String value) {
            return new Row(Kind.MOVED, List.of(TextDiff.Segment.same(value)));
        }

        static Row replaced(String before, String after) {
            return new Row(Kind.CHANGED, List.of(TextDiff.Segment.deleted(before), TextDiff.Segment.inserted(after)));
        }

        static Row changed(String before, String after) {
            String then = PlainText.of(before);
            String now = PlainText.of(after);
            return then.equals(now)
                    ? new Row(Kind.FORMATTED, List.of(TextDiff.Segment.same(now)))
                    : new Row(Kind.CHANGED, TextDiff.between(then, now));
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("(jcr:)?" + NodeId.PATTERN);
    private static final String DATA = "jcr:data";

    public FieldChange {
        rows = List.copyOf(rows);
    }

    static FieldChange address(String before, String after) {
        return new FieldChange("", Kind.ADDRESS, List.of(Row.replaced(before, after)));
    }

    /** The fields that differ. */
    static List<FieldChange> between(NodeImage before, NodeImage after) throws RepositoryException {
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names(before, after)) {
            Optional<Property> then = before.property(name);
            Optional<Property> now = after.property(name);
            List<String> old = texts(then);
            List<String> recent = texts(now);
            boolean partOfTheAddress =
                    before.text(name).equals(before.name()) && after.text(name).equals(after.name());
            if (partOfTheAddress || old.equals(recent) && !otherFile(then, now)) {
                continue;
            }
            Kind kind = kind(name, now.isPresent() ? now.get() : then.orElseThrow(), old, recent);
            boolean several = isMultiple(then) || isMultiple(now);
            changes.add(
                    new FieldChange(name, kind, several ? ListDiff.rows(kind, old, recent) : row(kind, old, recent)));
        }
        return changes;
    }

    /** Everything that a part holds, as added or removed with it. */
    static List<FieldChange> all(NodeImage image, Row.Kind happened) throws RepositoryException {
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names(image, image)) {
            Property property = image.property(name).orElseThrow();
            List<String> values = texts(Optional.of(property));
            Kind kind = kind(name, property, values, values);
            if (kind != Kind.TEMPLATE) {
                changes.add(new FieldChange(
                        name,
                        kind,
                        values.stream()
                                .map(value -> kind == Kind.TEXT ? PlainText.of(value) : value)
                                .map(value -> happened == Row.Kind.ADDED ? Row.added(value) : Row.removed(value))
                                .toList()));
            }
        }
        return changes;
    }

    private static List<Row> row(Kind kind, List<String> before, List<String> after) {
        if (before.isEmpty() || before.get(0).isEmpty()) {
            return List.of(Row.added(kind == Kind.TEXT ? PlainText.of(after.get(0)) : after.get(0)));
        }
        if (after.isEmpty() || after.get(0).isEmpty()) {
            return List.of(Row.removed(kind == Kind.TEXT ? PlainText.of(before.get(0)) : before.get(0)));
        }
        return List.of(
                kind == Kind.TEXT
                        ? Row.changed(before.get(0), after.get(0))
                        : Row.replaced(before.get(0), after.get(0)));
    }

    /** What people write; what the host writes on its own behalf is left out. */
    private static Set<String> names(NodeImage before, NodeImage after) throws RepositoryException {
        Set<String> names = new LinkedHashSet<>();
        for (NodeImage image : List.of(after, before)) {
            for (Property property : image.properties()) {
                String name = property.getName();
                boolean ofTheHost = name.startsWith("mgnl:") || name.startsWith("jcr:");
                if (!ofTheHost || name.equals(Page.TEMPLATE) || name.equals(DATA)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Kind kind(String name, Property property, List<String> before, List<String> after)
            throws RepositoryException {
        if (name.equals(Page.TEMPLATE)) {
            return Kind.TEMPLATE;
        }
        return switch (property.getType()) {
            case PropertyType.BOOLEAN -> Kind.FLAG;
            case PropertyType.DATE -> Kind.DATE;
            case PropertyType.BINARY -> Kind.FILE;
            default -> areReferences(before) && areReferences(after) ? Kind.REFERENCE : Kind.TEXT;
        };
    }

    private static boolean areReferences(List<String> values) {
        return values.stream()
                .allMatch(value -> value.isEmpty() || REFERENCE.matcher(value).matches());
    }

    private static List<String> texts(Optional<Property> property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (property.isPresent()) {
            for (Value value : values(property.get())) {
                texts.add(value.getType() == PropertyType.BINARY ? size(value) : value.getString());
            }
        }
        return texts;
    }

    private static List<Value> values(Property property) throws RepositoryException {
        return property.isMultiple() ? List.of(property.getValues()) : List.of(property.getValue());
    }

    private static String size(Value value) throws RepositoryException {
        javax.jcr.Binary binary = value.getBinary();
        try {
            return String.valueOf(binary.getSize());
        } finally {
            binary.dispose();
        }
    }

    private static boolean otherFile(Optional<Property> before, Optional<Property> after) throws RepositoryException {
        return before.isPresent()
                && after.isPresent()
                && before.get().getType() == PropertyType.BINARY
                && after.get().getType() == PropertyType.BINARY
                && !values(before.get()).equals(values(after.get()));
    }

    private static boolean isMultiple(Optional<Property> property) throws RepositoryException {
        return property.isPresent() && property.get().isMultiple();
    }
}
