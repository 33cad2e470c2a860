package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.LEADER;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Formula;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.jcr.Node;
import javax.jcr.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reviewers see and do about submissions, over HTTP; what the workflow allows is tested with the workflow. */
class ReviewScreensTest {

    private static final String REVIEWS = "/author/reviews/";
    private static final String MEGABYTE = "Æ".repeat(500_000) + "-ord".repeat(10);
    private static final Actor BERIT = new Actor("berit", Role.ADMINISTRATOR);

    private static RunningSite site;
    private static Contributions contributions;
    private static Browsing administrator;
    private static Browsing berit;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        contributions = new Contributions(site);
        administrator = site.browseAs("administrator");
        berit = contributions.administrator(BERIT.name(), "Berit Bak");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/*", "/*/preview", "/*/suggest", "/case/*"})
    void onlyAdministratorsLearnOfSubmissions(String path) {
        UUID id = contributions.claimed("Kun for administratorer", ADMINISTRATOR);
        String address = "/author/reviews"
                + (path.startsWith("/case")
                        ? path.replace("*", contributions.now(id).caseId().toString())
                        : path.replace("*", id.toString()));

        for (String user : List.of("leder", "redaktoer")) {
            Browsing other = site.browseAs(user);
            assertEquals(403, other.get(address).statusCode(), user);
            assertEquals(
                    403,
                    other.post(address, "do", "claim", "comment", "x", "revision", "1", "seen", "1")
                            .statusCode(),
                    user);
        }
        assertEquals(303, site.get(address).statusCode());
        assertEquals(
                path.startsWith("/case") ? 303 : 200, administrator.get(address).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "1-2-3-4-5",
                "x",
                "case",
                "case/x",
                "case/00000000-0000-4000-8000-000000000000"
            })
    void whatIsNoSubmissionIsToldToBeNone(String id) {
        Browsing anew = site.browse();
        anew.cookies().putAll(administrator.cookies());
        HttpResponse<String> answer = anew.get(REVIEWS + id);

        assertEquals(404, answer.statusCode());
    }

    @Test
    void aDraftThatWasNeverSubmittedIsNobodysBusinessNotEvenItsOwn() {
        UUID id = UUID.randomUUID();
        site.get(dk.esbjerg.ledelsesgrundlag.submissions.Submissions.class).start(id, ADMINISTRATOR);

        assertEquals(404, administrator.get(REVIEWS + id).statusCode());
        assertEquals(404, berit.get(REVIEWS + id).statusCode());
    }

    @Test
    void aCaseIsClaimedSentBackResubmittedComparedAndPublished() {
        UUID id = contributions.submitted("Hele vejen");
        press(administrator, id, "claim");
        assertEquals(State.IN_REVIEW, state(id));
        assertTrue(page(berit, id).text().contains("En anden læser bidraget"), "shows who has it");

        HttpResponse<String> answer = press(administrator, id, "requestChanges", "comment", "Skriv mere om\r\nvejen.");
        assertEquals(REVIEWS + id + "?done=requestChanges", Browsing.location(answer));
        assertEquals("Skriv mere om\nvejen.", last(id).comment());
        Document waiting = page(administrator, id);
        assertTrue(waiting.text().contains("Forfatteren retter i teksten"));
        assertFalse(waiting.text().contains("Vi stod fast"));
        assertEquals(404, administrator.get(REVIEWS + id + "/preview").statusCode());

        Story changed = new Story(
                "Hele vejen",
                "Park og Vej",
                "Vi stod fast i mange sager.\n\nIngen ville begynde.",
                story("").action(),
                story("").result(),
                story("").learning(),
                "",
                List.of(),
                List.of());
        contributions.resubmit(id, LEADER, changed);
        Document compared = page(administrator, id);
        assertEquals("en sag", compared.select("del").text().replaceAll("\\s+", " "));
        assertEquals("mange sager", compared.select("ins").text().replaceAll("\\s+", " "));

        press(administrator, id, "claim");
        Document question = Jsoup.parse(press(administrator, id, "approve").body());
        assertEquals(State.IN_REVIEW, state(id));
        Document preview =
                Jsoup.parse(administrator.get(REVIEWS + id + "/preview").body());
        confirm(administrator, question);
        assertEquals(State.PUBLISHED, state(id));
        Document read =
                Jsoup.parse(site.get("/ledelsesgrundlag/cases/hele-vejen").body());
        assertEquals(
                read.selectFirst("main").html(),
                preview.selectFirst("main").html().replace("/author/preview", ""));
        assertTrue(read.text().contains("Vi stod fast i mange sager."));
        assertTrue(page(administrator, id).text().contains("Bidraget er udgivet"));
    }

    @Test
    void whatIsFinalIsAskedAboutFirst() {
        UUID id = contributions.claimed("Afvises", ADMINISTRATOR);
        Document question = Jsoup.parse(press(administrator, id, "reject", "comment", "Den er en anden slags.")
                .body());

        assertEquals(State.IN_REVIEW, state(id));
        assertEquals("Den er en anden slags.", question.selectFirst("textarea").val());
        assertEquals(
                303,
                confirm(administrator, question, "comment", "Den handler om noget andet.")
                        .statusCode());
        assertEquals(State.REJECTED, state(id));
        assertEquals("Den handler om noget andet.", last(id).comment());
        assertTrue(page(administrator, id).select("form [name=do]").isEmpty());
    }

    @Test
    void takingDownIsAskedAboutAndNeedsAReason() {
        UUID id = contributions.published("Skal væk igen", ADMINISTRATOR);
        assertEquals(200, site.get("/ledelsesgrundlag/cases/skal-vaek-igen").statusCode());
        HttpResponse<String> without = press(berit, id, "takeDown", "comment", " ");
        assertEquals(422, without.statusCode());
        Document refused = Jsoup.parse(without.body());
        assertPointsAtItsField(refused, "why", "hvorfor skal casen af siden?");
        assertTrue(refused.selectFirst("details:has(#why)").hasAttr("open"));

        Document question = Jsoup.parse(
                press(berit, id, "takeDown", "comment", "Nogen kan kendes.").body());
        assertEquals(422, confirm(berit, question, "comment", "\t").statusCode());
        assertEquals(303, confirm(berit, question).statusCode());

        assertEquals(State.WITHDRAWN, state(id));
        assertEquals(404, site.get("/ledelsesgrundlag/cases/skal-vaek-igen").statusCode());
        Document now = page(berit, id);
        assertFalse(now.text().contains("Vi stod fast"), "its text is gone");
        assertTrue(now.text().contains("Nogen kan kendes."), "why stays in the trail");
        assertFalse(now.text().contains("rukket tilbage"), "its author did not withdraw it");
        Document inbox = Jsoup.parse(berit.get("/author/reviews?pile=closed").body());
        assertEquals(
                "Taget af siden",
                inbox.select("tr:has(a[href$=" + id + "]) .wb-state").text());
        Document mine = Jsoup.parse(
                site.browseAs("leder").get("/ledelsesgrundlag/mine-bidrag").body());
        assertEquals(
                "Taget af siden",
                mine.select("li:has(a[href$=" + id + "]) .lg-state").text());
    }

    @Test
    void aCaseFromNoSubmissionIsTakenDownByItself() {
        Document list =
                Jsoup.parse(administrator.get("/author/apps/leadershipCase").body());
        String item = list.select("tbody a[href*=/author/items/]").first().attr("href");
        Document shown = Jsoup.parse(administrator.get(item).body());
        String review = shown.select("a[href*=/author/reviews/case/]").attr("href");
        String read = shown.select("a[href^=/author/preview/]").attr("href").replace("/author/preview", "");
        assertEquals(200, site.get(read).statusCode());

        HttpResponse<String> without = administrator.post(review, "comment", "");
        assertEquals(422, without.statusCode());
        assertEquals(400, administrator.post(review).statusCode());
        assertEquals(
                303,
                administrator.post(review, "comment", "Et eksempel for meget.").statusCode());

        assertEquals(404, site.get(read).statusCode());
        assertEquals(404, administrator.get(review).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"requestChanges, ''", "reject, ' '", "requestChanges, '\u200B'"})
    void aDecisionThatNeedsWordsIsNotTakenWithout(String action, String comment) {
        UUID id = contributions.claimed("Uden ord", ADMINISTRATOR);
        HttpResponse<String> answer = press(administrator, id, action, "comment", comment);

        assertEquals(422, answer.statusCode());
        assertPointsAtItsField(Jsoup.parse(answer.body()), "comment", "hvad skal ændres, eller hvorfor afviser du?");
        assertEquals(State.IN_REVIEW, state(id));
    }

    @Test
    void aMegabyteOfCommentIsRefusedAndNotLost() {
        UUID id = contributions.claimed("Lang kommentar", ADMINISTRATOR);
        HttpResponse<String> answer = press(administrator, id, "requestChanges", "comment", MEGABYTE);

        assertEquals(422, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertTrue(page.selectFirst("[role=alert]").text().contains("for langt"));
        assertEquals(MEGABYTE, page.selectFirst("textarea[name=comment]").val());
        assertEquals(State.IN_REVIEW, state(id));
    }

    @Test
    void whoeverWasSlowerIsToldWhatHappenedAndKeepsTheirWords() {
        UUID id = contributions.claimed("To ad gangen", ADMINISTRATOR);
        Document old = page(administrator, id);
        contributions.take(id, LEADER, Step.of(Action.EDIT));
        contributions.resubmit(id, LEADER, story("To ad gangen, igen"));
        contributions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));

        HttpResponse<String> answer = press(administrator, old, "requestChanges", "comment", "Om den gamle tekst.");

        assertEquals(409, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        String told = page.selectFirst("[role=alert]").text();
        assertTrue(told.contains("Bidraget er ændret") && told.contains("Taget tilbage for at blive rettet"), told);
        assertEquals(
                "Om den gamle tekst.",
                page.selectFirst("textarea[name=comment]").val());
        assertEquals(State.IN_REVIEW, state(id));
        assertEquals(303, press(administrator, page, "requestChanges").statusCode(), "seen, it can be sent");
    }

    @Test
    void aDecisionOnWhatWasWithdrawnIsNoneAndItsWordsAreKept() {
        UUID id = contributions.claimed("Trækkes tilbage", ADMINISTRATOR);
        Document old = page(administrator, id);
        contributions.take(id, LEADER, Step.of(Action.WITHDRAW));

        for (String action : List.of("approve", "requestChanges", "reject")) {
            HttpResponse<String> answer = press(administrator, old, action, "comment", "Mine ord.");
            assertEquals(409, answer.statusCode());
            Document page = Jsoup.parse(answer.body());
            assertTrue(page.selectFirst("[role=alert]").text().contains("Trukket tilbage"));
            assertEquals("Mine ord.", page.selectFirst("#kept").val());
            assertFalse(page.text().contains("Vi stod fast"), "its text is gone");
        }
        assertEquals(State.WITHDRAWN, state(id));
    }

    @Test
    void theSameFormSentTwiceDoesItOnce() {
        UUID id = contributions.submitted("Dobbelt");
        Document old = page(administrator, id);
        assertEquals(303, press(administrator, old, "claim").statusCode());
        assertEquals(303, press(administrator, old, "claim").statusCode());
        assertEquals(409, press(berit, old(berit, old), "claim").statusCode());

        Document question = Jsoup.parse(press(administrator, id, "approve").body());
        assertEquals(303, confirm(administrator, question).statusCode());
        int entries = contributions.now(id).trail().size();
        HttpResponse<String> again = confirm(administrator, question);
        assertEquals(REVIEWS + id + "?done=approve", Browsing.location(again));
        assertEquals(entries, contributions.now(id).trail().size());
    }

    /** The same page as somebody else had it at that time. */
    private static Document old(Browsing other, Document page) {
        Document theirs = page.clone();
        theirs.select("[name=_token]").val(other.token());
        return theirs;
    }

