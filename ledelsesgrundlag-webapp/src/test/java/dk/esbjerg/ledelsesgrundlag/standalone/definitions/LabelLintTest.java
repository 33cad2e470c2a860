package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, in files that Magnolia and the standalone runtime read alike. */
class LabelLintTest {

    private static final String SITE = "ledelsesgrundlag-site-messages";
    private static final String DEFINITIONS = "ledelsesgrundlag-definitions-messages";

    private final LightModules modules = LightModuleFolder.real();

    @Test
    void thereIsEachBundleInEachLanguage() {
        assertEquals(
                List.of(DEFINITIONS + "_da", DEFINITIONS + "_en", SITE + "_da", SITE + "_en"),
                modules.sources("i18n", ".properties").stream()
                        .map(LightModules.Source::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE, DEFINITIONS})
    void bothLanguagesHaveTheSameKeysInTheSameOrder(String bundle) throws IOException {
        assertEquals(keys(bundle, "da"), keys(bundle, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE, DEFINITIONS})
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String language : List.of("da", "en")) {
            List<String> keys = keys(bundle, language);
            Set<String> seen = new TreeSet<>();
            assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE, DEFINITIONS})
    void aBundleIsOneLineEachInRealLetters(String bundle) throws IOException {
        for (String language : List.of("da", "en")) {
            String text = text(bundle, language);
            assertFalse(text.startsWith("\uFEFF"), bundle + " starts with a byte order mark");
            assertFalse(text.contains("\\"), bundle + " escapes something, which only a machine can read");
            assertFalse(text.contains("\uFFFD") || text.contains("Ã"), bundle + " was saved in a wrong encoding");
            assertTrue(text.endsWith("\n"), bundle + " does not end with a line break");
        }
        assertTrue(text(bundle, "da").matches("(?s).*[æøå].*"));
    }

    @Test
    void noLabelIsEmpty() {
        Map<String, Map<String, String>> labels =
                Labels.from(modules.sources("i18n", ".properties")).byLanguage();
        assertAll(labels.values().stream()
                .flatMap(language -> language.entrySet().stream())
                .map(label -> () -> assertFalse(label.getValue().isBlank(), label.getKey())));
    }

    @Test
    void aLabelOfReadersIsAskedForByATemplateOrByTheFunctions() {
        Set<String> byFunctions = Set.of(
                "ledelsesgrundlag.site.language",
                "ledelsesgrundlag.site.file.kilobytes",
                "ledelsesgrundlag.site.file.megabytes",
                "ledelsesgrundlag.site.filter.task",
                "ledelsesgrundlag.site.filter.kind",
                "ledelsesgrundlag.site.filter.audience");
        TemplateSources templates = new TemplateSources(modules);
        Set<String> asked = templates.labelCalls().stream()
                .flatMap(call -> call.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(byFunctions);

        assertEquals(asked, siteLabels("da").keySet());
    }

    @Test
    void labelsAreGivenExactlyTheValuesTheyHavePlacesFor() {
        TemplateSources templates = new TemplateSources(modules);
        for (String language : List.of("da", "en")) {
            Map<String, String> labels = siteLabels(language);
            for (TemplateSources.LabelCall call : templates.labelCalls()) {
                for (String key : call.keys()) {
                    MessagePlaces places = MessagePlaces.of(labels.getOrDefault(key, ""));
                    assertEquals(call.values(), places.count(), language + " " + key + " in " + call.file());
                }
            }
        }
    }

    @Test
    void labelsWithPlacesAreValidMessageFormatsThatLoseNoApostrophe() {
        for (String language : List.of("da", "en")) {
            siteLabels(language).forEach((key, label) -> {
                MessagePlaces places = MessagePlaces.of(label);
                if (places.count() > 0) {
                    assertFalse(label.matches(".*(?<!')'(?!').*"), key + " has a single apostrophe, which disappears");
                    assertFalse(places.filledWith("1", "2").matches(".*[{}].*"), key);
                    assertTrue(places.filledWith("1", "2").contains("1"), key);
                }
            });
        }
    }

    @Test
    void everyStoredCodeThatAnEditorCanChooseHasALabelForReadersAndNoOtherHas() {
        YamlMap form = YamlMap.read(modules.source("/ledelsesgrundlag/apps/leadershipTool.yaml")
                        .orElseThrow())
                .map("subApps")
                .map("detail")
                .map("form")
                .map("properties");
        for (String language : List.of("da", "en")) {
            assertEquals(options(form.map("kind")), codes(language, "kind"));
            assertEquals(options(form.map("audiences")), codes(language, "audience"));
        }
    }

    private static Set<String> options(YamlMap field) {
        Set<String> options = new TreeSet<>();
        for (YamlMap option : field.map("datasource").maps("options")) {
            assertEquals(option.text("name"), option.text("value"));
            options.add(option.text("value"));
        }
        return options;
    }

    private Set<String> codes(String language, String group) {
        String prefix = "ledelsesgrundlag.site." + group + ".";
        return siteLabels(language).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> siteLabels(String language) {
        return Labels.from(modules.sources("i18n", "site-messages_" + language + ".properties"))
                .byLanguage()
                .get(language);
    }

    private List<String> keys(String bundle, String language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : text(bundle, language).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertTrue(line.matches("[\\w.-]+=\\S.*"), "Not of the form key=label: " + line);
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        return keys;
    }

    /** Fails on bytes that are no UTF-8. */
    private String text(String bundle, String language) throws IOException {
        return Files.readString(
                modules.file("/ledelsesgrundlag/i18n/" + bundle + "_" + language + ".properties")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }
}
