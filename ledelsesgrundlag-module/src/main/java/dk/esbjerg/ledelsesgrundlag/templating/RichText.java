package dk.esbjerg.ledelsesgrundlag.templating;

import java.util.Set;
import java.util.TreeSet;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets only harmless markup through. Used wherever rich text is shown, because content also arrives by import, REST and
 * publishing, around any form.
 */
public final class RichText {

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6")
            .allowElements("strong", "b", "em", "i", "u", "s", "sub", "sup", "code", "abbr", "blockquote")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowAttributes("colspan", "rowspan", "scope")
            .onElements("th", "td")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("lang")
            .globally()
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private RichText() {}

    static String sanitise(String html) {
        return ALLOWED.sanitize(html);
    }

    /**
     * What of a rich text the site would not show, as an author would write it: elements such as {@code <script>}, and
     * attributes with the element they stand on, such as {@code <p style>}; each once, in alphabetical order. Links must be
     * addresses already. Comments are not counted: nobody expects to see them.
     */
    public static Set<String> leftOut(String html) {
        Set<String> leftOut = new TreeSet<>();
        ALLOWED.sanitize(
                html,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(Set<String> found, String element) {
                        // Links are shown wherever their address may be; without one they are nothing.
                        found.add(element.equals("a") ? "<a href>" : "<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(Set<String> found, String element, String... attributes) {
                        for (String attribute : attributes) {
                            found.add("<" + element + " " + attribute + ">");
                        }
                    }
                },
                leftOut);
        return leftOut;
    }
}
