package dk.esbjerg.ledelsesgrundlag.standalone.sharing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing.location;
import static dk.esbjerg.ledelsesgrundlag.standalone.sharing.Telling.FORM;
import static dk.esbjerg.ledelsesgrundlag.standalone.sharing.Telling.MINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The leaders' pages over HTTP: what is done, and what becomes of forms that nothing can be done with. */
class LeadersPagesTest {

    private static final Actor LEADER = new Actor("leder", Role.LEADER);
    private static final Actor ADMINISTRATOR = new Actor("administrator", Role.ADMINISTRATOR);
    private static final String UNKNOWN = "0b5f6a1e-57c1-4f0a-8d52-3e9d4b1c7a03";
    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    static Path folder;

    private static RunningSite site;

    private Telling lene;

    @BeforeAll
    static void start() {
        site = RunningSite.start(CLOCK, folder, "--demo", "--session-minutes=30");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        lene = new Telling(site.browseAs("leder"));
    }

    @Test
    void aCaseIsToldSentAndFollowed() {
        String id = lene.complete("Et træ falder", "Det lykkedes.");

        HttpResponse<String> sent = lene.submit(id);

        assertEquals(303, sent.statusCode());
        assertEquals(MINE + "/" + id + "?nyt=sent", location(sent));
        assertEquals(State.SUBMITTED, find(id).state());
        assertTrue(lene.browsing().get(location(sent)).body().contains("Tak! Casen er sendt"));
        assertTrue(lene.followed(id).contains("Du sendte casen"));
    }

    @Test
    void whatIsNewIsToldUntilItsCaseIsOpened() {
        String id = lene.complete("Et nyt bidrag", "Det lykkedes.");
        lene.submit(id);
        String link = "<a href=\"" + MINE + "/" + id + "\">Vi har modtaget dit bidrag</a>";
        assertTrue(lene.browsing().get(MINE).body().contains(link));

        assertTrue(lene.followed(id).contains("<li>Vi har modtaget dit bidrag</li>"));

        assertFalse(lene.followed(id).contains("<li>Vi har modtaget dit bidrag</li>"));
        assertFalse(lene.browsing().get(MINE).body().contains(link));
    }

    @Test
    void theReviewersWordsAreReadAndTheCaseIsSentAgain() {
        String id = lene.complete("Til et nyt syn", "Det lykkedes.");
        lene.submit(id);
        int seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(id, ADMINISTRATOR, Step.of(Action.REQUEST_CHANGES).on(seen).saying("Skriv mere om <b>medarbejderne</b>."));

        assertTrue(lene.followed(id).contains("Skriv mere om &lt;b&gt;medarbejderne&lt;/b&gt;."));
        lene.send(lene.step(id, 2), "story.action", "Vi spurgte medarbejderne.");
        lene.submit(id);

        assertEquals(State.SUBMITTED, find(id).state());
        assertTrue(lene.followed(id).contains("Du sendte casen igen"));
    }

    @Test
    void theReviewersWordsStandInEveryStepForAsLongAsTheCaseWaitsForItsAuthor() {
        String id = lene.complete("Med ordene ved siden af", "Det lykkedes.");
        lene.submit(id);
        int seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(id, ADMINISTRATOR, Step.of(Action.REQUEST_CHANGES).on(seen).saying("Se på:\n- hvem\n- <b>"));

        String words = "<p>Se på:<br>- hvem<br>- &lt;b&gt;</p>";
        for (int step = 1; step <= 7; step++) {
            String page = lene.page(id, step);
            assertTrue(page.contains("Administratoren skriver:") && page.contains(words), page);
        }
        String shownAgain = lene.send(lene.step(id, 5), "story.title", "x".repeat(121), "teller", "anonymous")
                .body();
        assertTrue(shownAgain.contains(words), shownAgain);
        assertEquals(2, lene.followed(id).split(words, -1).length - 1);
        lene.submit(id);
        lene.act(id, "edit");
        assertFalse(lene.page(id, 1).contains(words));
    }

