package dk.esbjerg.ledelsesgrundlag.content;

import java.util.List;
import java.util.stream.Collectors;

/** Turns the text files' paragraphs and lists into the rich text that editors go on with. */
final class Markup {

    private Markup() {}

    /** @param blocks each either a paragraph {@code p} or a {@code list} of items, with {@code **bold**} runs */
    static String html(List<TextFile> blocks) {
        return blocks.stream().map(Markup::block).collect(Collectors.joining("\n"));
    }

    private static String block(TextFile block) {
        if (block.has("p")) {
            return "<p>" + inline(block.text("p")) + "</p>";
        }
        return block.texts("list").stream()
                .map(item -> "<li>" + inline(item) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String inline(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
    }
}
