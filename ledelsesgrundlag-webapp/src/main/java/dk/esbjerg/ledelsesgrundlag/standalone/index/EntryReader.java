package dk.esbjerg.ledelsesgrundlag.standalone.index;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.InternalLink;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Reads one item with its parts, but not the items below it. */
final class EntryReader {

    private static final Pattern REFERENCE = Pattern.compile("(?:jcr:)?(" + NodeId.PATTERN + ")");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_COLUMN = 200;
    private static final int MOST_WORDS = 5000;

    private final String workspace;
    private final Vocabulary vocabulary;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> refersTo = new HashSet<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private Instant modified = Instant.EPOCH;
    private String modifiedBy = "";

    private EntryReader(String workspace, Vocabulary vocabulary) {
        this.workspace = workspace;
        this.vocabulary = vocabulary;
    }

    static Entry read(String workspace, Node item, Vocabulary vocabulary) throws RepositoryException {
        return new EntryReader(workspace, vocabulary).read(item);
    }

    private Entry read(Node item) throws RepositoryException {
        addWords(item.getName());
        readNode(item, true);
        return new Entry(
                new IndexedItem(
                        new ItemKey(workspace, item.getIdentifier()),
                        item.getPrimaryNodeType().getName().intern(),
                        item.getPath(),
                        columns.getOrDefault("title", item.getName()),
                        state(item),
                        modified,
                        modifiedBy.intern(),
                        Map.copyOf(columns),
                        Set.copyOf(refersTo)),
                vocabulary.numbersOf(words),
                Map.copyOf(choices));
    }

    private ItemState state(Node item) throws RepositoryException {
        boolean active = item.hasProperty(Stamp.STATUS)
                && item.getProperty(Stamp.STATUS).getString().equals("true");
        if (!active) {
            return ItemState.DRAFT;
        }
        return instant(item, Stamp.ACTIVATED).orElse(Instant.EPOCH).isBefore(modified)
                ? ItemState.CHANGED
                : ItemState.PUBLISHED;
    }

    private void readNode(Node node, boolean whole) throws RepositoryException {
        readStamp(node);
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (isContent(property)) {
                readProperty(property, whole);
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (Kinds.isPart(child)) {
                readNode(child, false);
            }
        }
    }

    private void readStamp(Node node) throws RepositoryException {
        Optional<Instant> stamp = instant(node, Stamp.MODIFIED);
        if (stamp.isPresent() && stamp.get().isAfter(modified)) {
            modified = stamp.get();
            modifiedBy = node.hasProperty(Stamp.MODIFIED_BY)
                    ? node.getProperty(Stamp.MODIFIED_BY).getString()
                    : "";
        }
    }

    private static boolean isContent(Property property) throws RepositoryException {
        String name = property.getName();
        return property.getType() != PropertyType.BINARY
                && !name.startsWith("jcr:")
                && (!name.startsWith("mgnl:") || name.equals(Page.TEMPLATE));
    }

    private void readProperty(Property property, boolean ofItem) throws RepositoryException {
        if (property.isMultiple()) {
            List<String> values = new ArrayList<>();
            for (Value value : property.getValues()) {
                values.add(value.getString());
            }
            values.forEach(this::readText);
            if (ofItem && values.stream().allMatch(value -> CODE.matcher(value).matches() && !isReference(value))) {
                choices.put(
                        property.getName().intern(),
                        values.stream().map(String::intern).toList());
            }
        } else {
            String value = property.getString();
            if (!property.getName().equals(Page.TEMPLATE)) {
                readText(value);
            }
            if (ofItem && value.length() <= LONGEST_COLUMN && value.indexOf('\n') < 0 && !value.isBlank()) {
                columns.put(property.getName().intern(), CODE.matcher(value).matches() ? value.intern() : value);
            }
        }
    }

    private void readText(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            refersTo.add(reference.group(1).intern());
            return;
        }
        InternalLink.in(text).map(InternalLink::id).filter(NodeId::is).forEach(id -> refersTo.add(id.intern()));
        addWords(text);
    }

    private void addWords(String text) {
        // Nobody writes that many different words, but somebody may paste them; memory is for all items.
        if (words.size() < MOST_WORDS) {
            Vocabulary.wordsOf(text).stream().limit(MOST_WORDS - words.size()).forEach(words::add);
        }
    }

    private static boolean isReference(String value) {
        return REFERENCE.matcher(value).matches();
    }

    private static Optional<Instant> instant(Node node, String property) throws RepositoryException {
        if (!node.hasProperty(property) || node.getProperty(property).getType() != PropertyType.DATE) {
            return Optional.empty();
        }
        return Optional.of(node.getProperty(property).getDate().toInstant());
    }
}
