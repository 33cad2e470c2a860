package dk.esbjerg.ledelsesgrundlag.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class FullNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jeg ringede til Mette Hansen i går.            | Mette Hansen
            Mette Hansen kom til mig.                      | Mette Hansen
            Det var svært. Søren Kjær sagde det.           | Søren Kjær
            Hun sagde: »Jens Ole Madsen kender reglen«     | Jens Ole Madsen
            Og så kom Zbigniew Kowalski                    | Zbigniew Kowalski
            Da Bo Friis gik                                | Bo Friis
            Da Zoran Petrovic gik                          | Zoran Petrovic
            Vi spurgte Anne-Marie Lund-Jensen, der nikkede | Anne-Marie Lund-Jensen
            Anne-Marie Lund kom                            | Anne-Marie Lund
            Vi valgte plan B. Mette Hansen kom              | Mette Hansen
            Det skrev J.P. Madsen til os                   | J.P. Madsen
            Det skrev Mette K. Madsen til os               | Mette K. Madsen
            af Ludwig van der Berg selv                    | Ludwig van der Berg
            hos Mohammed al Hassan                         | Mohammed al Hassan
            vores leder, Peter Bramming, smilede           | Peter Bramming
            Tak til Åse Ørsted!                            | Åse Ørsted
            """)
    void isFound(String text, String name) {
        assertEquals(List.of(name), Found.in(text, Kind.FULL_NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mette sagde det.",
                "Da Mette kom, gik Hansen.",
                "Hos Esbjerg Kommune",
                "Vi i Ribe Katedralskole og Varde Kommune",
                "på Torvegade og Kongensgade",
                "på Gammel Vardevej",
                "Region Syddanmark",
                "Driftsleder i Vej & Park",
                "vi bruger Microsoft Teams og Google Drive",
                "i KMD Nexus og på SharePoint Online",
                "Dansk Sygeplejeråd og Ældre Sagen",
                "Den Store Tavle",
                "I Nordby, Fanø",
                "fra Store Darum",
                "Mette. Hansen",
                "Mette, Hansen",
                "Mette\nHansen",
                "Mette  Hansen",
                "Vi valgte plan B. Den gik godt",
                "Vi valgte plan B. Efter Ribe",
                "Vi valgte plan B. Zoran Petrovic",
                "DET HER ER VIGTIGT",
                "A B",
                "Mette van",
                ""
            })
    void isNotSeenElsewhere(String text) {
        assertEquals(List.of(), Found.in(text, Kind.FULL_NAME));
    }

    @Test
    void whatIsShownOfItIsTheInitials() {
        assertEquals("M•••• H•••••", PersonalData.in("Mette Hansen").get(0).masked());
    }

    /** What ships is about nobody: all that were found in it would be false alarms. */
    @ParameterizedTest
    @MethodSource("shipped")
    void nothingIsFoundInWhatShips(String file) throws Exception {
        try (var stream = Objects.requireNonNull(
                getClass().getResourceAsStream("/dk/esbjerg/ledelsesgrundlag/content/" + file))) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            List<String> texts = texts(content).toList();

            assertEquals(true, texts.size() > 20);
            assertEquals(
                    List.of(),
                    texts.stream()
                            .flatMap(text -> PersonalData.in(text).stream()
                                    .map(finding -> text.substring(finding.start(), finding.end())))
                            .toList());
        }
    }

    static Stream<String> shipped() {
        return Stream.of("sample-cases.yaml", "sample-tools.yaml", "framework.yaml", "reflection-questions.yaml");
    }

    private static Stream<String> texts(Object content) {
        if (content instanceof java.util.Map<?, ?> map) {
            return map.values().stream().flatMap(FullNamesTest::texts);
        }
        if (content instanceof List<?> list) {
            return list.stream().flatMap(FullNamesTest::texts);
        }
        return content instanceof String text && text.contains(" ") ? Stream.of(text) : Stream.empty();
    }
}
