package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The site around the framework draws its pages its own way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SurroundingsSuite {

    private static final String SETTINGS = "/modules/ledelsesgrundlag/config";
    private static final String STYLES = "css/ledelsesgrundlag";
    /** Pages that Magnolia has kept do not follow its configuration; those with a parameter are made anew. */
    private static final String ANEW = "?uden=mellemlager";

    private static final List<String> PAGES = List.of(
            ReadingSuite.SITE,
            ReadingSuite.TASK,
            ReadingSuite.SITE + "/vaerktoejskasse",
            ReadingSuite.SITE + "/vaerktoejskasse/retning-paa-en-side",
            ReadingSuite.SITE + "/tilgaengelighed");

    private static final String OWN_PAGE = """
            [#ftl output_format="HTML"]
            [#macro page title description="" accent=""]
            <!DOCTYPE html>
            <html lang="da">
            <head><title>${title}</title>[@cms.page /]</head>
            <body class="kommunens-egen">
            <main class="lg-main" id="indhold" tabindex="-1">[#nested]</main>
            </body>
            </html>
            [/#macro]
            [#macro area]
            <div class="lg-free lg-wrap">[@cms.area name="main" /]</div>
            [/#macro]
            """;

    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void meet() {
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
    }

    @Test
    void aSettingLeavesOutTheStyles() {
        assertTrue(anew(ReadingSuite.TASK).contains(STYLES));

        readers.set("config", SETTINGS, "styles", "false");
        try {
            Eventually.hides(magnolia(), ReadingSuite.TASK + ANEW, STYLES);

            assertAll(PAGES.stream().map(page -> () -> assertFalse(anew(page).contains("rel=\"stylesheet\""), page)));
        } finally {
            readers.set("config", SETTINGS, "styles", "true");
            Eventually.shows(magnolia(), ReadingSuite.TASK + ANEW, STYLES);
        }
    }

    @Test
    void aPageOfItsOwnTakesThePlaceOfOursAndTheMainElementStays() throws IOException {
        List<String> before = PAGES.stream().map(this::main).toList();
        Path own = magnolia().resources(MagnoliaBundle.PUBLIC).resolve("ledelsesgrundlag/templates/shared/page.ftl");
        Files.createDirectories(own.getParent());
        Files.writeString(own, OWN_PAGE);
        try {
            PAGES.forEach(page -> Eventually.shows(magnolia(), page + ANEW, "kommunens-egen"));

            assertEquals(before, PAGES.stream().map(this::main).toList());
        } finally {
            Files.delete(own);
            PAGES.forEach(page -> Eventually.hides(magnolia(), page + ANEW, "kommunens-egen"));
        }
    }

    private String anew(String page) {
        return magnolia().get(page + ANEW).body();
    }

    private String main(String page) {
        return MainElement.of(anew(page), magnolia().contextPath()).replaceAll("> <", "><");
    }
}
