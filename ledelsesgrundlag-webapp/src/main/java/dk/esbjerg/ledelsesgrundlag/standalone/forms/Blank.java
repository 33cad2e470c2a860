package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.util.regex.Pattern;

/** Whether a text says nothing to whoever reads it. */
final class Blank {

    /** In markup that says nothing in itself: empty paragraphs and the like, as editors leave them behind. */
    private static final Pattern SILENT =
            Pattern.compile("(?i)</?(?:p|br|div|span|h[1-6]|strong|b|em|i|u)\\b[^<>]*>|&nbsp;|&#160;");

    private Blank() {}

    static boolean is(String text, FieldKind kind) {
        return is(kind == FieldKind.RICH_TEXT ? SILENT.matcher(text).replaceAll("") : text);
    }

    /** Spaces of every kind are blank, and so are marks without a shape. */
    static boolean is(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) && Storable.is(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT);
    }
}
