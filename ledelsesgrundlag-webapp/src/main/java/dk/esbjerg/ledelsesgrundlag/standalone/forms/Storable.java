package dk.esbjerg.ledelsesgrundlag.standalone.forms;

/** The characters that content can hold: those that XML 1.0 can. */
public final class Storable {

    private static final int REPLACEMENT = 0xFFFD;

    private Storable() {}

    static boolean is(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character <= REPLACEMENT
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** The text with what cannot be held, nor be put into a page, replaced by the character for such things. */
    public static String shown(String text) {
        if (text.codePoints().allMatch(Storable::is)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.appendCodePoint(is(character) ? character : REPLACEMENT));
        return shown.toString();
    }
}
