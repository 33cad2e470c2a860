package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How templates reach images and files. */
class AssetsTest {

    private final TestRepository repository = new TestRepository();
    private final SmallSite site = new SmallSite(repository)
            .withLabel("da", "ledelsesgrundlag.site.file.kilobytes", "{0,number,#,##0} kB")
            .withLabel("da", "ledelsesgrundlag.site.file.megabytes", "{0,number,#,##0.0} MB")
            .withLabel("en", "ledelsesgrundlag.site.file.megabytes", "{0,number,#,##0.0} MB");

    @Test
    void whatIsNotThereIsNull() {
        site.withAsset("jcr:a", asset("a.pdf", 1));

        assertEquals("a.pdf", site.on("/").asset("jcr:a").fileName());
        assertNull(site.on("/").asset("jcr:b"));
        assertNull(site.on("/").asset(""));
        assertNull(site.on("/").asset(null));
    }

    @Test
    void theFilesOfAToolComeInTheirOrderWithoutThoseThatReadersCannotHave() {
        repository.add(aTool("Trappen").with("attachments", new String[] {"jcr:b", "jcr:gone", "jcr:a", "", "jcr:b"}));
        site.withAsset("jcr:a", asset("a.pdf", 1)).withAsset("jcr:b", asset("b.pdf", 1));
        FrameworkFunctions functions = site.on("/");

        assertEquals(
                List.of("b.pdf", "a.pdf", "b.pdf"),
                functions.attachments(functions.tool(toolId("Trappen"))).stream()
                        .map(Asset::fileName)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1 kB",
        "1, 1 kB",
        "1499, 1 kB",
        "1500, 2 kB",
        "999499, 999 kB",
        "999500, '1,0 MB'",
        "1234567, '1,2 MB'",
        "1234567890, '1.234,6 MB'"
    })
    void aSizeIsSaidInWords(long bytes, String words) {
        assertEquals(words, site.on("/").size(asset("a.pdf", bytes)));
    }

    @Test
    void aSizeIsSaidInThePagesLanguage() {
        assertEquals("1.2 MB", site.on("/", Locale.ENGLISH).size(asset("a.pdf", 1_234_567)));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, PDF", "a.b.Docx, DOCX", "a, ''", "a., ''", "'', ''", "'a.\"><img>', ''", "a.verylongone, ''"})
    void aFormatIsWhatReadersKnowItBy(String fileName, String format) {
        assertEquals(format, asset(fileName, 1).format());
    }

    private static Asset asset(String fileName, long bytes) {
        return new Asset("Titel", "", fileName, "/dam/" + fileName, "application/pdf", bytes, 0, 0);
    }
}
