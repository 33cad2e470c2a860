package dk.esbjerg.ledelsesgrundlag.templating;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rich text, a line for each of its blocks. Other texts stay as they are. */
public final class PlainText {

    private static final Pattern MARKUP =
            Pattern.compile("</?(p|ul|ol|li|h[1-6]|br|strong|em|b|i|a|blockquote|div|span)\\b[^<>]*>");
    // Possessive, and never begun in the middle of white space: a hostile text takes no longer than any other.
    private static final Pattern BLOCK =
            Pattern.compile("(?<!\\s)(?:\\s*+</?(?:p|ul|ol|h[1-6]|blockquote|div|br|/li)\\b[^<>]*+>\\s*+)++");
    private static final Pattern ITEM = Pattern.compile("(?<!\\s)\\s*+<li\\b[^<>]*+>\\s*+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-z]+);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private PlainText() {}

    public static String of(String text) {
        if (!MARKUP.matcher(text).find()) {
            return text;
        }
        String items = ITEM.matcher(text).replaceAll("\n• ");
        String blocks = BLOCK.matcher(items).replaceAll("\n");
        return ENTITY.matcher(TAG.matcher(blocks).replaceAll(""))
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())))
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        int code = name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : decimal(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }

    private static int decimal(String digits) {
        return digits.matches("\\d+") ? Integer.parseInt(digits) : -1;
    }
}
