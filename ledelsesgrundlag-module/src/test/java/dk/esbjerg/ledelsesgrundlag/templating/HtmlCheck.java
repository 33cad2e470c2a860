package dk.esbjerg.ledelsesgrundlag.templating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a strict eye finds wrong with sanitised markup. It knows nothing of the sanitiser: whatever is not written exactly
 * like a harmless tag counts as harmful.
 */
final class HtmlCheck {

    private static final Set<String> ELEMENTS =
            Set.of(("p br hr h2 h3 h4 h5 h6 strong b em i u s sub sup code abbr blockquote ul ol li dl dt dd"
                            + " table caption thead tbody tfoot tr th td a")
                    .split(" "));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "lang"),
            "abbr", Set.of("title", "lang"),
            "th", Set.of("colspan", "rowspan", "scope", "lang"),
            "td", Set.of("colspan", "rowspan", "scope", "lang"));

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)(?: /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"<>]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|(amp|lt|gt|quot));?");
    private static final Pattern HARMLESS_ADDRESS = Pattern.compile("(?:https?:|mailto:|tel:).*|[^:]*(?:[/?#].*)?");

    private HtmlCheck() {}

    /** Everything that is wrong with it; empty if nothing is. */
    static List<String> problems(String html) {
        List<String> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String element = tag.group(2);
            if (!ELEMENTS.contains(element)) {
                problems.add("element " + tag.group());
            }
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                String name = attribute.group(1);
                if (!ATTRIBUTES.getOrDefault(element, Set.of("lang")).contains(name)) {
                    problems.add("attribute " + tag.group());
                }
                if (name.equals("href") && !leadsSomewhereHarmless(attribute.group(2))) {
                    problems.add("address " + tag.group());
                }
            }
        }
        String text = tag.replaceAll("");
        if (text.contains("<") || text.contains(">")) {
            problems.add("markup left in " + text);
        }
        return problems;
    }

    /** The text with its character references resolved, as a browser does. */
    static String decoded(String html) {
        return REFERENCE
                .matcher(html)
                .replaceAll(reference -> Matcher.quoteReplacement(
                        reference.group(1) != null
                                ? Character.toString(Integer.parseInt(reference.group(1)))
                                : reference.group(2) != null
                                        ? Character.toString(Integer.parseInt(reference.group(2), 16))
                                        : Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"")
                                                .get(reference.group(3))));
    }

    /** Browsers drop whitespace and control characters from an address before they look at its scheme. */
    private static boolean leadsSomewhereHarmless(String address) {
        String seen = decoded(address).replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(java.util.Locale.ROOT);
        return HARMLESS_ADDRESS.matcher(seen).matches();
    }
}
