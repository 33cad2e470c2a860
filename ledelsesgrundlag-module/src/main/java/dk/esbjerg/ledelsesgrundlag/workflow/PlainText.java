package dk.esbjerg.ledelsesgrundlag.workflow;

/** What counts as text that somebody wrote. */
final class PlainText {

    private PlainText() {}

    /**
     * Whether the text comes back from a repository, and from an export as XML, as it went in: no control character but
     * tab and line feed, no half of a surrogate pair, no code that is no character. A carriage return does not survive XML.
     */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        return Character.getType(character) != Character.CONTROL
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }

    /** Whether a reader sees nothing of it. */
    static boolean isEmpty(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT);
    }
}
