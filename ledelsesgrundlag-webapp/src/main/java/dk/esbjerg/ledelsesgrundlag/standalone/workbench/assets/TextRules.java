package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetTexts;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be said about an asset. */
final class TextRules {

    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXT = 2_000;

    /** Nobody types these, and no export can carry them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    private TextRules() {}

    /** What is wrong, by field, in words for the user. */
    static Map<String, String> problems(AssetTexts texts, Words words, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>();
        texts.byProperty().forEach((field, text) -> {
            int most = field.equals("title") ? MAX_TITLE : MAX_TEXT;
            if (text.length() > most) {
                problems.put(field, words.say(locale, "assets.problem.tooLong", List.of(most)));
            } else if (UNPRINTABLE.matcher(text).find()) {
                problems.put(field, words.say(locale, "assets.problem.characters", List.of()));
            }
        });
        if (texts.title().isBlank()) {
            problems.put("title", words.say(locale, "assets.problem.title", List.of()));
        }
        return problems;
    }
}
