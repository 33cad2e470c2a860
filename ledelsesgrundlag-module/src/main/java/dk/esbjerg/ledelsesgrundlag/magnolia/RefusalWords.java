package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import info.magnolia.context.MgnlContext;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Why a command is refused, in the language that the user has chosen for AdminCentral where that is English, else in Danish. */
final class RefusalWords {

    private static final String BUNDLE = "dk.esbjerg.ledelsesgrundlag.magnolia.refusals";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private RefusalWords() {}

    static String of(Refusal refusal) {
        return of(refusal, language());
    }

    static String of(Refusal refusal, Locale language) {
        return words(language).getString(refusal.name());
    }

    /** There is no such submission, or none for this user. */
    static String gone() {
        return words(language()).getString("gone");
    }

    /** It could not be stored or carried out. */
    static String unavailable() {
        return words(language()).getString("unavailable");
    }

    private static Locale language() {
        return Locale.forLanguageTag(
                String.valueOf(MgnlContext.getUser().getLanguage()).replace('_', '-'));
    }

    private static ResourceBundle words(Locale language) {
        Locale spoken = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : DANISH;
        return ResourceBundle.getBundle(
                BUNDLE,
                spoken,
                RefusalWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
