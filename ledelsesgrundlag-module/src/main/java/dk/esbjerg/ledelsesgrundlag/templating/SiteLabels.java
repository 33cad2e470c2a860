package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import java.text.MessageFormat;
import java.util.Locale;

/** The labels that readers see. */
final class SiteLabels {

    private static final String PREFIX = "ledelsesgrundlag.site.";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final PageContext context;

    SiteLabels(PageContext context) {
        this.context = context;
    }

    /** A label by the part of its key that is its own. */
    String site(String key) {
        return label(PREFIX + key);
    }

    /** "da", or the code of another language that the page is in and that the framework has labels for. */
    String language() {
        return shown().getLanguage();
    }

    /** A label for readers in the page's language; Danish where that language has none. */
    String label(String key) {
        String label = context.label(key, shown());
        if (label == null) {
            label = context.label(key, DANISH);
        }
        // A stored code that has no label is still a word; the raw key is none.
        return label == null ? key.substring(key.lastIndexOf('.') + 1) : label;
    }

    /** A label with values put in, in the notation of {@link MessageFormat}. */
    String label(String key, Object... values) {
        return new MessageFormat(label(key), shown()).format(values);
    }

    /** The bundles name their own language, because a host may answer in another one for a language without a bundle. */
    private Locale shown() {
        Locale language = Locale.forLanguageTag(context.locale().getLanguage());
        return language.getLanguage().equals(context.label(PREFIX + "language", language)) ? language : DANISH;
    }
}
