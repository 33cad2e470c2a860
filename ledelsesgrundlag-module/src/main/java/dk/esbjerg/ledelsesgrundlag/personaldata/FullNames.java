package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what looks like a first name, or two initials, and a surname: capitalised words in a row, initials and the small
 * words of foreign surnames between them. Danish writes no other nouns with a capital, so what remains is mostly places and organisations,
 * which a list knows, and the first word of a sentence, which counts only if it is a common first name.
 */
final class FullNames {

    private static final Set<String> FIRST_NAMES = words("first-names.txt");
    private static final Set<String> PLACES = words("places.txt");
    private static final Set<String> NO_NAMES = words("no-names.txt");
    private static final List<String> ENDINGS_OF_NO_NAMES = List.of(
            "skole",
            "skolen",
            "gade",
            "vej",
            "vejen",
            "allé",
            "plads",
            "pladsen",
            "torv",
            "torvet",
            "kirke",
            "centret",
            "center",
            "centeret",
            "hjemmet",
            "haven",
            "huset",
            "sygehus",
            "afdelingen",
            "forvaltningen",
            "forvaltning",
            "foreningen",
            "forening",
            "kommune",
            "kommunen",
            "ministeriet",
            "styrelsen",
            "rådet",
            "udvalget");
    private static final Set<String> BETWEEN = Set.of("von", "van", "der", "el", "al", "bin", "ibn");

    private enum Shape {
        CAPITALISED,
        INITIAL,
        OTHER
    }

    /** @param end where it has ended, the full stop of an initial within */
    private record Word(String text, int start, int end, Shape shape, boolean begins) {}

    private final Reading reading;
    private final List<Finding> found = new ArrayList<>();
    private final List<Word> row = new ArrayList<>();
    private final List<Word> between = new ArrayList<>();

    private FullNames(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        FullNames names = new FullNames(reading);
        names.read();
        return names.found;
    }

    private void read() {
        boolean begins = true;
        int index = 0;
        while (index < reading.length()) {
            char character = reading.charAt(index);
            if (Character.isLetter(character)) {
                Word word = word(index, begins);
                take(word);
                index = word.end();
                begins = false;
            } else {
                begins = begins(character, begins);
                index++;
            }
        }
        judge();
    }

    /** Whether a word after this begins a sentence, or is quoted as if it did. */
    private static boolean begins(char character, boolean before) {
        if (Character.isDigit(character)) {
            return false;
        }
        return before || ".!?:\n»«\"“”„(*•".indexOf(character) >= 0;
    }

    private Word word(int start, boolean begins) {
        int end = start;
        while (end < reading.length() && isWithin(end)) {
            end++;
        }
        String text = reading.subSequence(start, end).toString();
        Shape shape = shape(text);
        if (shape == Shape.INITIAL && reading.is(end, '.')) {
            end++;
        }
        return new Word(text, start, end, shape, begins);
    }

    /** A letter, or a dash or an apostrophe between two. */
    private boolean isWithin(int index) {
        char character = reading.charAt(index);
        return Character.isLetter(character)
                || (character == '-' || character == '\'' || character == '’')
                        && index + 1 < reading.length()
                        && Character.isLetter(reading.charAt(index + 1));
    }

    private static Shape shape(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return Shape.OTHER;
        }
        if (word.length() == 1) {
            return Shape.INITIAL;
        }
        boolean inside = false;
        for (int index = 1; index < word.length(); index++) {
            char character = word.charAt(index);
            if (inside && Character.isUpperCase(character)) {
                return Shape.OTHER;
            }
            inside = Character.isLetter(character);
            if (index == 1 && Character.isUpperCase(character)) {
                return Shape.OTHER;
            }
        }
        return Shape.CAPITALISED;
    }

    private void take(Word word) {
        if (!follows(word)) {
            judge();
        }
        if (word.shape() != Shape.OTHER) {
            row.addAll(between);
            between.clear();
            row.add(word);
        } else if (!row.isEmpty() && BETWEEN.contains(word.text())) {
            between.add(word);
        } else {
            judge();
        }
    }

    /** Whether nothing but a space stands between this word and the one before. */
    private boolean follows(Word word) {
        if (row.isEmpty()) {
            return false;
        }
        Word last = between.isEmpty() ? row.get(row.size() - 1) : between.get(between.size() - 1);
        return word.start() == last.end() + 1 && reading.is(last.end(), ' ')
                || word.start() == last.end() && last.shape() == Shape.INITIAL;
    }

    /** The row has ended: is it a name? */
    private void judge() {
        List<Word> words = new ArrayList<>(row);
        row.clear();
        between.clear();
        if (words.isEmpty()) {
            return;
        }
        boolean begins = words.get(0).begins();
        if (words.get(0).shape() == Shape.INITIAL
                && (words.size() == 1 || words.get(1).shape() != Shape.INITIAL)) {
            // »Plan B. Mette kom«: the letter belongs to what is before, and a sentence may begin after it.
            words.remove(0);
            begins = true;
        }
        boolean known = !words.isEmpty() && isFirstName(words.get(0));
        if (begins && !known && !words.isEmpty()) {
            words.remove(0);
            known = !words.isEmpty() && isFirstName(words.get(0));
        }
        boolean surname = words.size() >= 2 && words.get(words.size() - 1).shape() == Shape.CAPITALISED;
        if (surname && words.stream().noneMatch(FullNames::isNoName) && (known || !placeAmong(words))) {
            int start = words.get(0).start();
            int end = words.get(words.size() - 1).end();
            found.add(reading.finding(Kind.FULL_NAME, start, end, Mask.initials(reading.subSequence(start, end))));
        }
    }

    /** Anne-Marie is one for either half. */
    private static boolean isFirstName(Word word) {
        String name = lower(word);
        int dash = name.indexOf('-');
        return FIRST_NAMES.contains(name) || dash > 0 && FIRST_NAMES.contains(name.substring(0, dash));
    }

    private static boolean isNoName(Word word) {
        String text = lower(word);
        return NO_NAMES.contains(text) || ENDINGS_OF_NO_NAMES.stream().anyMatch(text::endsWith);
    }

    private static boolean placeAmong(List<Word> words) {
        return words.stream().anyMatch(word -> PLACES.contains(lower(word)));
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FullNames.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
