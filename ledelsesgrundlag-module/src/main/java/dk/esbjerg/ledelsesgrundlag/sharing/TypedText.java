package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;

/**
 * Text from a form's field as it can be kept: browsers send other ends of lines than we store, word processors bring line
 * breaks of their own, and what nobody can see and no repository keeps is of no use to anybody.
 */
public final class TypedText {

    private TypedText() {}

    /** What was typed as a part of a story. */
    public static String of(StoryField field, String typed) {
        String lines = of(typed);
        // Only the long parts have a limit that leaves room for lines.
        return field.isLong() ? lines : lines.replaceAll("[\n\t]+", " ").strip();
    }

    /** What was typed in lines, as a comment is. */
    public static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .codePoints()
                .collect(StringBuilder::new, (text, character) -> append(character, text), StringBuilder::append)
                .toString()
                .strip();
    }

    private static void append(int character, StringBuilder text) {
        if (isLineBreak(character)) {
            text.append('\n');
        } else if (isKept(character)) {
            text.appendCodePoint(character);
        }
    }

    private static boolean isLineBreak(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x0B
                || character == '\f'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isKept(int character) {
        int type = Character.getType(character);
        return character == '\t'
                || type != Character.CONTROL && type != Character.SURROGATE && (character & 0xFFFE) != 0xFFFE;
    }
}
