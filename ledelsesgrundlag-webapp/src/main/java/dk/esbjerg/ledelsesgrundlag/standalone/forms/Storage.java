package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.jcr.ValueFormatException;

/**
 * How the values of one field are kept: as Magnolia's dialogs keep them. Reading takes whatever is there. Writing leaves a
 * property alone that means the same already, however it is stored.
 */
final class Storage {

    static final String TRUE = "true";

    /** What stands before the UUID in Magnolia's asset links. */
    private static final String ASSET = "jcr:";

    private final FormField field;

    Storage(FormField field) {
        this.field = field;
    }

    List<String> read(Node node) throws RepositoryException {
        if (field.name().equals(FormField.NODE_NAME)) {
            return List.of(node.getName());
        }
        if (!node.hasProperty(field.name())) {
            return List.of();
        }
        Property property = node.getProperty(field.name());
        Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        List<String> texts = new ArrayList<>(values.length);
        for (Value value : values) {
            texts.add(text(value));
        }
        return switch (field.kind()) {
            case CHECK_BOX -> texts.stream().anyMatch(TRUE::equalsIgnoreCase) ? List.of(TRUE) : List.of();
            case CHOICES, LIST, REFERENCES, ASSETS -> texts;
            default -> texts.stream().limit(1).toList();
        };
    }

    private String text(Value value) throws RepositoryException {
        if (field.kind() == FieldKind.DATE) {
            try {
                return Dates.iso(value.getDate(), field.time());
            } catch (ValueFormatException noDate) {
                return value.getString();
            }
        }
        String text = value.getString();
        boolean asset = field.kind().isAsset() && text.startsWith(ASSET);
        return asset ? text.substring(ASSET.length()) : text;
    }

    /** @throws IllegalArgumentException if a value is not what its field holds */
    void write(List<String> values, Node node) throws RepositoryException {
        if (field.name().equals(FormField.NODE_NAME)) {
            return;
        }
        List<String> wanted = meant(values);
        boolean there = node.hasProperty(field.name());
        // A new item says that a box is not ticked, as in Magnolia: lists can then be filtered by it.
        boolean unticked = field.kind() == FieldKind.CHECK_BOX && wanted.isEmpty() && !there && node.isNew();
        if (!unticked && same(wanted, meant(read(node)))) {
            return;
        }
        if (there) {
            // A property cannot change from one value to many.
            node.getProperty(field.name()).remove();
        }
        put(wanted, node);
    }

    private void put(List<String> wanted, Node node) throws RepositoryException {
        ValueFactory factory = node.getSession().getValueFactory();
        if (field.kind() == FieldKind.CHECK_BOX) {
            node.setProperty(field.name(), !wanted.isEmpty());
        } else if (wanted.isEmpty()) {
            return;
        } else if (field.kind().multiple()) {
            List<Value> values = new ArrayList<>(wanted.size());
            for (String text : wanted) {
                values.add(value(text, factory));
            }
            node.setProperty(field.name(), values.toArray(Value[]::new));
        } else {
            node.setProperty(field.name(), value(wanted.get(0), factory));
        }
    }

    private Value value(String text, ValueFactory factory) throws RepositoryException {
        if (field.numbers()) {
            return factory.createValue(Long.parseLong(text));
        }
        if (field.kind() == FieldKind.DATE) {
            return factory.createValue(Dates.calendar(text, field.time()));
        }
        boolean asset = field.kind().isAsset() && NodeId.of(text).isPresent();
        return factory.createValue(asset ? ASSET + text : text, PropertyType.STRING);
    }

    /** Values without what makes no difference: how lines end, blank rows, and how a number or a day is written. */
    private List<String> meant(List<String> values) {
        return values.stream()
                .map(Storage::withPlainLineEnds)
                .filter(text -> !Blank.is(text, field.kind()))
                .map(this::plain)
                .toList();
    }

    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private String plain(String text) {
        return switch (field.kind()) {
            case NUMBER -> text.strip().replaceFirst("^\\+", "");
            case LIST -> field.numbers() ? text.strip() : text;
            case DATE -> Dates.iso(text, field.time()).orElse(text);
            default -> text;
        };
    }

    /** The order of choices is that of the form, and says nothing. */
    private boolean same(List<String> one, List<String> other) {
        return field.kind() == FieldKind.CHOICES ? new HashSet<>(one).equals(new HashSet<>(other)) : one.equals(other);
    }
}