    @Test
    void theReasonStandsAtTheTopWhereACaseIsRejectedOrTakenDown() {
        String rejected = lene.complete("Afvist", "Det lykkedes.");
        lene.submit(rejected);
        int seen = take(rejected, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(rejected, ADMINISTRATOR, Step.of(Action.REJECT).on(seen).saying("Den er en annonce."));
        String down = published("Taget ned");
        take(down, ADMINISTRATOR, Step.of(Action.TAKE_DOWN).saying("Nogen kan kendes."));

        assertQuoted("Den er en annonce.", lene.followed(rejected));
        assertQuoted("Nogen kan kendes.", lene.followed(down));
    }

    private static void assertQuoted(String reason, String page) {
        String top = page.substring(page.indexOf("Hvor er casen nu?"), page.indexOf("lg-follow__case"));
        assertTrue(top.contains("Casen bliver slettet efter nogen tid."), top);
        assertTrue(top.contains("<p>" + reason + "</p>"), top);
    }

    @Test
    void aSuggestionIsSaidToBeOne() {
        String id = lene.complete("Med et forslag", "Det lykkedes.");
        lene.submit(id);
        Submission seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        Story told = seen.story();
        Story better = new Story(
                told.title(),
                told.workplace(),
                told.challenge(),
                told.action(),
                "Det lykkedes efterhånden.",
                told.learning(),
                told.byline(),
                told.taskIds(),
                told.toolIds());
        take(id, ADMINISTRATOR, Step.suggest(better).on(seen.revision()).saying("Sådan måske?"));

        String page = lene.followed(id);
        assertTrue(page.contains("En administrator har foreslået ændringer i din tekst. Du bestemmer"), page);
        assertTrue(page.contains("<h2>Din tekst med forslaget</h2>"), page);
        assertTrue(page.contains("<p>Sådan måske?</p>") && page.contains("efterhånden"), page);
        assertTrue(lene.page(id, 3).contains("En administrator har foreslået ændringer"), page);
    }

    @Test
    void anAddressIsBelievedOnlyWhileNothingElseHasHappened() {
        String id = lene.complete("Og tilbage igen", "Det lykkedes.");
        CLOCK.pass(Duration.ofSeconds(1));
        String sent = location(lene.submit(id));
        assertTrue(lene.browsing().get(sent).body().contains("Tak! Casen er sendt"));
        assertFalse(lene.browsing().get(MINE + "?nyt=saved").body().contains("gemt som kladde"));

        lene.act(id, "edit");
        assertFalse(lene.browsing().get(sent).body().contains("Tak! Casen er sendt"));
        assertFalse(
                lene.browsing().get(MINE + "/" + id + "?nyt=withdraw").body().contains("Casen er fjernet"));
        String withdrawn = location(lene.act(id, "withdraw"));
        assertTrue(lene.browsing().get(withdrawn).body().contains("Casen er fjernet"));
    }

    @Test
    void ofAPublishedCaseTheNameGoesAtOnceAndThenTheCase() {
        String id = lene.complete("Et navn for meget", "Det lykkedes.");
        lene.submit(id);
        int seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
        String address = "/ledelsesgrundlag/cases/et-navn-for-meget";
        assertTrue(site.get(address).body().contains("Lene Leder"));
        assertTrue(lene.followed(id).contains("href=\"" + address + "\""));

        assertEquals(MINE + "/" + id + "?nyt=anonymise", location(lene.act(id, "anonymise")));
        assertEquals(200, site.get(address).statusCode());
        assertFalse(site.get(address).body().contains("Lene Leder"));
        assertFalse(lene.followed(id).contains("bekraeft=anonymise"));

        String asked =
                lene.browsing().get(MINE + "/" + id + "?bekraeft=withdraw").body();
        assertTrue(asked.contains("Vil du fjerne casen fra siden?"), asked);
        assertEquals(200, site.get(address).statusCode());
        assertEquals(MINE + "/" + id + "?nyt=withdraw", location(lene.act(id, "withdraw")));
        assertEquals(404, site.get(address).statusCode());
        assertEquals(409, lene.act(id, "edit").statusCode());
    }

    @Test
    void aCprNumberStopsTheCaseAndIsShownWhereItIs() {
        String id = lene.complete("Med nummer", "Det gik godt.\nBorgeren 010190-1234 ringede.");

        HttpResponse<String> stopped = lene.submit(id);

        assertEquals(422, stopped.statusCode());
        assertTrue(stopped.body().contains("Der er et CPR-nummer i casen"), stopped.body());
        assertTrue(
                stopped.body()
                        .contains(FORM + "?bidrag=" + id + "&amp;trin=3#f-result\">Ret i »Resultat«, linje 2</a>"),
                stopped.body());
        assertEquals(State.DRAFT, find(id).state());
    }

    @Test
    void aFormThatIsSentTwiceDoesOneThing() {
        String id = lene.begin();
        int before = ofLene().size();
        Map<String, String> first = lene.first(id);
        HttpResponse<String> once = lene.send(first, "story.challenge", "Vi stod fast.");
        HttpResponse<String> twice = lene.send(first, "story.challenge", "Vi stod fast.");

        assertEquals(303, once.statusCode());
        assertEquals(location(once), location(twice));
        assertEquals(before + 1, ofLene().size());

        String complete = lene.complete("Sendt to gange", "Det lykkedes.");
        String check = lene.page(complete, 7);
        assertEquals(location(lene.submitFrom(check)), location(lene.submitFrom(check)));
        assertEquals(
                1,
                find(complete).trail().stream()
                        .filter(entry -> entry.action() == Action.SUBMIT)
                        .count());
        lene.act(complete, "withdraw");
        assertEquals(MINE + "/" + complete + "?nyt=withdraw", location(lene.act(complete, "withdraw")));
    }

    @Test
    void whoGoesBackToWhereTheyBeganFindsTheirDraft() {
        String id = lene.draft("Det første, jeg skrev.");

        String again = lene.browsing().get(FORM + "?ny=" + id).body();

        assertTrue(again.contains(">Det første, jeg skrev.</textarea>"), again);
        assertEquals(id, Browsing.hidden(again).get("bidrag"));
    }

    @Test
    void whoGoesBackToTheFormOfASentCaseIsToldWhereTheCaseIs() {
        String id = lene.complete("Sendt og set tilbage", "Det lykkedes.");
        lene.submit(id);

        for (String address : List.of(FORM + "?ny=" + id, FORM + "?trin=7&bidrag=" + id)) {
            HttpResponse<String> back = lene.browsing().get(address);
            assertEquals(409, back.statusCode(), address);
            assertTrue(back.body().contains("Casen kan ikke rettes lige nu"), back.body());
            assertTrue(back.body().contains("href=\"" + MINE + "/" + id + "\""), back.body());
        }
    }

    @Test
    void whoeverIsDoneSignsOutOnThePage() {
        Map<String, String> form = Browsing.hidden(lene.browsing().get(MINE).body());

        assertEquals("/login?signedOut=true", location(lene.browsing().postOnly("/logout", form)));
        assertTrue(lene.browsing().get(MINE).body().contains("Log ind for at dele"));
    }

    @Test
    void inTwoWindowsNeitherTextIsLost() {
        String id = lene.draft("Først");
        Map<String, String> one = lene.step(id, 1);
        Map<String, String> other = lene.step(id, 1);
        lene.send(one, "story.challenge", "Fra det ene vindue");

        HttpResponse<String> refused = lene.send(other, "story.challenge", "Fra det andet vindue");

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains(">Fra det andet vindue</textarea>"), refused.body());
        assertTrue(refused.body().contains("<p>Fra det ene vindue</p>"), refused.body());
        assertEquals("Fra det ene vindue", find(id).story().challenge());
        assertEquals(
                303,
                lene.send(Browsing.hidden(refused.body()), "story.challenge", "Fra det andet vindue")
                        .statusCode());
        assertEquals("Fra det andet vindue", find(id).story().challenge());
    }

