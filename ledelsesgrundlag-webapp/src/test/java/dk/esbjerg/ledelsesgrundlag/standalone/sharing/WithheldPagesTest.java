package dk.esbjerg.ledelsesgrundlag.standalone.sharing;

import static dk.esbjerg.ledelsesgrundlag.standalone.sharing.Telling.FORM;
import static dk.esbjerg.ledelsesgrundlag.standalone.sharing.Telling.MINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication is there in part only, so no page is shown: leaders keep what they typed all the same. */
class WithheldPagesTest {

    private static final Actor LEADER = new Actor("leder", Role.LEADER);
    private static final String HOSTILE = "\r\n </textarea><script>alert(1)</script> & \"Æbler\"\r\nog mere";

    private static RunningSite site;

    private Telling lene;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        lene = new Telling(site.browseAs("leder"));
    }

    @AfterEach
    void release() {
        site.get(PublishedGate.class).release();
    }

    @Test
    void whatCannotBeKeptStandsOnAPlainPageAndCanBeSentAgain() {
        String id = lene.draft("Vi stod fast.");
        Map<String, String> form = lene.step(id, 2);
        String tooLong = HOSTILE + "x".repeat(20_000);
        withhold();

        HttpResponse<String> plain = lene.send(form, "story.action", tooLong, "do", "next");

        assertEquals(503, plain.statusCode());
        Document page = Jsoup.parse(plain.body());
        assertTrue(page.text().contains("Din tekst kunne ikke gemmes lige nu. Den står her endnu"), page::text);
        assertEquals(lines(tooLong), lines(page.expectFirst("textarea").wholeText()));
        assertEquals("Handling", page.expectFirst("label").text());
        assertEquals(0, page.select("script").size());
        assertEquals("", find(id).story().action());

        release();

        HttpResponse<String> again = lene.send(filled(page));
        assertEquals(422, again.statusCode());
        assertEquals(
                lines(tooLong).strip(),
                lines(Jsoup.parse(again.body()).expectFirst("main textarea").wholeText())
                        .strip());
    }

    @Test
    void aFormFromBeforeSigningInAgainCanBeSentOnFromThePlainPage() {
        String id = lene.draft("Vi stod fast.");
        Map<String, String> form = lene.step(id, 2);
        signIn();
        withhold();

        HttpResponse<String> plain = lene.send(form, "story.action", "Vi spurgte.", "do", "next");

        assertEquals(503, plain.statusCode());
        assertEquals("", find(id).story().action());
        assertEquals(303, lene.send(filled(Jsoup.parse(plain.body()))).statusCode());
        assertEquals("Vi spurgte.", find(id).story().action());
    }

    @Test
    void whatIsNotDoneIsSaidWithoutAForm() {
        String id = lene.complete("Ikke sendt", "Det lykkedes.");
        Map<String, String> form = lene.step(id, 7);
        lene.act(id, "withdraw");
        withhold();

        HttpResponse<String> unsent = lene.send(form, "do", "send");
        HttpResponse<String> undone = lene.act(id, "edit");

        assertEquals(503, unsent.statusCode());
        assertTrue(unsent.body().contains("<h1>Casen kan ikke sendes</h1>"), unsent.body());
        assertEquals(503, undone.statusCode());
        assertTrue(undone.body().contains("<h1>Det kan ikke lade sig gøre nu</h1>"), undone.body());
        assertFalse((unsent.body() + undone.body()).contains("<form"));
    }

    @Test
    void aCaseThatCouldNotBeSentCanBeSentFromThePlainPage() {
        String id = lene.complete("Sendt lidt senere", "Det lykkedes.");
        String check = lene.page(id, 7);
        lene.send(lene.step(id, 2), "story.action", "Vi spurgte igen.");
        withhold();

        Document page = Jsoup.parse(lene.submitFrom(check).body());

        assertTrue(page.text().contains("Den er gemt som kladde. Vent lidt, og send den igen."), page::text);
        assertEquals("send", filled(page).get("do"));
        assertEquals(State.DRAFT, find(id).state());
        release();
        HttpResponse<String> now = lene.send(filled(page));
        assertEquals(409, now.statusCode(), "it has changed since it was seen");
        assertEquals(303, lene.submitFrom(now.body()).statusCode());
        assertEquals(State.SUBMITTED, find(id).state());
    }

    @Test
    void ofAForgedFormNothingIsShown() {
        String id = lene.draft("Vi stod fast.");
        Map<String, String> form = lene.step(id, 2);
        form.put("_token", "gættet");
        withhold();

        HttpResponse<String> refused = lene.send(form, "story.action", "Listigt");

        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("Det blev ikke gjort"), refused.body());
        assertFalse(refused.body().contains("Listigt"));
    }

    private static void withhold() {
        site.get(PublishedGate.class).withhold(() -> {});
        assertEquals(503, site.get(FORM).statusCode());
        assertEquals(503, site.get(MINE).statusCode());
    }

    /** The fields of the page's only form, as a browser sends them. */
    private static Map<String, String> filled(Document page) {
        FormElement form = page.expectForm("form");
        assertEquals(FORM, form.attr("action"));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        return fields;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Submission find(String id) {
        return site.get(Submissions.class).find(UUID.fromString(id), LEADER).orElseThrow();
    }
}
