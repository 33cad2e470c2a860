package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page that is shown has to be, whatever anybody has written. */
final class Pages {

    private Pages() {}

    /** Somebody who has signed in, on a connection of their own. */
    static Browsing anew(RunningSite site, Browsing user) {
        Browsing browsing = site.browse();
        browsing.cookies().putAll(user.cookies());
        return browsing;
    }

    static Document page(Browsing browsing, String path) {
        HttpResponse<String> answer = browsing.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return harmless(answer);
    }

    static Document harmless(HttpResponse<String> answer) {
        return harmless(Jsoup.parse(answer.body(), "http://127.0.0.1/"));
    }

    /** Nothing on the page runs that was not put there by the program. */
    static Document harmless(Document page) {
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), () -> "Runs: " + element);
                assertFalse(
                        attribute
                                        .getValue()
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("javascript:")
                                && !attribute.getKey().equals("value"),
                        () -> "Runs: " + element);
            }
        }
        for (Element script : page.select("script")) {
            String type = script.attr("type");
            boolean ours = script.attr("src").contains("/static/")
                    || script.attr("src").contains("/.resources/")
                    || type.equals("importmap")
                    || type.equals("application/json");
            assertTrue(ours, () -> "Not ours: " + script);
        }
        assertTrue(
                page.select("iframe:not([src^=/]), object, embed, base, plaintext")
                        .isEmpty(),
                page::outerHtml);
        return page;
    }

    /** A refusal in words that its reader understands. */
    static void saysWhy(HttpResponse<String> answer) {
        Document page = harmless(answer);
        String words = page.text();
        assertFalse(words.isBlank(), () -> "Says nothing: " + answer.statusCode() + " " + answer.uri());
        assertFalse(words.contains("Exception"), words);
        assertFalse(words.contains("java."), words);
        assertFalse(words.contains("\tat "), words);
        assertEquals("da", page.selectFirst("html").attr("lang"), words);
    }
}
