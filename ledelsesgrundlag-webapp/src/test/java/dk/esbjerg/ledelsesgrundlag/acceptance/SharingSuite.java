package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A leader's case from its first words until it is withdrawn, over HTTP: told and followed on the leader's pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SharingSuite {

    static final String FORM = ReadingSuite.SITE + "/del-din-erfaring";

    private static final String MINE = ReadingSuite.SITE + "/mine-bidrag";
    private static final String TITLE = "Da vi prøvede det sammen";
    private static final String CASE = ReadingSuite.SITE + "/cases/da-vi-proevede-det-sammen";
    private static final Pattern ID = Pattern.compile("/mine-bidrag/([0-9a-f-]{36})");

    private static final Map<String, String> TEXTS = Map.of(
            "story.challenge", "Vi stod fast & <b>vidste</b> det",
            "story.action", "Vi spurgte",
            "story.result", "Det gik",
            "story.learning", "Spørg først",
            "story.title", TITLE,
            "story.workplace", "En park",
            "teller", "anonymous");

    private Browser leader;
    private String id;

    /** Where readers and leaders are. */
    abstract Host host();

    /** A leader who has signed in; the same one each time. */
    abstract Browser leader();

    /** An administrator takes it in hand. */
    abstract void claim(String submission);

    /** The one who took it asks for changes. */
    abstract void requestChanges(String submission, String comment);

    /** The one who took it approves it as it stands. */
    abstract void approve(String submission);

    @Test
    @Order(1)
    void aCaseIsToldStepByStepAndSubmitted() {
        leader = leader();
        String start = leader.page(FORM).select("a[href*=?ny=]").attr("href");
        assertFalse(start.isEmpty(), "there is no way to begin");

        Document step = leader.page(start);
        for (int number = 1; number < 7; number++) {
            step = leader.page(Browser.location(next(step)));
        }
        id = submit(step);

        assertTrue(leader.page(MINE + "/" + id).text().contains(TITLE));
        assertEquals(404, host().get(CASE).statusCode());
    }

    @Test
    @Order(2)
    void itsAuthorReadsWhichChangesAreAskedFor() {
        claim(id);
        requestChanges(id, "Skriv mere om vejen.");

        assertTrue(leader.page(MINE + "/" + id).text().contains("Skriv mere om vejen."));
    }

    @Test
    @Order(3)
    void itIsChangedAndSubmittedAgain() {
        Document step = leader.page(FORM + "?bidrag=" + id + "&trin=3");
        assertEquals("Det gik", step.selectFirst("[name=story.result]").text());
        HttpResponse<String> kept = leader.press(button(step, "next"), "story.result", "Det gik godt");
        assertEquals(303, kept.statusCode());

        assertEquals(id, submit(leader.page(FORM + "?bidrag=" + id + "&trin=7")));
    }

    @Test
    @Order(4)
    void approvedItIsPublishedAsItIs() {
        claim(id);
        approve(id);

        Eventually.shows(host(), CASE, "Det gik godt");
        assertTrue(host().get(CASE).body().contains("Vi stod fast &amp; &lt;b&gt;vidste&lt;/b&gt; det"));
    }

    @Test
    @Order(5)
    void withdrawnItIsGoneAtOnce() {
        Document mine = leader.page(MINE + "/" + id + "?bekraeft=withdraw");
        HttpResponse<String> withdrawn = leader.press(button(mine, "withdraw"));
        assertEquals(303, withdrawn.statusCode(), withdrawn.body());

        Eventually.holds("the case is missed", () -> host().get(CASE).statusCode() == 404);
    }

    private HttpResponse<String> next(Document step) {
        String[] typed = step.select("form [name]").stream()
                .map(field -> field.attr("name"))
                .distinct()
                .filter(TEXTS::containsKey)
                .flatMap(name -> java.util.stream.Stream.of(name, TEXTS.get(name)))
                .toArray(String[]::new);
        return leader.press(button(step, "next"), typed);
    }

    private String submit(Document check) {
        Element consent = check.selectFirst("[name=consent]");
        assertTrue(consent != null, check::text);
        HttpResponse<String> sent =
                leader.press(button(check, "send"), "consent", consent.attr("value"), "keep", "true");
        Matcher followed = ID.matcher(Browser.location(sent));
        assertTrue(followed.find(), Browser.location(sent));
        return followed.group(1);
    }

    static Element button(Document page, String action) {
        Element button = page.selectFirst("button[name=do][value=" + action + "]");
        assertTrue(button != null, () -> "No " + action + ": " + page.text());
        return button;
    }
}
