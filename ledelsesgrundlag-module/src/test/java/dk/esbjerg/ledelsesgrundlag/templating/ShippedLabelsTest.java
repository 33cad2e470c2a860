package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels that the light module ships are the ones that the functions ask for. */
class ShippedLabelsTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);

    @BeforeEach
    void theShippedLabels() throws IOException {
        for (String language : List.of("da", "en")) {
            labels(language).forEach((key, label) -> site.withLabel(language, key.toString(), label.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyFilterAndEveryChoiceHasALabel(String language) throws IOException {
        FrameworkFunctions functions = site.on(SmallSite.FRONT, Locale.forLanguageTag(language));
        List<Filter> filters = functions.toolbox(null, null, null).filters();
        Properties shipped = labels(language);

        assertEquals(3, filters.size());
        for (Filter filter : filters) {
            assertTrue(shipped.containsValue(filter.label()), filter::name);
            for (Filter.Choice choice : filter.choices()) {
                assertTrue(shipped.containsValue(choice.label()), choice::value);
            }
        }
        assertTrue(shipped.containsValue(
                functions.caseList(null, null).filters().get(0).label()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void theFrameworkSpeaksTheLanguage(String language) {
        assertEquals(
                language,
                site.on(SmallSite.FRONT, Locale.forLanguageTag(language)).language());
    }

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        assertEquals(
                new TreeSet<>(labels("da").keySet()), new TreeSet<>(labels("en").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyLabelWithValuesIsWellFormed(String language) throws IOException {
        labels(language).forEach((key, label) -> {
            if (label.toString().contains("{")) {
                MessageFormat format = assertDoesNotThrow(() -> new MessageFormat(label.toString()), key.toString());
                assertTrue(format.getFormatsByArgumentIndex().length > 0, key::toString);
            }
        });
    }

    private static Properties labels(String language) throws IOException {
        String file = "/ledelsesgrundlag/i18n/ledelsesgrundlag-site-messages_" + language + ".properties";
        Properties labels = new Properties();
        try (InputStream bytes = ShippedLabelsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            labels.load(reader);
        }
        return labels;
    }
}
