package dk.esbjerg.ledelsesgrundlag.sharing;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Refused;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.submissions.StoredSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Actor LEADER = new Actor("lea", Role.LEADER);
    private static final Actor OTHER = new Actor("ole", Role.LEADER);
    private static final Actor ADMINISTRATOR = new Actor("ada", Role.ADMINISTRATOR);
    private static final Actor READER = new Actor("rie", Role.READER);
    private static final String HOME = "/ledelsesgrundlag";
    private static final String NOTICE = "<p>Sådan behandler vi dine oplysninger.</p>";

    private final OutOfReach store = new OutOfReach();
    private final Submissions submissions = new StoredSubmissions(
            store,
            new Publisher() {
                @Override
                public void publish(String workspace, String path) {}

                @Override
                public void unpublish(String workspace, String path) {}
            },
            (workspace, id) -> {},
            (dossier, submission, notices, when) -> {},
            Clock.systemUTC());
    private Sharing sharing;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        REPOSITORY.add(
                aTheme("Retning").with("order", 1L).withTasks("Vision", "Opfølgning"),
                aTool("Trappen"),
                aPage("ledelsesgrundlag", "front")
                        .with(aPage("del-din-erfaring", "shareCase").with("privacy", NOTICE)));
        Pages pages = new Pages(REPOSITORY);
        sharing = new Sharing(
                submissions, new Framework(store), new PrivacyNotices(REPOSITORY, pages), Clock.systemUTC());
    }

    @Test
    void theFirstStepMakesADraftAndLeadsOn() {
        Answer answer = keep(first("Vi stod fast."));

        assertEquals(goTo("?bidrag=" + id + "&trin=2"), answer);
        assertEquals("Vi stod fast.", story().challenge());
        assertEquals(State.DRAFT, mine().state());
    }

    @Test
    void theFirstStepSentTwiceMakesOneDraft() {
        keep(first("Vi stod fast."));

        assertEquals(goTo("?bidrag=" + id + "&trin=2"), keep(first("Vi stod fast.")));
        assertEquals(1, submissions.of(LEADER).size());
    }

    @Test
    void buttonsLeadBackOnToTheLastStepOrHome() {
        keep(first("Tekst"));

        assertEquals(goTo("?bidrag=" + id + "&trin=1"), keep(step(2, "action", "Vi spurgte.", "do", "back")));
        assertEquals(goTo("?bidrag=" + id + "&trin=7"), keep(step(2, "action", "Vi spurgte.", "do", "check")));
        assertEquals(
                new GoTo(new Place("myCases", "?nyt=saved")), keep(step(2, "action", "Vi spurgte.", "do", "later")));
        assertEquals("Vi spurgte.", story().action());
    }

    @Test
    void aStepThatSomebodyElseHasChangedMeanwhileIsShownWithBothTexts() {
        keep(first("Først"));
        Map<String, List<String>> open = step(1, "challenge", "Mit", "do", "next");
        keep(step(1, "challenge", "Et andet vindue", "do", "next"));

        Show shown = (Show) keep(open);
        ShareForm form = (ShareForm) shown.shown();

        assertEquals(409, shown.status());
        assertTrue(form.has("changedMeanwhile"));
        assertEquals("Mit", form.value("challenge"));
        assertEquals("Et andet vindue", form.kept("challenge"));
        assertEquals("Et andet vindue", story().challenge());
        assertEquals(goTo("?bidrag=" + id + "&trin=2"), keep(sentAgain(form, "Mit")));
        assertEquals("Mit", story().challenge());
    }

    @Test
    void anotherStepMayBeChangedMeanwhile() {
        keep(first("Først"));
        Map<String, List<String>> open = step(1, "challenge", "Rettet", "do", "next");
        keep(step(2, "action", "I et andet vindue", "do", "next"));

        assertEquals(goTo("?bidrag=" + id + "&trin=2"), keep(open));
        assertEquals("Rettet", story().challenge());
        assertEquals("I et andet vindue", story().action());
    }

    @Test
    void aTooLongTextIsShownAgainAndNotKept() {
        keep(first("Kort"));
        String long1 = "æ".repeat(1_000_000);

        Show shown = (Show) keep(step(1, "challenge", long1, "do", "next"));

        assertEquals(422, shown.status());
        assertEquals(long1, ((ShareForm) shown.shown()).value("challenge"));
        assertEquals("tooLong", ((ShareForm) shown.shown()).problem("challenge"));
        assertEquals("Kort", story().challenge());
    }

    @Test
    void aTooLongFirstStepStartsNothing() {
        keep(first("x".repeat(8_001)));

        assertEquals(List.of(), submissions.of(LEADER));
    }

    @Test
    void hostileTextIsKeptAsItIsAndControlCharactersAreNot() {
        keep(first("<script>alert(1)</script> 🌳 \u202Ebagvendt\u202C שלום\u0000\u0007\r\nlinje\u000Blinje\uFFFF"));

        assertEquals("<script>alert(1)</script> 🌳 \u202Ebagvendt\u202C שלום\nlinje\nlinje", story().challenge());
    }

    @Test
    void aTitleStaysOnOneLine() {
        keep(first("Tekst"));

        keep(step(5, "title", " To\r\nlinjer\tog mere ", "do", "next"));

        assertEquals("To linjer og mere", story().title());
    }

    @Test
    void whoeverIsAnonymousHasNoByline() {
        keep(first("Tekst"));
        Map<String, List<String>> about = step(5, "title", "Titel", "do", "next");
        about.put("story.byline", List.of("Lea Lund"));
        about.put("teller", List.of("anonymous"));

        keep(about);

        assertEquals("", story().byline());
    }

    @Test
    void whoeverWantsANameHasToSayWhich() {
        keep(first("Tekst"));
        Map<String, List<String>> about = step(5, "title", "Titel", "do", "next");
        about.put("teller", List.of("named"));

        Show shown = (Show) keep(about);

        assertEquals(422, shown.status());
        assertEquals("noByline", ((ShareForm) shown.shown()).problem("byline"));
        assertEquals("Titel", ((ShareForm) shown.shown()).value("title"));
    }

    @Test
    void onlyTasksAndToolsThatThereAreCanBeChosen() {
        keep(first("Tekst"));
        Map<String, List<String>> topics = step(6, "", "", "do", "next");
        topics.put("tasks", List.of("forged", taskId("Opfølgning"), toolId("Trappen")));
        topics.put("tools", List.of(toolId("Trappen"), taskId("Vision")));

        keep(topics);

        assertEquals(List.of(taskId("Opfølgning")), story().taskIds());
        assertEquals(List.of(toolId("Trappen")), story().toolIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "../..", "0b5f6a1e-57c1-4f0a-8d52-3e9d4b1c7a03"})
    void aForgedIdLosesNoTextAndFindsNothing(String forged) {
        Map<String, List<String>> fields = new HashMap<>(step(1, "challenge", "Min tekst", "do", "next"));
        fields.put("bidrag", List.of(forged));
        fields.put("revision", List.of("2"));

        Show shown = (Show) keep(fields);
        ShareForm form = (ShareForm) shown.shown();

        assertEquals(404, shown.status());
        assertTrue(form.has("gone"));
        assertEquals("Min tekst", form.value("challenge"));
        assertEquals(List.of(), submissions.of(LEADER));
    }

    @Test
    void anothersDraftIsAsUnknownAsNone() {
        keep(first("Hemmeligt"));
        Map<String, List<String>> fields = step(1, "challenge", "Overtaget", "do", "next");

        Show taken = (Show) sharing.answer("shareCase", HOME, new Fields(fields), OTHER);
        fields.put("bidrag", List.of(UUID.randomUUID().toString()));
        Show none = (Show) sharing.answer("shareCase", HOME, new Fields(fields), OTHER);

        assertEquals(none.status(), taken.status());
        assertEquals(((ShareForm) none.shown()).problems(), ((ShareForm) taken.shown()).problems());
        assertEquals("", ((ShareForm) taken.shown()).kept("challenge"));
        assertEquals("Hemmeligt", story().challenge());
    }

    @Test
    void aNewDraftWithTheIdOfAnothersGetsAnIdOfItsOwn() {
        keep(first("Hemmeligt"));

        sharing.answer("shareCase", HOME, new Fields(first("Mit eget")), OTHER);

        assertEquals("Hemmeligt", story().challenge());
        assertEquals(1, submissions.of(OTHER).size());
        assertNotEquals(id, submissions.of(OTHER).get(0).id().toString());
    }

    @Test
    void administratorsDoNotWriteInWhatTheyReview() {
        submit();
        Map<String, List<String>> fields = step(1, "challenge", "Deres ord", "do", "next");

        Show shown = (Show) sharing.answer("shareCase", HOME, new Fields(fields), ADMINISTRATOR);

        assertEquals(404, shown.status());
    }

    @Test
    void whoeverMayNotShareKeepsTheirTextOnThePage() {
        Show shown = (Show) sharing.answer("shareCase", HOME, new Fields(first("Min tekst")), READER);

        assertEquals(403, shown.status());
        assertTrue(((ShareForm) shown.shown()).has("notAllowed"));
        assertEquals("Min tekst", ((ShareForm) shown.shown()).value("challenge"));
    }

    @Test
    void aTextForACaseThatHasBeenSentIsShownAndNotKept() {
        complete();
        Map<String, List<String>> open = step(1, "challenge", "For sent", "do", "next");
        send("consent", version(), "keep", "true");

        Show shown = (Show) keep(open);

        assertEquals(409, shown.status());
        assertTrue(((ShareForm) shown.shown()).has("closed"));
        assertEquals("For sent", ((ShareForm) shown.shown()).value("challenge"));
    }

    @Test
    void aCompleteCaseIsSentWithTheConsentThatWasGiven() {
        complete();

        assertEquals(followed("sent"), send("consent", version()));
        assertEquals(State.SUBMITTED, mine().state());
        assertEquals(version(), mine().consent().orElseThrow().version());
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        complete();
        Map<String, List<String>> form = check("consent", version());
        keep(form);

        assertEquals(followed("sent"), keep(form));
        assertEquals(
                1,
                mine().trail().stream()
                        .filter(entry -> entry.action() == Action.SUBMIT)
                        .count());
    }

    @Test
    void withoutConsentNothingIsSent() {
        complete();

        assertEquals("noConsent", problem(send(), "consent"));
        assertEquals("otherConsent", problem(send("consent", "an older wording"), "consent"));
        assertEquals(State.DRAFT, mine().state());
    }

    @Test
    void anIncompleteCaseSaysWhatIsMissing() {
        keep(first("Kun begyndelsen"));

        Show shown = (Show) send("consent", version());
        ShareForm form = (ShareForm) shown.shown();

        assertEquals(422, shown.status());
        assertEquals(List.of("title", "workplace", "action", "result", "learning"), form.missing());
        assertEquals("missing", form.problem("title"));
    }

    @Test
    void aCprNumberStopsTheCaseAndIsSaidWhereItIs() {
        complete();
        keep(step(3, "result", "Det gik godt.\nBorgeren 010190-1234 ringede.", "do", "next"));

        Show shown = (Show) send("consent", version(), "keep", "true");

        assertEquals(422, shown.status());
        assertTrue(((ShareForm) shown.shown()).has("cprNumber"));
        PointedOut found = PointedOut.in(story()).get(0);
        assertEquals("result", found.field());
        assertEquals(2, found.line());
        assertTrue(found.stops());
        assertFalse(found.masked().contains("1234"));
        assertEquals(State.DRAFT, mine().state());
    }

    @Test
    void aPhoneNumberIsPointedOutAndItsAuthorDecides() {
        complete();
        keep(step(3, "result", "Ring til os på tlf. 76 16 16 16.", "do", "next"));

        assertEquals("keep", problem(send("consent", version()), "keep"));
        assertEquals(followed("sent"), send("consent", version(), "keep", "true"));
    }

    @Test
    void theNameInTheBylineNeedsNoSecondThought() {
        Story story = new Story("Titel", "Sted", "a", "b", "c", "d", "Mette Hansen", List.of(), List.of());

        assertEquals(List.of(), PointedOut.in(story));
    }

    @Test
    void nobodySendsWhatTheyHaveNotSeen() {
        complete();
        Map<String, List<String>> seen = check("consent", version());
        keep(step(1, "challenge", "Ændret i et andet vindue", "do", "next"));

        Show shown = (Show) keep(seen);

        assertEquals(409, shown.status());
        assertTrue(((ShareForm) shown.shown()).has("changedSince"));
        assertEquals(State.DRAFT, mine().state());
    }

    @Test
    void whoeverSignsInAgainSeesTheirTextAndNothingIsDone() {
        keep(first("Gemt"));

        Show shown =
                (Show) sharing.again("shareCase", new Fields(step(1, "challenge", "Ikke gemt", "do", "next")), LEADER);

        assertEquals(200, shown.status());
        assertEquals("Ikke gemt", ((ShareForm) shown.shown()).value("challenge"));
        assertTrue(((ShareForm) shown.shown()).has("signedInAgain"));
        assertEquals("Gemt", story().challenge());
        keep(sentAgain((ShareForm) shown.shown(), "Ikke gemt"));
        assertEquals("Ikke gemt", story().challenge());
    }

    @Test
    void whatIsTypedWhileTheRepositoryIsOutOfReachStandsOnThePageAndCanBeSentAgain() {
        keep(first("Først"));
        Map<String, List<String>> challenge = step(1, "challenge", "Rettet", "do", "next");
        Map<String, List<String>> topics = topics();
        Map<String, List<String>> aNewOne = first("Et nyt");
        aNewOne.put("bidrag", List.of(UUID.randomUUID().toString()));
        aNewOne.put("opgave", List.of("vision"));
        editTheFramework();
        store.away.addAll(Set.of("ledelsesgrundlag", "ledelsesbidrag"));

        assertEquals("Rettet", notStored(challenge).value("challenge"));
        assertEquals("Et nyt", notStored(aNewOne).value("challenge"));
        assertEquals(List.of(taskId("Opfølgning")), notStored(topics).story().taskIds());
        assertEquals(List.of(toolId("Trappen")), notStored(topics).story().toolIds());
        ShareForm again = (ShareForm) ((Show) sharing.again("shareCase", new Fields(topics), LEADER)).shown();
        assertEquals(List.of(taskId("Opfølgning")), again.story().taskIds());

        store.away.clear();
        keep(challenge);
        keep(topics);
        assertEquals("Rettet", story().challenge());
        assertEquals(List.of(taskId("Opfølgning")), story().taskIds());
    }

    @Test
    void whatIsChosenWhileTheFrameworkIsOutOfReachIsNotKeptUnlookedAt() {
        keep(first("Først"));
        Map<String, List<String>> topics = topics();
        Map<String, List<String>> tooLong = step(1, "challenge", "x".repeat(8_001), "do", "next");
        editTheFramework();
        store.away.add("ledelsesgrundlag");

        assertEquals(List.of(taskId("Opfølgning")), notStored(topics).story().taskIds());
        assertEquals(List.of(), story().taskIds());
        assertEquals(422, ((Show) keep(tooLong)).status());
        topics.put("bidrag", List.of(UUID.randomUUID().toString()));
        ShareForm gone = (ShareForm) ((Show) keep(topics)).shown();
        assertTrue(gone.has("gone"));
        assertEquals(List.of(taskId("Opfølgning")), gone.story().taskIds());
    }

    private ShareForm notStored(Map<String, List<String>> fields) {
        Show shown = (Show) keep(fields);
        assertEquals(503, shown.status());
        ShareForm form = (ShareForm) shown.shown();
        assertTrue(form.has("notStored"));
        return form;
    }

    private Map<String, List<String>> topics() {
        Map<String, List<String>> topics = step(6, "", "", "do", "next");
        topics.put("tasks", List.of(taskId("Opfølgning")));
        topics.put("tools", List.of(toolId("Trappen")));
        return topics;
    }

    /** What is known of it is out of date from now on. */
    private static void editTheFramework() {
        REPOSITORY.add(aTheme("Relationer").with("order", 2L));
    }

    @Test
    void aCaseIsTakenBackChangedAndSentAgain() {
        submit();

        assertEquals(goTo("?bidrag=" + id + "&trin=7"), follow("edit"));
        assertEquals(State.DRAFT, mine().state());
        keep(step(1, "challenge", "Rettet", "do", "check"));
        send("consent", version());
        assertEquals(
                List.of("resubmit", "edit", "submit", "start"),
                Contribution.of(mine(), LEADER).events().stream()
                        .map(Contribution.Event::code)
                        .toList());
    }

    @Test
    void withdrawingTwiceIsWithdrawingOnce() {
        submit();

        assertEquals(followed("withdraw"), follow("withdraw"));
        assertEquals(followed("withdraw"), follow("withdraw"));
        assertEquals(State.WITHDRAWN, mine().state());
    }

    @Test
    void whatCannotBeDoneNowIsSaid() {
        submit();

        assertEquals(new Show(409, new Refused(id, "notNow")), follow("anonymise"));
        assertEquals(new Show(404, new Refused(id, "gone")), follow("approve"));
        assertEquals(new Show(404, new Refused(id, "gone")), follow("submit"));
        assertEquals(
                new Show(404, new Refused(id, "gone")),
                sharing.answer("myCases", HOME, new Fields(fields("bidrag", id, "do", "withdraw")), ADMINISTRATOR));
        assertEquals(State.SUBMITTED, mine().state());
    }

    @Test
    void theReviewersWordsReachTheAuthorAndAnOverridesReasonDoesNot() {
        submit();
        int seen = submissions
                .take(mine().id(), ADMINISTRATOR, Step.of(Action.CLAIM))
                .revision();
        submissions.take(
                mine().id(),
                ADMINISTRATOR,
                Step.of(Action.REQUEST_CHANGES).on(seen).saying("Skriv gerne mere om medarbejderne."));

        Contribution contribution = Contribution.of(mine(), LEADER);

        assertEquals("Skriv gerne mere om medarbejderne.", contribution.said());
        assertTrue(contribution.writable());
        send("consent", version());
        Submission again = mine();
        submissions.take(
                again.id(),
                ADMINISTRATOR,
                Step.of(Action.APPROVE).on(again.revision()).overriding("Alle er syge"));
        assertFalse(Contribution.of(mine(), LEADER).events().stream()
                .anyMatch(event -> event.words().contains("syge")));
    }

    @Test
    void aSuggestionIsTheAuthorsToDecideOnUntilItIsSentAgain() {
        submit();
        int seen = submissions
                .take(mine().id(), ADMINISTRATOR, Step.of(Action.CLAIM))
                .revision();
        Submission suggested = submissions.take(
                mine().id(), ADMINISTRATOR, Step.suggest(story()).on(seen).saying("Sådan måske?"));
        Contribution contribution = Contribution.of(suggested, LEADER);

        assertTrue(contribution.isSuggested());
        assertEquals("Sådan måske?", contribution.said());
        send("consent", version());
        assertFalse(Contribution.of(mine(), LEADER).isSuggested());
        assertEquals("", Contribution.of(mine(), LEADER).said());
    }

    @Test
    void onlyTheLastStepWasJustTaken() {
        submit();
        assertTrue(Contribution.of(mine(), LEADER).isLatest("sent"));

        follow("edit");
        assertFalse(Contribution.of(mine(), LEADER).isLatest("sent"));
        send("consent", version());
        assertTrue(Contribution.of(mine(), LEADER).isLatest("sent"));
        follow("withdraw");
        assertTrue(Contribution.of(mine(), LEADER).isLatest("withdraw"));
        assertFalse(Contribution.of(mine(), LEADER).isLatest("sent"));
    }

    private Answer keep(Map<String, List<String>> fields) {
        return sharing.answer("shareCase", HOME + "/del-din-erfaring", new Fields(fields), LEADER);
    }

    private Answer follow(String action) {
        return sharing.answer("myCases", HOME, new Fields(fields("bidrag", id, "do", action)), LEADER);
    }

    private Answer send(String... fields) {
        return keep(check(fields));
    }

    private Map<String, List<String>> check(String... fields) {
        Map<String, List<String>> all = fields(fields);
        all.putAll(fields("bidrag", id, "trin", "7", "revision", String.valueOf(mine().revision()), "do", "send"));
        return all;
    }

    private Map<String, List<String>> first(String challenge) {
        return fields(
                "bidrag",
                id,
                "trin",
                "1",
                "revision",
                "0",
                "mark",
                ShareForm.mark(FormStep.CHALLENGE, Story.EMPTY),
                "story.challenge",
                challenge,
                "do",
                "next");
    }

    /** The form as it is shown now, filled in. */
    private Map<String, List<String>> step(int number, String field, String text, String... more) {
        FormStep step = FormStep.of(String.valueOf(number)).orElseThrow();
        Optional<Submission> now = submissions.find(UUID.fromString(id), LEADER);
        Map<String, List<String>> fields = fields(more);
        fields.putAll(fields(
                "bidrag",
                id,
                "trin",
                String.valueOf(number),
                "revision",
                String.valueOf(now.map(Submission::revision).orElse(1)),
                "mark",
                ShareForm.mark(step, now.map(Submission::story).orElse(Story.EMPTY))));
        if (!field.isEmpty()) {
            fields.put("story." + field, List.of(text));
        }
        return fields;
    }

    private static Map<String, List<String>> sentAgain(ShareForm form, String challenge) {
        return fields(
                "bidrag",
                form.id().toString(),
                "trin",
                "1",
                "revision",
                String.valueOf(form.revision()),
                "mark",
                form.mark(),
                "story.challenge",
                challenge,
                "do",
                "next");
    }

    private void complete() {
        keep(first("Vi stod fast."));
        keep(step(2, "action", "Vi spurgte.", "do", "next"));
        keep(step(3, "result", "Det lykkedes.", "do", "next"));
        keep(step(4, "learning", "Spørg først.", "do", "next"));
        Map<String, List<String>> about = step(5, "title", "Et træ falder", "do", "next");
        about.put("story.workplace", List.of("En park"));
        about.put("teller", List.of("anonymous"));
        keep(about);
    }

    private void submit() {
        complete();
        send("consent", version());
    }

    private static String version() {
        return new PrivacyNotice(NOTICE).version();
    }

    private static String problem(Answer answer, String field) {
        return ((ShareForm) ((Show) answer).shown()).problem(field);
    }

    private Submission mine() {
        return submissions.find(UUID.fromString(id), LEADER).orElseThrow();
    }

    private Story story() {
        return mine().story();
    }

    private static Answer goTo(String rest) {
        return new GoTo(new Place("shareCase", rest));
    }

    private Answer followed(String news) {
        return new GoTo(new Place("myCases", "/" + id + "?nyt=" + news));
    }

    /** The repository, of which not every workspace can be read at all times. */
    private static final class OutOfReach implements ContentStore {
        private final Set<String> away = new HashSet<>();

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            lookFor(workspace);
            return REPOSITORY.read(workspace, function);
        }

        @Override
        public <R> R write(String workspace, SessionFunction<R> function) {
            lookFor(workspace);
            return REPOSITORY.write(workspace, function);
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            REPOSITORY.observe(workspace, changedPaths);
        }

        private void lookFor(String workspace) {
            if (away.contains(workspace)) {
                throw new ContentUnavailableException("No answer from " + workspace, null);
            }
        }
    }

    private static Map<String, List<String>> fields(String... namesAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return fields;
    }
}
