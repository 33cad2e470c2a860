package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Labels;
import freemarker.template.utility.StringUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/**
 * A form as it was sent, on a page that needs no content and no template, for when the page with the form cannot be shown.
 * What was typed can be read there, and sent again as it is.
 */
public final class PlainForm {

    private static final String SITE = "ledelsesgrundlag.site.";
    private static final String TYPED = "story.";
    private static final String STYLES = "/.resources/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css";

    private final DefinitionRegistry definitions;

    @Inject
    public PlainForm(DefinitionRegistry definitions) {
        this.definitions = definitions;
    }

    /** The keys of labels, without what all labels of the site begin with. */
    public record Says(String heading, String words) {}

    /**
     * The page with the form.
     *
     * @param button the key of its label, as in {@link Says}
     * @param fields what the form carries
     */
    public String page(PageRequest asked, Says says, String button, Map<String, List<String>> fields) {
        StringBuilder html = new StringBuilder("<form class=\"lg-form\" method=\"post\" action=\"")
                .append(escape(asked.contextPath() + asked.address()))
                .append("\">");
        fields.forEach((name, values) -> values.forEach(value -> append(name, value, asked.locale(), html)));
        html.append("<div class=\"lg-buttons\"><button class=\"lg-button\">")
                .append(escape(label(button, asked.locale())))
                .append("</button></div></form>");
        return page(asked, says, html);
    }

    /** A page that only says something. */
    public String page(PageRequest asked, Says says) {
        return page(asked, says, "");
    }

    private String page(PageRequest asked, Says says, CharSequence form) {
        String title = escape(label(says.heading(), asked.locale()));
        return "<!DOCTYPE html><html lang=\"" + asked.locale().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"" + escape(asked.contextPath() + STYLES)
                + "\"></head><body class=\"lg-page\"><div class=\"lg\"><main class=\"lg-main lg-wrap\"><h1>" + title
                + "</h1><div class=\"lg-message lg-message--wrong\" role=\"alert\"><p>"
                + escape(label(says.words(), asked.locale()))
                + "</p></div>" + form + "</main></div></body></html>";
    }

    private void append(String name, String value, Locale locale, StringBuilder html) {
        Optional<String> label = name.startsWith(TYPED)
                ? labels().words(SITE + "share.field." + name.substring(TYPED.length()), locale)
                : Optional.empty();
        if (label.isEmpty()) {
            html.append("<input type=\"hidden\" name=\"")
                    .append(escape(name))
                    .append("\" value=\"")
                    .append(escape(value))
                    .append("\">");
            return;
        }
        // A browser takes away the line break that a text area begins with.
        html.append("<div class=\"lg-field\"><label for=\"f-")
                .append(escape(name))
                .append("\">")
                .append(escape(label.get()))
                .append("</label><textarea id=\"f-")
                .append(escape(name))
                .append("\" name=\"")
                .append(escape(name))
                .append("\" rows=\"6\">\n")
                .append(escape(value))
                .append("</textarea></div>");
    }

    private String label(String key, Locale locale) {
        return labels().words(SITE + key, locale).orElse(key);
    }

    private Labels labels() {
        return definitions.current().labels();
    }

    private static String escape(String text) {
        return StringUtil.XHTMLEnc(text);
    }
}
