package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Singleton;

/** What the program's own pages say, in Danish and English: {@code words/<part>_<language>.properties}, all parts together. */
@Singleton
public final class Words {

    static final List<String> LANGUAGES = List.of("da", "en");
    static final List<String> PARTS =
            List.of("frame", "items", "pages", "forms", "history", "publishing", "users", "assets", "mail", "reviews");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Words() {
        for (String language : LANGUAGES) {
            Map<String, String> words = new HashMap<>();
            PARTS.forEach(part -> words.putAll(read(part, language)));
            byLanguage.put(language, Map.copyOf(words));
        }
    }

    /**
     * The words for a key, with {@code {0}}, {@code {1}}… replaced by the arguments.
     *
     * @throws IllegalArgumentException if there are none: a raw key is shown to nobody
     */
    public String say(Locale locale, String key, List<?> arguments) {
        String words = byLanguage
                .getOrDefault(locale.getLanguage(), byLanguage.get("da"))
                .get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        // In one pass: what was put in may hold such a place of its own.
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments)));
    }

    /** What a box that is ticked says, or one that is not. */
    public String yesOrNo(Locale locale, boolean yes) {
        return say(locale, yes ? "value.yes" : "value.no", List.of());
    }

    private static String argument(MatchResult place, List<?> arguments) {
        int number = Integer.parseInt(place.group(1));
        return number < arguments.size() ? String.valueOf(arguments.get(number)) : place.group();
    }

    /** All words whose keys start like that, by their keys. */
    Map<String, String> startingWith(String start, Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("da")).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    static Map<String, String> read(String part, String language) {
        String name = "words/" + part + "_" + language + ".properties";
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> words = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
