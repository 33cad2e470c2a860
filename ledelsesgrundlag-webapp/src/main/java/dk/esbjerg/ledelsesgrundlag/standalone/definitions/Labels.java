package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The labels of the i18n folder by language. */
public record Labels(Map<String, Map<String, String>> byLanguage) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** The label in exactly that language, or null. */
    public String label(String key, Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    }

    /** The words in that language, or else in Danish; empty where there are none at all. */
    public Optional<String> words(String key, Locale locale) {
        return Optional.ofNullable(label(key, locale)).or(() -> Optional.ofNullable(label(key, DANISH)));
    }

    static Labels from(Iterable<LightModules.Source> sources) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        for (LightModules.Source source : sources) {
            String language = source.id().substring(source.id().lastIndexOf('_') + 1);
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(source.path())) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new DefinitionException(new Problem(source.name(), 0, "cannot be read as UTF-8 labels: " + e));
            }
            Map<String, String> labels = byLanguage.computeIfAbsent(language, key -> new HashMap<>());
            properties.stringPropertyNames().forEach(key -> labels.put(key, properties.getProperty(key)));
        }
        return new Labels(byLanguage);
    }
}
