package dk.esbjerg.ledelsesgrundlag.templating;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets only harmless markup through. Used wherever rich text is shown, because content also arrives by import, REST and
 * publishing, around any form.
 */
final class RichText {

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
}
