package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import java.net.http.HttpResponse;

/** What every page has to be, whatever it shows. */
final class WholePage {

    private WholePage() {}

    /** The page, if it is all there, is nothing but harmless markup, and shows no key of a label. */
    static Html check(String path, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), path);
        if (!Crawl.isPage(answer)) {
            return Html.parse("");
        }
        String html = answer.body().strip();
        assertTrue(html.endsWith("</html>"), () -> path + " is cut short: " + html);
        Html page = Html.parse(html);
        assertFalse(page.says("ledelsesgrundlag.site."), () -> path + " shows the key of a label: " + html);
        return page;
    }
}
