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
import javax.inject.Singleton;

/** What the program's own pages say, in Danish and English: {@code words/<part>_<language>.properties}, all parts together. */
@Singleton
public final class Words {

    static final List<String> LANGUAGES = List.of("da", "en");
    static final List<String> PARTS =
            List.of("frame", "items", "pages", "forms", "history", "publishing", "users", "assets");

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
        for (int i = 0; i < arguments.size(); i++) {
            words = words.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return words;
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
