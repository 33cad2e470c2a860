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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of many texts, each kept once under a number, so that thousands of texts can be searched without keeping
 * them. One thread adds words while any number of others look for them.
 */
final class Vocabulary {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
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
        Matcher matcher = WORD.matcher(folded(MARKUP.matcher(text).replaceAll(" ")));
        while (matcher.find()) {
            String word = matcher.group();
            found.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
        }
        return found;
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
