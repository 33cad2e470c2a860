package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about values that cannot be stored, in Danish, or in English for those who read that. */
final class ProblemWords {

    private static final String BUNDLE = ProblemWords.class.getPackageName() + ".problems";
    /** The words must not depend on the language of the machine. */
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale language;

    ProblemWords(Locale language) {
        this.language = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("da");
        words = ResourceBundle.getBundle(BUNDLE, this.language, EXACTLY);
    }

    String say(String key, Object... arguments) {
        String said = words.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i] instanceof Integer number
                    ? NumberFormat.getIntegerInstance(language).format(number)
                    : String.valueOf(arguments[i]);
            said = said.replace("{" + i + "}", argument);
        }
        return said;
    }
}
