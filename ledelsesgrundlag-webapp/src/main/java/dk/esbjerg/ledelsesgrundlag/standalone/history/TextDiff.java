package dk.esbjerg.ledelsesgrundlag.standalone.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference between two texts, word by word. Where so much is different that words would take long to compare, and
 * longer to read, whole sentences are told apart instead, and in the end the texts as wholes.
 */
public final class TextDiff {

    /** The comparison's effort grows with the square of this. */
    private static final int MOST_PIECES = 3000;

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|.", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("[^.!?\\n]*[.!?\\n]+\\s*|[^.!?\\n]+");

    private TextDiff() {}

    /** A piece of a text. */
    public record Segment(Kind kind, String text) {

        public enum Kind {
            SAME,
            DELETED,
            INSERTED
        }

        public static Segment same(String text) {
            return new Segment(Kind.SAME, text);
        }

        public static Segment deleted(String text) {
            return new Segment(Kind.DELETED, text);
        }

        public static Segment inserted(String text) {
            return new Segment(Kind.INSERTED, text);
        }
    }

    /** The later text's pieces in their order, with what is gone in the places where it was. */
    public static List<Segment> between(String before, String after) {
        Segments segments = new Segments();
        compare(pieces(WORDS, before), pieces(WORDS, after), segments, true);
        return segments.list;
    }

    /** How much of two texts is the same, from 0 to 1, by the words they have in common. */
    static double alike(String before, String after) {
        Map<String, Integer> words = new HashMap<>();
        int all = 0;
        for (String word : pieces(WORDS, before)) {
            if (!word.isBlank()) {
                words.merge(word, 1, Integer::sum);
                all++;
            }
        }
        int common = 0;
        for (String word : pieces(WORDS, after)) {
            if (!word.isBlank()) {
                all++;
                if (words.merge(word, -1, Integer::sum) >= 0) {
                    common++;
                }
            }
        }
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static void compare(List<String> before, List<String> after, Segments segments, boolean words) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        segments.add(Segment.Kind.SAME, after.subList(0, start));
        differing(
                before.subList(start, before.size() - end), after.subList(start, after.size() - end), segments, words);
        segments.add(Segment.Kind.SAME, after.subList(after.size() - end, after.size()));
    }

    private static void differing(List<String> before, List<String> after, Segments segments, boolean words) {
        if (before.size() + after.size() > MOST_PIECES) {
            if (words) {
                compare(sentences(before), sentences(after), segments, false);
            } else {
                segments.add(Segment.Kind.DELETED, before);
                segments.add(Segment.Kind.INSERTED, after);
            }
            return;
        }
        int reached = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            segments.add(
                    Segment.Kind.SAME, after.subList(reached, delta.getTarget().getPosition()));
            segments.add(Segment.Kind.DELETED, delta.getSource().getLines());
            segments.add(Segment.Kind.INSERTED, delta.getTarget().getLines());
            reached = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        segments.add(Segment.Kind.SAME, after.subList(reached, after.size()));
    }

    private static List<String> sentences(List<String> words) {
        return pieces(SENTENCES, String.join("", words));
    }

    private static List<String> pieces(Pattern pattern, String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private static final class Segments {

        private final List<Segment> list = new ArrayList<>();

        private void add(Segment.Kind kind, List<String> pieces) {
            if (pieces.isEmpty()) {
                return;
            }
            String text = String.join("", pieces);
            int last = list.size() - 1;
            if (last >= 0 && list.get(last).kind() == kind) {
                list.set(last, new Segment(kind, list.get(last).text() + text));
            } else {
                list.add(new Segment(kind, text));
            }
        }
    }
}
