package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forms that lie open for longer than the twenty minutes that Magnolia's own tokens last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OldFormsSuite {

    private static final String LEADER = "leder-med-god-tid";
    private static final String TEXT = "Skrevet i ro og mag";

    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void takeTheClock() {
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        readers.addUser(LEADER, "ledelsesgrundlag-leaders");
        magnolia().apply(MagnoliaBundle.PUBLIC, new LaterTokensInstalled());
        Eventually.holds("Magnolia goes by a clock that can be put forward", this::goesByIt);
    }

    @AfterAll
    void giveItBack() {
        LaterTokensInstalled.PATHS.forEach(path -> readers.remove("config", path));
        Eventually.holds("Magnolia goes by its own clock", () -> !goesByIt());
    }

    @Test
    void whoIsStillSignedInCanTakeAllDay() {
        Browser leader = new Browser(readers.base());
        SignInForm.of(leader.page(SharingSuite.FORM + "?log-ind=1")).send(leader, LEADER);
        Document step = firstStep(leader);

        pass(25);
        HttpResponse<String> sent = leader.press(SharingSuite.button(step, "next"), "story.challenge", TEXT);
        assertEquals(303, sent.statusCode(), sent.body());
        Document next = leader.page(Browser.location(sent));
        pass(25);
        HttpResponse<String> sentToo = leader.press(SharingSuite.button(next, "next"), "story.action", TEXT);

        assertEquals(303, sentToo.statusCode(), sentToo.body());
        String first = Browser.location(sent).replaceFirst("trin=\\d", "trin=1");
        assertEquals(
                TEXT, leader.page(first).selectFirst("[name=story.challenge]").text());
    }

    @Test
    void whoseSignInFormLayForTooLongIsGivenAnotherAndTheText() {
        Browser leader = new Browser(readers.base());
        SignInForm.of(leader.page(SharingSuite.FORM + "?log-ind=1")).send(leader, LEADER);
        Document step = firstStep(leader);
        Browser withoutSession = new Browser(readers.base());
        HttpResponse<String> refused = withoutSession.press(SharingSuite.button(step, "next"), "story.challenge", TEXT);
        assertEquals(401, refused.statusCode());

        pass(25);
        HttpResponse<String> late = SignInForm.of(parsed(refused)).send(withoutSession, LEADER);
        Document another = withoutSession.page(Browser.location(late));
        HttpResponse<String> signedIn = SignInForm.of(another).send(withoutSession, LEADER);

        String shown = withoutSession.page(Browser.location(signedIn)).text();
        assertTrue(shown.contains(TEXT), shown);
    }

    @Test
    void whoMistypesThePasswordIsToldAndAskedAgain() {
        Browser nobody = new Browser(readers.base());
        HttpResponse<String> asked = nobody.get(SharingSuite.FORM + "?log-ind=1");
        HttpResponse<String> refused = SignInForm.of(parsed(asked)).send(nobody, "findes-ikke");

        assertEquals(401, refused.statusCode());
        SignInForm.of(parsed(refused)).send(nobody, LEADER);
        assertFalse(nobody.page(SharingSuite.FORM).select("a[href*=?ny=]").isEmpty());
    }

    private Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), readers.base() + SharingSuite.FORM);
    }

    private static Document firstStep(Browser leader) {
        return leader.page(
                leader.page(SharingSuite.FORM).select("a[href*=?ny=]").attr("href"));
    }

    /** Whether all of Magnolia's filters are those with the clock; it replaces them together. */
    private boolean goesByIt() {
        pass(0);
        readers.get(SharingSuite.FORM);
        return pass(0).equals("true");
    }

    private String pass(int minutes) {
        return readers.ask("passTime", "minutes", String.valueOf(minutes)).get(0);
    }
}
