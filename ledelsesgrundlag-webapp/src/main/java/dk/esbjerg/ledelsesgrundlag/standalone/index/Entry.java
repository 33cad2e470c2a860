package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.text.Collator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An item with what is needed to find and sort it among thousands. */
final class Entry {

    private static final Collator DANISH = Collator.getInstance(Locale.forLanguageTag("da"));

    private final IndexedItem item;
    private final int[] words;
    private final Map<String, List<String>> choices;
    private final byte[] titleKey;
    private final Map<String, byte[]> columnKeys;

    /**
     * @param words the numbers of its words, ascending
     * @param choices the values of the properties that hold any number of codes
     */
    Entry(IndexedItem item, int[] words, Map<String, List<String>> choices) {
        this(item, words, choices, key(item.title()), new ConcurrentHashMap<>(2));
    }

    private Entry(
            IndexedItem item,
            int[] words,
            Map<String, List<String>> choices,
            byte[] titleKey,
            Map<String, byte[]> columnKeys) {
        this.item = item;
        this.words = words;
        this.choices = choices;
        this.titleKey = titleKey;
        this.columnKeys = columnKeys;
    }

    /** The same with its words numbered by another vocabulary. */
    Entry renumbered(Vocabulary from, Vocabulary to) {
        return new Entry(item, to.numbersOf(from.words(words)), choices, titleKey, columnKeys);
    }

    IndexedItem item() {
        return item;
    }

    String id() {
        return item.key().id();
    }

    /** What Danish sorts the title by; comparing it is quick, making it is not. */
    byte[] titleKey() {
        return titleKey;
    }

    /** What Danish sorts a column's value by, made when first asked for. */
    byte[] columnKey(String column) {
        return columnKeys.computeIfAbsent(column, name -> key(item.columns().getOrDefault(name, "")));
    }

    /** Whether each of the sets has one of its words. */
    boolean hasWords(List<BitSet> wanted) {
        for (BitSet matching : wanted) {
            if (!hasWord(matching)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWord(BitSet matching) {
        for (int word : words) {
            if (matching.get(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a property has a value, alone or among others. */
    boolean has(String property, String value) {
        return value.equals(item.columns().get(property))
                || choices.getOrDefault(property, List.of()).contains(value);
    }

    private static byte[] key(String text) {
        return DANISH.getCollationKey(text).toByteArray();
    }
}