    @Test
    void whatWasChangedSinceItWasLookedThroughIsNotSent() {
        String id = lene.complete("Set for længe siden", "Det lykkedes.");
        String check = lene.page(id, 7);
        lene.send(lene.step(id, 3), "story.result", "Noget andet.");

        HttpResponse<String> refused = lene.submitFrom(check);

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("Casen er blevet ændret, siden du så den igennem"), refused.body());
        assertEquals(State.DRAFT, find(id).state());
        assertEquals(303, lene.submitFrom(refused.body()).statusCode());
    }

    @Test
    void aStepOfWhatHasBeenSentIsShownAndNotKept() {
        String id = lene.complete("Lukket", "Det lykkedes.");
        Map<String, String> open = lene.step(id, 2);
        lene.submit(id);

        HttpResponse<String> refused = lene.send(open, "story.action", "For sent.");

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains(">For sent.</textarea>"), refused.body());
        assertTrue(refused.body().contains(MINE + "/" + id), refused.body());
        assertEquals("Vi spurgte.", find(id).story().action());
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN, "1-1-1-1-1", "x", "%00", "%C3%A6", "a%27b"})
    void aForgedIdLeadsNowhere(String forged) {
        for (String address : List.of(MINE + "/" + forged, FORM + "?bidrag=" + forged)) {
            int status = lene.browsing().get(address).statusCode();
            assertTrue(status == 404 || status == 400 && forged.equals("%00"), address + " " + status);
        }
        assertEquals(
                404,
                lene.browsing().post(MINE, "bidrag", forged, "do", "withdraw").statusCode());
        HttpResponse<String> kept =
                lene.browsing().post(FORM, "bidrag", forged, "revision", "2", "trin", "1", "story.challenge", "Mit");
        assertEquals(404, kept.statusCode());
        assertTrue(kept.body().contains(">Mit</textarea>"), kept.body());
    }

    @Test
    void anothersCaseIsAsUnknownAsNone() {
        String id = lene.complete("Ikke din", "Hemmeligt");
        lene.submit(id);
        Browsing administrator = site.browseAs("administrator");

        for (String address : List.of(MINE + "/", FORM + "?trin=3&bidrag=")) {
            HttpResponse<String> another = administrator.get(address + id);
            assertEquals(404, another.statusCode());
            assertEquals(
                    administrator.get(address + UNKNOWN).body(), another.body().replace(id, UNKNOWN));
        }
        for (String action : List.of("withdraw", "edit", "anonymise")) {
            assertEquals(
                    404, administrator.post(MINE, "bidrag", id, "do", action).statusCode());
        }
        HttpResponse<String> taken = administrator.post(
                FORM, "bidrag", id, "revision", "3", "trin", "3", "story.result", "Overtaget", "mark", "0");
        assertEquals(404, taken.statusCode());
        assertFalse(taken.body().contains("Hemmeligt"));
        assertEquals("Hemmeligt", find(id).story().result());
        assertEquals(State.SUBMITTED, find(id).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "bGVkZXI.x.y"})
    void withoutItsTokenAFormDoesNothing(String token) {
        String id = lene.complete("Udefra", "Det lykkedes.");

        HttpResponse<String> withdrawn =
                lene.browsing().postOnly(MINE, "bidrag", id, "do", "withdraw", "_token", token);
        HttpResponse<String> written =
                lene.browsing().postOnly(FORM, "bidrag", id, "trin", "1", "story.challenge", "Udefra", "_token", token);

        assertEquals(403, withdrawn.statusCode());
        assertEquals(403, written.statusCode());
        assertFalse(written.body().contains("Udefra</textarea>"), written.body());
        assertEquals(State.DRAFT, find(id).state());
        assertEquals("Vi stod fast.", find(id).story().challenge());
    }

    @Test
    void aFormFromAnotherSiteDoesNothingWhateverTokenItHas() {
        String id = lene.complete("Fra et andet sted", "Det lykkedes.");
        String form = Browsing.encode(
                "bidrag", id, "do", "withdraw", "_token", lene.browsing().token());

        assertEquals(
                403,
                lene.browsing()
                        .postRaw(MINE, form, "Origin", "https://example.org")
                        .statusCode());
        assertEquals(403, lene.browsing().postRaw(MINE, form, "Origin", "null").statusCode());
        assertEquals(State.DRAFT, find(id).state());
    }

    @Test
    void anotherUsersTokenIsNoToken() {
        String id = lene.complete("Lånt", "Det lykkedes.");
        String token = site.browseAs("redaktoer").token();

        assertEquals(
                403,
                lene.browsing()
                        .postOnly(MINE, "bidrag", id, "do", "withdraw", "_token", token)
                        .statusCode());
        assertEquals(State.DRAFT, find(id).state());
    }

    @Test
    void aFormOfAnEarlierSessionIsShownAgainAndDoesNothing() {
        String id = lene.draft("Gemt");
        Map<String, String> form = lene.step(id, 1);
        Telling again = new Telling(site.browseAs("leder"));

        HttpResponse<String> shown = again.send(form, "story.challenge", "Skrevet før");

        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("Du er logget ind igen"), shown.body());
        assertTrue(shown.body().contains(">Skrevet før</textarea>"), shown.body());
        assertEquals("Gemt", find(id).story().challenge());
        assertEquals(
                303,
                again.send(Browsing.hidden(shown.body()), "story.challenge", "Skrevet før")
                        .statusCode());
        assertEquals("Skrevet før", find(id).story().challenge());
    }

    @Test
    void aTextWhoseSessionEndedSurvivesSigningInAgain() {
        String id = lene.draft("Gemt");
        Map<String, String> form = lene.step(id, 1);
        CLOCK.pass(Duration.ofMinutes(31));

        HttpResponse<String> demanded = lene.send(form, "story.challenge", "Skrevet længe 🌳\r\n\r\n<b>");
        assertEquals(401, demanded.statusCode());
        HttpResponse<String> shown = signInOn(demanded);

        assertEquals(200, shown.statusCode());
        assertEquals(List.of("no-store"), shown.headers().allValues("Cache-Control"));
        assertTrue(shown.body().contains("Du er logget ind igen"), shown.body());
        assertTrue(shown.body().contains(">Skrevet længe 🌳\n\n&lt;b&gt;</textarea>"), shown.body());
        assertEquals("Gemt", find(id).story().challenge());
        assertEquals(
                303,
                lene.send(Browsing.hidden(shown.body()), "story.challenge", "Skrevet længe")
                        .statusCode());
        assertEquals("Skrevet længe", find(id).story().challenge());
    }

    @Test
    void aDecisionWhoseSessionEndedIsNotTakenBySigningIn() {
        String id = lene.complete("Fortrudt", "Det lykkedes.");
        String token = lene.browsing().token();
        CLOCK.pass(Duration.ofMinutes(31));

        HttpResponse<String> shown =
                signInOn(lene.browsing().postOnly(MINE + "/" + id, "bidrag", id, "do", "withdraw", "_token", token));

        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("Der er ikke gjort noget endnu"), shown.body());
        assertTrue(shown.body().contains(MINE + "/" + id), shown.body());
        assertEquals(State.DRAFT, find(id).state());
    }

    @Test
    void aDisabledUserDoesNothingAndTheirTextStaysOnThePage() {
        UserAdministration users = site.get(UserAdministration.class);
        User administrator = site.get(Users.class).find("administrator").orElseThrow();
        User seen = site.get(Users.class).find("leder").orElseThrow();
        String id = lene.draft("Gemt");
        Map<String, String> form = lene.step(id, 1);
        users.change(administrator, seen, new User(seen.name(), seen.fullName(), seen.roles(), false, seen.language()));
        try {
            HttpResponse<String> demanded = lene.send(form, "story.challenge", "Når ikke frem");

            assertEquals(401, demanded.statusCode());
            assertTrue(demanded.body().contains("Når ikke frem"), demanded.body());
            assertEquals(403, signInOn(demanded).statusCode());
            assertEquals("Gemt", find(id).story().challenge());
            assertTrue(lene.browsing().get(MINE).body().contains("Log ind for at dele"));
        } finally {
            users.change(administrator, site.get(Users.class).find("leder").orElseThrow(), seen);
        }
    }

    @Test
    void aMegabyteOfTextIsShownAgainAndNotKept() {
        String id = lene.draft("Kort");
        String megabyte = "æ🦔".repeat(1024 * 1024 / 6);

        HttpResponse<String> refused = lene.send(lene.step(id, 1), "story.challenge", megabyte);

        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Teksten er for lang og er ikke gemt. Der er plads til 8.000 tegn"));
        assertTrue(refused.body().contains(megabyte));
        assertEquals("Kort", find(id).story().challenge());
    }

    @Test
    void hostileTextStaysTextAndWhatNobodyCanSeeGoes() {
        String id = lene.draft(
                "</textarea><script>alert(1)</script> 🌳👩‍🏫 \u202Ebagvendt\u202C\u0000\u0007\r\nlinje &lt;");

        String shown = lene.page(id, 1);

        assertTrue(
                shown.contains(">&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; 🌳👩‍🏫 \u202Ebagvendt\u202C\n"
                        + "linje &amp;lt;</textarea>"),
                shown);
        assertFalse(shown.contains("<script"), shown);
    }

    @Test
    void onlyTheirOwnPagesTakeFormsAndOnlyByPost() {
        for (String page : List.of("/ledelsesgrundlag", "/ledelsesgrundlag/cases", "/ledelsesgrundlag/findes-ikke")) {
            assertEquals(405, lene.browsing().post(page, "a", "b").statusCode(), page);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertEquals(
                    405,
                    lene.browsing()
                            .send(method, FORM, null, BodyPublishers.noBody())
                            .statusCode(),
                    method);
        }
    }

    @Test
    void whoHasNotSignedInIsInvitedToAndComesBack() {
        Browsing stranger = site.browse();
        HttpResponse<String> page = stranger.get(FORM + "?opgave=uddelegering&ny=%22%3E");

        assertEquals(200, page.statusCode());
        String link = "/login?next=%2Fledelsesgrundlag%2Fdel-din-erfaring%3Fny%3D%2522%253E%26opgave%3Duddelegering";
        assertTrue(page.body().contains("<a class=\"lg-button\" href=\"" + link + "\">Log ind</a>"), page.body());
        assertFalse(page.body().contains("<form"), page.body());
        assertEquals(
                401,
                stranger.postOnly(FORM, "trin", "1", "story.challenge", "x").statusCode());
        Map<String, String> login = Browsing.hidden(stranger.get(link).body());
        login.put("name", "leder");
        login.put("password", site.password("leder"));
        assertEquals(
                "/ledelsesgrundlag/del-din-erfaring?ny=%22%3E&opgave=uddelegering",
                location(stranger.postOnly("/login", login)));
    }

    @Test
    void whoComesFromATaskTellsAboutIt() {
        String begun = lene.browsing().get(FORM + "?opgave=uddelegering").body();
        assertTrue(begun.contains("&amp;opgave=uddelegering"), begun);
        String id = lene.begin();

        lene.send(
                Browsing.hidden(lene.browsing()
                        .get(FORM + "?ny=" + id + "&opgave=uddelegering")
                        .body()),
                "story.challenge",
                "Om at slippe");

        assertEquals(1, find(id).story().taskIds().size());
        assertTrue(site.get("/ledelsesgrundlag/temaer/retning-og-rammer/uddelegering")
                .body()
                .contains(FORM + "?opgave=uddelegering"));
    }

    @Test
    void noCacheKeepsAPersonalPageAndAllOthersAreTheSameForEverybody() {
        for (String page : List.of(FORM, MINE, MINE + "/" + UNKNOWN)) {
            assertEquals(
                    List.of("private, no-store"),
                    lene.browsing().get(page).headers().allValues("Cache-Control"),
                    page);
            assertEquals(List.of("private, no-store"), site.get(page).headers().allValues("Cache-Control"), page);
        }
        for (String page : List.of("/ledelsesgrundlag", "/ledelsesgrundlag/cases", "/ledelsesgrundlag/findes-ikke")) {
            HttpResponse<String> anybodys = lene.browsing().get(page);
            assertEquals(List.of("no-cache"), anybodys.headers().allValues("Cache-Control"), page);
            assertEquals(site.get(page).body(), anybodys.body(), page);
        }
    }

    @Test
    void whoOnlyReadsPagesThatAreEverybodysDoesNotProlongTheirSession() {
        CLOCK.pass(Duration.ofMinutes(20));
        lene.browsing().get("/ledelsesgrundlag");
        CLOCK.pass(Duration.ofMinutes(20));

        assertTrue(lene.browsing().get(MINE).body().contains("Log ind for at dele"));
    }

    @Test
    void thePreviewShowsNobodysCasesAndTakesNoForms() {
        Telling rune = new Telling(site.browseAs("redaktoer"));
        String id = rune.complete("Runes egen", "Det lykkedes.");
        assertTrue(rune.followed(id).contains("Runes egen"));
        String token = rune.browsing().token();

        for (String page : List.of(MINE, MINE + "/" + id, FORM + "?bidrag=" + id, FORM)) {
            String preview = rune.browsing().get("/author/preview" + page).body();
            assertFalse(preview.contains("Runes egen") || preview.contains("<form"), preview);
            assertTrue(preview.contains("Log ind for at dele"), preview);
        }
        assertEquals(
                405,
                rune.browsing()
                        .postOnly("/author/preview" + MINE, "bidrag", id, "do", "withdraw", "_token", token)
                        .statusCode());
        assertEquals(
                State.DRAFT,
                site.get(Submissions.class)
                        .find(UUID.fromString(id), new Actor("redaktoer", Role.EDITOR))
                        .orElseThrow()
                        .state());
    }

    @Test
    void whoeverChoosesLaterComesToTheirListAndFindsTheDraftThere() {
        String id = lene.begin();

        HttpResponse<String> later = lene.send(lene.first(id), "story.challenge", "En anden dag", "do", "later");

        assertEquals(MINE + "?nyt=saved", location(later));
        String list = lene.browsing().get(location(later)).body();
        assertTrue(list.contains("Casen er gemt som kladde."), list);
        assertTrue(list.contains(MINE + "/" + id), list);
        assertNotEquals(Story.EMPTY, find(id).story());
    }

    private HttpResponse<String> signInOn(HttpResponse<String> page) {
        Map<String, String> fields = Browsing.hidden(page.body());
        fields.put("name", "leder");
        fields.put("password", site.password("leder"));
        return lene.browsing().postOnly("/login", fields);
    }

    @Test
    void removingIsCalledWhatItDoes() {
        String draft = lene.draft("Aldrig sendt");
        String sent = lene.complete("Sendt og slettet", "Det lykkedes.");
        lene.submit(sent);
        String out = published("Udgivet og rettet");

        String asked =
                lene.browsing().get(MINE + "/" + draft + "?bekraeft=withdraw").body();
        assertTrue(lene.followed(draft).contains(">Slet kladden</a>"));
        assertTrue(asked.contains("Vil du slette kladden?") && asked.contains("Ja, slet kladden"), asked);
        assertFalse(asked.contains("udgivet") || asked.contains("forsvinder fra siden"), asked);
        assertTrue(lene.followed(sent).contains(">Slet casen</a>")
                && lene.followed(sent).contains(">Ret casen</button>"));
        String published = lene.followed(out);
        assertTrue(published.contains(">Fjern casen fra siden</a>"), published);
        assertTrue(
                published.contains("Den udgivne case bliver stående, til den rettede er sendt og godkendt."),
                published);
        lene.act(out, "edit");
        assertTrue(lene.followed(out).contains(">Fjern casen fra siden</a>"));
    }

    @Test
    void theListBeginsWithWhatWaitsForItsAuthorAndTheStartLeadsThere() {
        String ended = lene.draft("Slettet");
        lene.act(ended, "withdraw");
        String waits = lene.draft("Venter på sin forfatter");
        String onItsWay = lene.complete("På vej", "Det lykkedes.");
        lene.submit(onItsWay);
        String list = lene.browsing().get(MINE).body();
        list = list.substring(list.indexOf("lg-contributions"));

        assertTrue(list.indexOf(waits) > 0 && list.indexOf(waits) < list.indexOf(onItsWay), list);
        assertTrue(list.indexOf(onItsWay) < list.indexOf(ended), list);
        String start = lene.browsing().get(FORM).body();
        assertTrue(start.contains("Du følger casen under <a href=\"" + MINE + "\">Mine bidrag</a>. Du kan"), start);
    }

    @Test
    void whatIsTickedStaysTickedWhenTheOtherTickIsMissing() {
        String id = lene.complete("To flueben", "Ring til os på tlf. 76 16 16 16.");
        String keep = "name=\"keep\" value=\"true\" checked=\"checked\"";
        String consent = "value=\"[^\"]+\" checked=\"checked\"";

        HttpResponse<String> onlyKeep = lene.send(lene.step(id, 7), "keep", "true", "do", "send");
        assertEquals(422, onlyKeep.statusCode());
        assertTrue(onlyKeep.body().contains(keep), onlyKeep.body());
        assertFalse(onlyKeep.body().matches("(?s).*name=\"consent\" " + consent + ".*"));
        assertTrue(onlyKeep.body().contains("role=\"alert\" tabindex=\"-1\" autofocus=\"autofocus\""));

        Map<String, String> form = lene.step(id, 7);
        String agreed = lene.page(id, 7).replaceAll("(?s).*name=\"consent\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> onlyConsent = lene.send(form, "consent", agreed, "do", "send");
        assertEquals(422, onlyConsent.statusCode());
        assertFalse(onlyConsent.body().contains(keep));
        assertTrue(onlyConsent.body().matches("(?s).*name=\"consent\" " + consent + ".*"), onlyConsent.body());

        HttpResponse<String> otherWords = lene.send(form, "consent", "1-0", "keep", "true", "do", "send");
        assertFalse(otherWords.body().matches("(?s).*name=\"consent\" " + consent + ".*"), otherWords.body());
        assertFalse(lene.page(id, 7).contains("checked"));
    }

    @Test
    void newsReplacesOlderNewsOfTheSameCase() {
        String id = lene.complete("Nyt og gammelt", "Det lykkedes.");
        lene.submit(id);
        int seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(id, ADMINISTRATOR, Step.of(Action.REQUEST_CHANGES).on(seen).saying("Skriv mere."));

        String link = "<a href=\"" + MINE + "/" + id + "\">";
        String news = lene.browsing().get(MINE).body();
        assertTrue(news.contains(link + "Dit bidrag mangler lidt"), news);
        assertFalse(news.contains(link + "Vi har modtaget"), news);
        assertEquals(1, lene.followed(id).split("lg-news", -1).length - 1);
        assertFalse(lene.browsing().get(MINE).body().contains(link + "Dit bidrag mangler lidt"));
        assertFalse(lene.browsing().get(MINE).body().contains(link + "Vi har modtaget"));
    }

    private String published(String title) {
        String id = lene.complete(title, "Det lykkedes.");
        lene.submit(id);
        int seen = take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
        return id;
    }

    private static Submission find(String id) {
        return site.get(Submissions.class).find(UUID.fromString(id), LEADER).orElseThrow();
    }

    private static List<Summary> ofLene() {
        return site.get(Submissions.class).of(LEADER);
    }

    private static Submission take(String id, Actor actor, Step step) {
        CLOCK.pass(Duration.ofSeconds(1));
        return site.get(Submissions.class).take(UUID.fromString(id), actor, step);
    }
}
