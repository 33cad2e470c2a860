package dk.esbjerg.ledelsesgrundlag.personaldata;

/** Hides most of what was found. */
final class Mask {

    private static final char HIDDEN = '•';

    private Mask() {}

    /** Shows the first letters and digits, hides the others, and leaves what stands between them. */
    static String allBut(int shown, CharSequence found) {
        StringBuilder masked = new StringBuilder();
        int seen = 0;
        for (int index = 0; index < found.length(); index++) {
            char character = found.charAt(index);
            boolean hides = Character.isLetterOrDigit(character) && ++seen > shown;
            masked.append(hides ? HIDDEN : character == '\n' ? ' ' : character);
        }
        return masked.toString();
    }

    /** Shows the first letter of each word. */
    static String initials(CharSequence found) {
        StringBuilder masked = new StringBuilder();
        boolean within = false;
        for (int index = 0; index < found.length(); index++) {
            char character = found.charAt(index);
            boolean letter = Character.isLetterOrDigit(character);
            masked.append(letter && within ? HIDDEN : character);
            within = letter;
        }
        return masked.toString();
    }
}
