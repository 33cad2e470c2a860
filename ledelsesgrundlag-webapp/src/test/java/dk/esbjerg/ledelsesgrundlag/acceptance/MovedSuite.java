package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The framework stands below a page of another site, and goes back in the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MovedSuite {

    private static final String ABOVE = "/intranet";
    private static final String MOVED = ABOVE + ReadingSuite.SITE;

    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void move() {
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        readers.add("website", ABOVE, "mgnl:page", "title", "Intranet");
        readers.move("website", ReadingSuite.SITE, MOVED);
        Eventually.shows(magnolia(), MOVED, link(MOVED + "/temaer"));
    }

    @AfterAll
    void moveBack() {
        readers.move("website", MOVED, ReadingSuite.SITE);
        readers.remove("website", ABOVE);
        Eventually.shows(magnolia(), ReadingSuite.SITE, link(ReadingSuite.SITE + "/temaer"));
    }

    @Test
    void everyLinkLeadsToAWholePageInTheNewPlace() {
        Crawl crawl = Crawl.from(magnolia(), MOVED);

        assertEquals(List.of(), crawl.linksElsewhere());
        assertEquals(
                List.of(),
                crawl.answers().keySet().stream()
                        .filter(path -> !path.startsWith(MOVED) && !path.startsWith("/.resources/"))
                        .toList());
        assertAll(crawl.answers().entrySet().stream()
                .map(found -> () -> WholePage.check(found.getKey(), found.getValue())));
        assertTrue(
                crawl.answers()
                        .keySet()
                        .containsAll(
                                ReadingSuite.paths().map(path -> ABOVE + path).toList()),
                () -> "No link leads to some of the pages: " + crawl.answers().keySet());
    }

    @Test
    void whatIsMissingIsMissedThereToo() {
        for (String path : List.of("/findes-ikke", "/vaerktoejskasse/findes-ikke", "/cases/findes-ikke")) {
            var answer = magnolia().get(MOVED + path);

            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains(link(MOVED + "/vaerktoejskasse")), answer.body());
        }
    }

    private String link(String path) {
        return "\"" + magnolia().contextPath() + path + "\"";
    }
}
