package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of many texts, each kept once under a number, so that thousands of texts can be searched without keeping
 * them. One thread adds words while any number of others look for them.
 */
final class Vocabulary {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    /** Letters, marks and numbers, by {@link Character#getType(int)}. */
    private static final int PARTS_OF_WORDS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|\\$\\{link:\\{[^$]*?\\}\\}");
    private static final int LONGEST_WORD = 60;
    private static final int FIRST_SIZE = 4096;

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] words = new String[FIRST_SIZE];
    private volatile Known known = new Known(words, 0);

    private record Known(String[] words, int size) {}

    /** The words of a text as they are compared: each once, in lower case, without markup. */
    static Set<String> wordsOf(String text) {
        Set<String> found = new LinkedHashSet<>();
        String folded = folded(withoutMarkup(text));
        int start = 0;
        for (int at = 0; at < folded.length(); ) {
            int character = folded.codePointAt(at);
            int next = at + Character.charCount(character);
            if (!isPartOfWord(character)) {
                addWord(folded, start, at, found);
                start = next;
            }
            at = next;
        }
        addWord(folded, start, folded.length(), found);
        return found;
    }

    /** Most texts hold none, and all of them are read when the program starts. */
    private static String withoutMarkup(String text) {
        return text.indexOf('<') < 0 && text.indexOf('$') < 0
                ? text
                : MARKUP.matcher(text).replaceAll(" ");
    }

    private static boolean isPartOfWord(int character) {
        return (PARTS_OF_WORDS >> Character.getType(character) & 1) != 0;
    }

    private static void addWord(String text, int start, int end, Set<String> found) {
        if (start < end) {
            found.add(text.substring(start, Math.min(end, start + LONGEST_WORD)));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(DANISH);
    }

    /** The numbers of these words, in ascending order; unknown words get one. */
    int[] numbersOf(Set<String> texts) {
        int[] found = new int[texts.size()];
        int count = 0;
        for (String word : texts) {
            found[count++] = numbers.computeIfAbsent(word, this::add);
        }
        known = new Known(words, numbers.size());
        Arrays.sort(found);
        return found;
    }

    private int add(String word) {
        int number = numbers.size();
        if (number == words.length) {
            words = Arrays.copyOf(words, number * 2);
        }
        words[number] = word;
        return number;
    }

    /** The numbers of all words that hold these letters, for each of the words looked for. */
    List<BitSet> matching(Set<String> wanted) {
        Known now = known;
        return wanted.stream().map(part -> matching(part, now)).toList();
    }

    private static BitSet matching(String part, Known now) {
        BitSet matching = new BitSet(now.size);
        for (int number = 0; number < now.size; number++) {
            if (now.words[number].contains(part)) {
                matching.set(number);
            }
        }
        return matching;
    }

    /** The words of these numbers. */
    Set<String> words(int[] of) {
        Set<String> found = new LinkedHashSet<>();
        for (int number : of) {
            found.add(words[number]);
        }
        return found;
    }

    int size() {
        return known.size;
    }
}
