package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which Magnolia stores a link to a page inside rich text, so that it follows the page:
 * {@code ${link:{uuid:{…},repository:{website},path:{…},nodeData:{},extension:{html}}}}.
 */
final class StoredLinks {

    private static final Pattern LINK = Pattern.compile("\\$\\{link:\\{uuid:\\{([^}]*)},repository:\\{website},"
            + "(?:workspace:\\{[^}]*},)?(?:path|handle):\\{([^}]*)}(?:,nodeData:\\{[^}]*},extension:\\{[^}]*})?}}");

    private StoredLinks() {}

    /** @param address the address of the page with this UUID, which lay at this path when the link was stored */
    static String resolve(String html, BinaryOperator<String> address) {
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(address.apply(link.group(1), link.group(2))));
    }
}
