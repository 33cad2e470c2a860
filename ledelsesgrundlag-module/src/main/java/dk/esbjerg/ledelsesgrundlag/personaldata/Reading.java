package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.text.Normalizer;

/**
 * A text as somebody reads it: digits of any width or script are 0 to 9, all dashes are one, all spaces are one, and what
 * cannot be seen is gone. Every character knows which part of the text it stands for.
 */
class Reading implements CharSequence {

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private int length;

    Reading(CharSequence text) {
        int expected = text.length();
        chars = new char[expected];
        starts = new int[expected];
        ends = new int[expected];
        int at = 0;
        while (at < text.length()) {
            int character = Character.codePointAt(text, at);
            int next = at + Character.charCount(character);
            read(character, at, next);
            at = next;
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    boolean isDigit(int index) {
        if (index < 0 || index >= length) {
            return false;
        }
        char character = charAt(index);
        return character >= '0' && character <= '9';
    }

    /** The value of a digit. */
    int digit(int index) {
        return charAt(index) - '0';
    }

    /** Whether there are that many digits from here on. */
    boolean areDigits(int from, int count) {
        for (int index = from; index < from + count; index++) {
            if (!isDigit(index)) {
                return false;
            }
        }
        return true;
    }

    Finding finding(Kind kind, int from, int to, String masked) {
        return new Finding(kind, starts[from], ends[to - 1], masked);
    }

    boolean is(int index, char expected) {
        return index >= 0 && index < length && charAt(index) == expected;
    }

    private void read(int character, int start, int end) {
        if (character < 0x80) {
            readSimple(character, start, end);
            return;
        }
        // One character alone: neighbours cannot change it, and no input makes this anything but linear.
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        // What stands for several, as ½ does, is left alone: something might be found that begins within it.
        boolean single = plain.codePointCount(0, plain.length()) == 1;
        readSimple(single ? plain.codePointAt(0) : character, start, end);
    }

    private void readSimple(int character, int start, int end) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            add((char) ('0' + digit), start, end);
            return;
        }
        switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION -> add('-', start, end);
            case Character.SPACE_SEPARATOR -> add(' ', start, end);
            case Character.CONTROL -> {
                if (character == '\n') {
                    add('\n', start, end);
                } else if (character == '\t' || character == '\r') {
                    add(' ', start, end);
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> add('\n', start, end);
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                // Nothing to see between two digits.
            }
            case Character.MATH_SYMBOL -> add(character == '−' ? '-' : narrow(character), start, end);
            default -> add(narrow(character), start, end);
        }
    }

    /** Nothing that is looked for has characters beyond the first plane, but letters, of which there are enough. */
    private static char narrow(int character) {
        return Character.isBmpCodePoint(character) ? (char) character : '\uFFFD';
    }

    private void add(char character, int start, int end) {
        chars[length] = character;
        starts[length] = start;
        ends[length] = end;
        length++;
    }
}