    @Test
    void ofTwoWhoDecideInTheSameMomentOneDoes() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID id = contributions.claimed("Samtidig " + i, ADMINISTRATOR);
            Document approval = Jsoup.parse(press(administrator, id, "approve").body());
            Document rejection = Jsoup.parse(
                    pressIn(berit, page(berit, id), "details form:has([name=override])", "reject", "comment", "Haster.")
                            .body());
            List<HttpResponse<String>> answers =
                    atOnce(() -> confirm(administrator, approval), () -> confirm(berit, rejection));

            List<Integer> statuses =
                    answers.stream().map(HttpResponse::statusCode).sorted().toList();
            assertEquals(
                    List.of(303, 409),
                    statuses,
                    () -> answers.get(0).body() + answers.get(1).body());
            boolean approved = answers.get(0).statusCode() == 303;
            assertEquals(approved ? State.PUBLISHED : State.REJECTED, state(id));
            assertEquals(
                    approved ? 200 : 404,
                    site.get("/ledelsesgrundlag/cases/samtidig-" + i).statusCode());
            long decisions = contributions.now(id).trail().stream()
                    .filter(entry -> Set.of(Action.APPROVE, Action.REJECT).contains(entry.action()))
                    .count();
            assertEquals(1, decisions);
        }
    }

    private static List<HttpResponse<String>> atOnce(
            java.util.concurrent.Callable<HttpResponse<String>> one,
            java.util.concurrent.Callable<HttpResponse<String>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (var call : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void onOnesOwnCaseNoDecisionIsOfferedAndItSaysWhy() {
        UUID id = contributions.submitted(ADMINISTRATOR, story("Min egen"));
        Document page = page(administrator, id);

        assertTrue(page.text().contains("Det er dit eget bidrag"));
        assertTrue(page.select("form:not(:has([name=override])) [name=do]").isEmpty(), "nothing is offered");
        assertFalse(page.select("details form [name=override]").isEmpty(), "but in an emergency");
        HttpResponse<String> forged =
                administrator.post(REVIEWS + id, "do", "claim", "revision", revision(id), "seen", "9");
        assertEquals(403, forged.statusCode());
        assertEquals(State.SUBMITTED, state(id));
    }

    @Test
    void anEmergencyNeedsAReasonAndStandsOut() {
        UUID id = contributions.submitted(ADMINISTRATOR, story("Nødsagen"));
        String form = "details form:has([name=override])";
        HttpResponse<String> without = pressIn(administrator, page(administrator, id), form, "approve", "comment", "");
        assertEquals(422, without.statusCode());
        assertTrue(Jsoup.parse(without.body()).selectFirst("details").hasAttr("open"), "it stays open");
        assertPointsAtItsField(Jsoup.parse(without.body()), "reason", "hvorfor kan det ikke vente på en anden?");

        Document question = Jsoup.parse(
                pressIn(administrator, page(administrator, id), form, "approve", "comment", "Ingen andre i dag.")
                        .body());
        assertTrue(question.text().contains("som en nødsag"));
        assertEquals(303, confirm(administrator, question).statusCode());

        assertEquals(State.PUBLISHED, state(id));
        Document seen = page(berit, id);
        assertEquals(
                "Ingen andre i dag.", seen.select(".wb-emergency .wb-comment").text());
        Document inbox = Jsoup.parse(berit.get("/author/reviews?pile=emergency").body());
        assertTrue(inbox.selectFirst("tr:contains(Nødsagen) .wb-review-emergency") != null);
        assertTrue(berit.get("/author/notices").body().contains("nødsag"));
    }

    @Test
    void anOverrideThatWaivesNothingIsNone() {
        UUID id = contributions.claimed("Ingen nød", ADMINISTRATOR);
        HttpResponse<String> answer = administrator.post(
                REVIEWS + id,
                "do",
                "approve",
                "override",
                "true",
                "comment",
                "Fordi jeg kan.",
                "revision",
                revision(id),
                "seen",
                "3");

        assertEquals(409, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).text().contains("kræver ikke en nødsag"));
        assertEquals(State.IN_REVIEW, state(id));
    }

    @Test
    void aSuggestionGoesToTheAuthorAndItsWriterDoesNotDecideOnIt() {
        Story told = new Story(
                "Forslag",
                story("").workplace(),
                story("").challenge() + "  ",
                story("").action(),
                story("").result(),
                story("").learning(),
                "Lene Leder",
                List.of("en-opgave"),
                List.of("et-redskab"));
        UUID id = contributions.submitted(LEADER, told);
        contributions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        Document form = Jsoup.parse(administrator.get(REVIEWS + id + "/suggest").body());
        assertTrue(form.text().contains("kan du ikke selv afgøre den"));
        assertEquals(422, send(administrator, form, "comment", "Uden ændring.").statusCode());
        HttpResponse<String> silent = send(administrator, form, "result", "Det gik helt fint.");
        assertEquals(422, silent.statusCode());
        assertPointsAtItsField(Jsoup.parse(silent.body()), "comment", "hvad har du ændret, og hvorfor?");
        HttpResponse<String> tooLong = send(administrator, form, "title", "x".repeat(121), "comment", "Lang.");
        assertEquals(422, tooLong.statusCode());
        assertEquals(
                "x".repeat(121),
                Jsoup.parse(tooLong.body()).selectFirst("[name=title]").val());
        assertTrue(Jsoup.parse(tooLong.body()).text().contains("Der er plads til 120 tegn"));

        HttpResponse<String> sent =
                send(administrator, form, "result", "Det gik helt fint.", "comment", "Lidt kortere.");
        assertEquals(303, sent.statusCode());
        assertEquals(
                303,
                send(administrator, form, "result", "Det gik helt fint.", "comment", "Lidt kortere.")
                        .statusCode());
        Submission now = contributions.now(id);
        assertEquals("Det gik helt fint.", now.story().result());
        assertEquals(told.challenge(), now.story().challenge());
        assertEquals(told.byline(), now.story().byline());
        assertEquals(told.taskIds(), now.story().taskIds());
        assertEquals(ADMINISTRATOR.name(), now.lastChangedBy());
        assertEquals("Lidt kortere.", last(id).comment());
        HttpResponse<String> other = send(administrator, form, "result", "Det gik fint.", "comment", "Lidt kortere.");
        assertEquals(409, other.statusCode(), "the same words, but another text");
        assertEquals(
                "Det gik fint.",
                Jsoup.parse(other.body()).selectFirst("[name=result]").val());

        contributions.resubmit(id, LEADER, now.story());
        assertTrue(page(administrator, id).text().contains("Du har selv ændret teksten sidst"));
        assertEquals(303, press(berit, id, "claim").statusCode());
    }

    @Test
    void aSuggestionForWhatIsNoLongerThereIsKeptOnItsForm() {
        UUID id = contributions.claimed("Forsvinder", ADMINISTRATOR);
        Document form = Jsoup.parse(administrator.get(REVIEWS + id + "/suggest").body());
        contributions.take(id, LEADER, Step.of(Action.WITHDRAW));
        HttpResponse<String> answer = send(administrator, form, "result", "Mit forslag.", "comment", "Hvorfor.");

        assertEquals(409, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals("Mit forslag.", page.selectFirst("[name=result]").val());
        assertEquals("Hvorfor.", page.selectFirst("[name=comment]").val());
        assertFalse(page.selectFirst("form.wb-form").hasAttr("data-guard"), "nothing of it is kept in the browser");
        assertTrue(page.selectFirst("[role=alert]").text().contains("Trukket tilbage"));
        assertEquals(303, administrator.get(REVIEWS + id + "/suggest").statusCode());
    }

    @Test
    void aSuggestionOfWhichAFieldWasCutOutIsNotSent() {
        UUID id = contributions.claimed("Skåret over", ADMINISTRATOR);
        Document form = Jsoup.parse(administrator.get(REVIEWS + id + "/suggest").body());
        form.selectFirst("[name=learning]").remove();

        assertEquals(
                400,
                send(administrator, form, "result", "Andet.", "comment", "Hvorfor.")
                        .statusCode());
        assertEquals(State.IN_REVIEW, state(id));
    }

    @Test
    void withoutTheTokenNothingIsDone() {
        UUID id = contributions.submitted("Uden mærke");
        for (String token : List.of("", berit.token(), "x")) {
            HttpResponse<String> answer = administrator.postOnly(
                    REVIEWS + id, "do", "claim", "revision", revision(id), "seen", "9", "_token", token);
            assertEquals(403, answer.statusCode());
        }
        assertEquals(State.SUBMITTED, state(id));
    }

    @Test
    void aFormThatDidNotArriveWholeIsNotActedOn() {
        UUID id = contributions.claimed("I stykker", ADMINISTRATOR);
        for (String[] form : List.of(
                new String[] {"do", "approve", "revision", revision(id), "seen", "9"},
                new String[] {"do", "approve", "comment", "", "revision", "x", "seen", "9"},
                new String[] {"do", "approve", "comment", "", "seen", "9"},
                new String[] {"do", "approve", "comment", "", "revision", revision(id)},
                new String[] {"do", "publish", "comment", "", "revision", revision(id), "seen", "9"},
                new String[] {"do", "submit", "comment", "", "revision", revision(id), "seen", "9"},
                new String[] {"comment", "", "revision", revision(id), "seen", "9"})) {
            assertEquals(400, administrator.post(REVIEWS + id, form).statusCode(), String.join(" ", form));
        }
        assertEquals(State.IN_REVIEW, state(id));
    }

    @Test
    void whatLeadersAndReviewersWriteIsShownAsTheTextItIs() {
        String hostile = "<script>alert(1)</script> ${" + Formula.TEXT + "} \"'><img src=x onerror=alert(1)>";
        UUID id = contributions.submitted(
                LEADER,
                new Story(hostile, hostile, hostile, hostile, hostile, hostile, hostile, List.of("<b>x"), List.of()));
        press(administrator, id, "claim");
        press(administrator, id, "requestChanges", "comment", hostile);
        contributions.resubmit(
                id,
                LEADER,
                new Story(hostile + "!", hostile, "Andet", hostile, hostile, hostile, "", List.of(), List.of("x\"y")));
        press(administrator, id, "claim");

        for (String address : List.of("", "/preview", "/suggest")) {
            Document page =
                    Jsoup.parse(administrator.get(REVIEWS + id + address).body());
            assertTrue(page.text().contains("${" + Formula.TEXT + "}"), address);
            assertFalse(Formula.isWorkedOut(page.text()), address);
            assertTrue(page.select("[onerror], img[src=x]").isEmpty(), address);
            assertTrue(
                    page.select("script:not([src], [type=importmap], [type=application/json])")
                            .isEmpty(),
                    address);
        }
        assertTrue(
                Jsoup.parse(administrator.get("/author/reviews").body()).text().contains(hostile));
    }

    @Test
    void personalDataIsPointedOutWithoutBeingRepeated() {
        Story told = new Story(
                "Med oplysninger",
                "Park og Vej",
                "Linje et.\nRing til mig på 75 16 16 16 eller skriv til ole.olsen@esbjerg.dk.",
                "Vi spurgte.",
                "Det gik.",
                "Spørg først.",
                "",
                List.of(),
                List.of());
        Document page = page(administrator, contributions.submitted(LEADER, told));

        String found = page.selectFirst("section:has(#personal)").text();
        assertTrue(found.contains("Telefonnummer") && found.contains("Mailadresse"), found);
        assertTrue(found.contains("Udfordring, linje 2"), found);
        assertFalse(found.contains("ole.olsen@esbjerg.dk"), found);
    }

    @Test
    void whatCouldNotBeCarriedOutIsToldAndTriedAgain() throws Exception {
        UUID id = contributions.claimed("Kan ikke komme ud", ADMINISTRATOR);
        Document question = Jsoup.parse(press(administrator, id, "approve").body());
        var now = java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC);
        String month = "/%d/%02d".formatted(now.getYear(), now.getMonthValue());
        published(root -> {
            Node folder = root;
            for (String step : month.substring(1).split("/")) {
                folder = folder.hasNode(step) ? folder.getNode(step) : folder.addNode(step, "mgnl:folder");
            }
            folder.addNode("kan-ikke-komme-ud", Case.NODE_TYPE);
        });
        assertEquals(303, confirm(administrator, question).statusCode());

        Document page = page(berit, id);
        assertTrue(page.text().contains("Det, der er besluttet, kunne ikke udføres"));
        assertEquals(State.APPROVED, state(id));
        assertTrue(Jsoup.parse(berit.get("/author/reviews?pile=trouble").body())
                .text()
                .contains("Kan ikke komme ud"));
        published(
                root -> root.getNode(month.substring(1) + "/kan-ikke-komme-ud").remove());
        assertEquals(303, press(berit, page, "retry").statusCode());
        assertEquals(State.PUBLISHED, state(id));
        assertFalse(page(berit, id).text().contains("kunne ikke udføres"));
    }

    private static void published(Change change) throws Exception {
        Session session = site.get(ContentRepository.class).session(View.PUBLISHED, Case.WORKSPACE);
        try {
            change.in(session.getRootNode());
            session.save();
        } finally {
            session.logout();
        }
    }

    @FunctionalInterface
    private interface Change {
        void in(Node root) throws Exception;
    }

    @Test
    void openingACaseReadsItsNotices() {
        UUID id = contributions.submitted("Læst besked");
        Document before = Jsoup.parse(berit.get("/author/notices").body());
        assertFalse(before.select(".wb-unread a[href$=" + id + "]").isEmpty());
        page(berit, id);

        Document after = Jsoup.parse(berit.get("/author/notices").body());
        assertTrue(after.select(".wb-unread a[href$=" + id + "]").isEmpty());
        assertFalse(after.select("a[href$=" + id + "]").isEmpty());
        contributions.submitted("Ulæst besked");
        assertEquals(303, berit.post("/author/notices").statusCode());
        assertTrue(Jsoup.parse(berit.get("/author/notices").body())
                .select(".wb-unread")
                .isEmpty());
    }

    @Test
    void theMenuSaysHowManyWait() {
        Browsing editor = site.browseAs("redaktoer");
        int before = waiting(administrator);
        contributions.submitted("Venter i menuen");

        assertEquals(before + 1, waiting(administrator));
        assertTrue(editor.get("/author").body().contains("/author/notices"));
        assertFalse(editor.get("/author").body().contains("/author/reviews"));
    }

    private static int waiting(Browsing user) {
        Element entry = Jsoup.parse(user.get("/author").body()).selectFirst("nav a[href=/author/reviews] .wb-count");
        return entry == null ? 0 : Integer.parseInt(entry.text());
    }

    private static void assertPointsAtItsField(Document page, String field, String words) {
        Element link = page.selectFirst("[role=alert] a");
        assertTrue(link != null && link.text().contains(words), page::text);
        assertEquals("#" + field, link.attr("href"));
        Element input = page.getElementById(field);
        assertEquals("true", input.attr("aria-invalid"));
        assertTrue(input.attr("aria-describedby").startsWith(field + "-error"), input.attr("aria-describedby"));
        assertEquals(link.text(), page.getElementById(field + "-error").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "release", "requestChanges", "reject", "takeDown", "suggest", "approve", "retry"})
    void anAddressIsNotBelievedAboutWhatWasDone(String done) {
        UUID id = contributions.submitted("Ikke sket");

        assertTrue(Jsoup.parse(administrator.get(REVIEWS + id + "?done=" + done).body())
                .select("main [role=status]")
                .isEmpty());
    }

    @Test
    void whatWasDoneIsToldToWhoeverDidItUntilSomethingElseIs() {
        UUID id = contributions.submitted("Lige sket");
        String claimed = Browsing.location(press(administrator, id, "claim"));
        assertEquals("Du har taget bidraget. De andre kan se, at du læser det.", told(administrator, claimed));
        assertEquals("", told(berit, claimed));
        String released = Browsing.location(press(administrator, id, "release"));
        assertEquals("", told(administrator, claimed));
        assertEquals("Bidraget ligger i bunken igen.", told(administrator, released));

        UUID other = contributions.published("Ude nu", ADMINISTRATOR);
        assertEquals("", told(administrator, REVIEWS + other + "?done=reject"));
        assertEquals(
                "Casen er udgivet, præcis som den blev godkendt.",
                told(administrator, REVIEWS + other + "?done=approve"));
        Document question = Jsoup.parse(press(administrator, other, "takeDown", "comment", "Nogen kan kendes.")
                .body());
        assertEquals(
                "Casen er taget af siden.", told(administrator, Browsing.location(confirm(administrator, question))));
    }

    private static String told(Browsing user, String address) {
        return Jsoup.parse(user.get(address).body())
                .select("main > [role=status]")
                .text();
    }

    @Test
    void nobodyWalksAwayFromTheCaseThatIsBeingDecided() {
        UUID id = contributions.claimed("I rammen", ADMINISTRATOR);
        String address = page(administrator, id).selectFirst("iframe").attr("src");
        Document framed = Jsoup.parse(administrator.get(address).body());
        Document alone =
                Jsoup.parse(administrator.get(REVIEWS + id + "/preview").body());

        assertTrue(framed.select("a[href], area[href], button, input, select, textarea, summary, [tabindex=0]")
                .isEmpty());
        assertFalse(alone.select("nav a[href]").isEmpty());
        assertEquals(alone.text(), framed.text());
    }

    @Test
    void anEmergencyIsOfferedOnlyWhereClaimingIsNotEnough() {
        UUID id = contributions.submitted("Uden nød");
        assertTrue(page(administrator, id).select("[name=override]").isEmpty());

        press(administrator, id, "claim");
        assertTrue(page(administrator, id).select("[name=override]").isEmpty());
        assertFalse(page(berit, id).select("[name=override]").isEmpty(), "it is another's to decide");
        assertFalse(page(administrator, contributions.submitted(ADMINISTRATOR, story("Min egen")))
                .select("[name=override]")
                .isEmpty());
    }

    @Test
    void whatIsDecidedHasNothingLeftToLookFor() {
        String look = "Læs alligevel efter";
        String drafts = "[data-drafts-over]";
        UUID id = contributions.claimed("Afgøres", ADMINISTRATOR);
        assertTrue(page(administrator, id).text().contains(look));
        assertTrue(page(administrator, id).select(drafts).isEmpty());
        assertTrue(page(administrator, id).text().contains("(samtykketekst, udgave 1)"));

        UUID decided = contributions.published("Afgjort", ADMINISTRATOR);
        Document page = page(administrator, decided);
        assertFalse(page.text().contains(look));
        assertTrue(page.text().contains("Udgivet udgave"));
        assertEquals("reviews/" + decided, page.select(drafts).attr("data-drafts-over"));
        contributions.take(id, LEADER, Step.of(Action.WITHDRAW));
        assertEquals(
                "(teksten er fjernet)", page(administrator, id).select("h1").text());
        assertEquals("reviews/" + id, page(administrator, id).select(drafts).attr("data-drafts-over"));
    }

    @Test
    void theOverviewTellsAdministratorsHowManyWait() {
        contributions.submitted("Venter på overblikket");
        Element told =
                Jsoup.parse(administrator.get("/author").body()).selectFirst("main p:has(a[href=/author/reviews])");

        assertTrue(told.text().startsWith(waiting(administrator) + " bidrag venter på at blive læst."), told.text());
        assertTrue(Jsoup.parse(site.browseAs("redaktoer").get("/author").body())
                .select("main a[href=/author/reviews]")
                .isEmpty());
    }

    private static Document page(Browsing user, UUID id) {
        HttpResponse<String> answer = user.get(REVIEWS + id);
        assertEquals(200, answer.statusCode(), answer::body);
        return Jsoup.parse(answer.body());
    }

    /** Opens the page and presses the button, with these fields filled in. */
    private static HttpResponse<String> press(Browsing user, UUID id, String action, String... fields) {
        return press(user, page(user, id), action, fields);
    }

    private static HttpResponse<String> press(Browsing user, Document page, String action, String... fields) {
        return pressIn(user, page, "form:not(:has([name=override]))", action, fields);
    }

    private static HttpResponse<String> pressIn(
            Browsing user, Document page, String forms, String action, String... fields) {
        Element button = page.selectFirst(forms + " button[name=do][value=" + action + "]");
        assertTrue(button != null, () -> "No " + action + ": " + page.text());
        return sendForm(user, button.closest("form"), button, fields);
    }

    /** Presses the one button of a page that asks. */
    private static HttpResponse<String> confirm(Browsing user, Document question, String... fields) {
        Element button = question.selectFirst("main form:has([name=confirmed]) button");
        assertTrue(button != null, question::text);
        return sendForm(user, button.closest("form"), button, fields);
    }

    private static HttpResponse<String> send(Browsing user, Document page, String... fields) {
        return sendForm(user, page.selectFirst("main form.wb-form"), null, fields);
    }

    private static HttpResponse<String> sendForm(Browsing user, Element form, Element button, String... fields) {
        List<String> sent = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            filled.add(fields[i]);
            sent.addAll(List.of(fields[i], fields[i + 1]));
        }
        ((FormElement) form)
                .formData().stream()
                        .filter(field -> !filled.contains(field.key()))
                        .forEach(field -> sent.addAll(List.of(field.key(), field.value())));
        if (button != null && button.hasAttr("name")) {
            sent.addAll(List.of(button.attr("name"), button.attr("value")));
        }
        return user.postOnly(form.attr("action"), sent.toArray(String[]::new));
    }

    private static State state(UUID id) {
        return contributions.now(id).state();
    }

    private static String revision(UUID id) {
        return String.valueOf(contributions.now(id).revision());
    }

    private static TrailEntry last(UUID id) {
        List<TrailEntry> trail = contributions.now(id).trail();
        return trail.get(trail.size() - 1);
    }
}
