package dk.esbjerg.ledelsesgrundlag.exchange;

import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.LEADER;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.LogLines;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExchangeTest {

    @RegisterExtension
    static final TestRepository AUTHOR = new TestRepository();

    @RegisterExtension
    static final TestRepository PUBLIC = new TestRepository();

    private final Time clock = new Time();
    private final TwoInstances instances = new TwoInstances(AUTHOR, PUBLIC, clock);
    private final UUID id = UUID.randomUUID();
    private final Semaphore answers = new Semaphore(0);

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void whatALeaderHandsInIsDecidedAboutAndTheWordsComeBack() {
        instances.submit(id, story("Først"));
        instances.exchange();

        assertEquals(State.SUBMITTED, instances.atAuthor(id).orElseThrow().state());
        assertEquals(
                story("Først"),
                instances.author.find(id, ADMINISTRATOR).orElseThrow().story());
        instances.decide(id, Action.REQUEST_CHANGES);
        instances.exchange();

        Submission returned = instances.atLeaders(id);
        assertEquals(State.CHANGES_REQUESTED, returned.state());
        assertEquals("Fordi", returned.trail().get(returned.trail().size() - 1).comment());
        instances.resubmit(id, story("Så"));
        instances.exchange();
        assertEquals(Optional.of(story("Først")), instances.author.reviewed(id, ADMINISTRATOR));
        instances.decide(id, Action.APPROVE);
        instances.exchange();

        assertEquals(State.PUBLISHED, instances.atLeaders(id).state());
        assertEquals(Optional.of(story("Så")), instances.atLeaders(id).published());
        assertEquals(Map.of(returned.caseId().toString(), "Så|Lea Lund"), instances.published.seen());
    }

    @Test
    void everybodyIsToldOnceAndWhereTheyAre() {
        instances.submit(id, story("Først"));
        instances.exchange();
        instances.decide(id, Action.REQUEST_CHANGES);
        instances.exchange();
        instances.exchange();
        instances.resubmit(id, story("Så"));
        instances.exchange();
        instances.decide(id, Action.APPROVE);
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.WITHDRAW));
        instances.exchange();

        assertEquals(
                sorted(
                        NoticeKind.RECEIVED,
                        NoticeKind.IN_REVIEW,
                        NoticeKind.CHANGES_REQUESTED,
                        NoticeKind.RECEIVED,
                        NoticeKind.IN_REVIEW,
                        NoticeKind.PUBLISHED),
                sorted(instances.toldOnPublic("lea").toArray(NoticeKind[]::new)));
        assertEquals(
                sorted(NoticeKind.SUBMITTED, NoticeKind.RESUBMITTED, NoticeKind.WITHDRAWN),
                sorted(instances.toldOnAuthor(ADMINISTRATOR.name()).toArray(NoticeKind[]::new)));
        assertEquals(List.of(), instances.toldOnAuthor("lea"));
        assertEquals(List.of(), instances.toldOnPublic(ADMINISTRATOR.name()));
    }

    @Test
    void whatALeaderIsStillWritingStaysWhereTheyWriteIt() {
        List<String> sent = listen();
        instances.leaders.start(id, LEADER);
        instances.save(id, story("Hemmelig kladde"));
        instances.exchange();
        assertEquals(Optional.empty(), instances.atAuthor(id));
        instances.leaders.take(id, LEADER, Step.of(Action.SUBMIT));
        instances.exchange();
        sent.clear();
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.save(id, story("Ny kladde"));
        instances.exchange();
        instances.exchange();

        assertEquals(State.DRAFT, instances.atAuthor(id).orElseThrow().state());
        assertEquals(
                story("Hemmelig kladde"), instances.atAuthor(id).orElseThrow().story());
        assertEquals(story("Ny kladde"), instances.atLeaders(id).story());
        assertEquals(State.DRAFT, instances.atLeaders(id).state());
        assertTrue(sent.stream().noneMatch(message -> message.contains("kladde")));
    }

    @Test
    void whatIsTakenBackBeforeItIsFetchedNeverLeaves() {
        List<String> sent = listen();
        instances.submit(id, story("Fortrudt"));
        instances.leaders.take(id, LEADER, Step.of(Action.WITHDRAW));
        UUID other = UUID.randomUUID();
        instances.submit(other, story("Fortrudt igen"));
        instances.leaders.take(other, LEADER, Step.of(Action.EDIT));
        instances.exchange();

        assertTrue(sent.stream().noneMatch(message -> message.contains("Fortrudt")));
        assertEquals(List.of(), instances.author.submitted(ADMINISTRATOR));
        assertEquals(State.WITHDRAWN, instances.atLeaders(id).state());
        assertEquals(story("Fortrudt igen"), instances.atLeaders(other).story());
        assertEquals(List.of(), instances.replicas.waiting(""));

        instances.resubmit(other, story("Nu"));
        instances.exchange();
        assertEquals(story("Nu"), instances.atAuthor(other).orElseThrow().story());
    }

    @Test
    void aLeaderWhoTookItBackInTheSameMomentKeepsTheirText() {
        instances.submit(id, story("Indsendt"));
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.save(id, story("Skrevet imens"));
        instances.author.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        instances.author.take(
                id,
                ADMINISTRATOR,
                Step.suggest(story("Forslag"))
                        .on(instances.atAuthor(id).orElseThrow().revision())
                        .saying("Sådan?"));
        instances.exchange();

        assertEquals(
                State.CHANGES_REQUESTED, instances.atAuthor(id).orElseThrow().state());
        assertEquals(State.CHANGES_REQUESTED, instances.atLeaders(id).state());
        assertEquals(story("Skrevet imens"), instances.atLeaders(id).story());
        assertEquals(Optional.of(story("Forslag")), instances.leaders.reviewed(id, LEADER));
        assertEquals(NoticeKind.CHANGES_SUGGESTED, instances.toldOnPublic("lea").get(0));
    }

    @Test
    void whatWasHandedInTooLateCanStillBeRead() {
        instances.submit(id, story("Indsendt"));
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.resubmit(id, story("Bedre"));
        instances.decide(id, Action.REJECT);
        instances.exchange();
        instances.exchange();

        assertEquals(State.REJECTED, instances.atAuthor(id).orElseThrow().state());
        assertEquals(State.REJECTED, instances.atLeaders(id).state());
        assertEquals(story("Bedre"), instances.atLeaders(id).story());
        assertEquals(List.of(), instances.replicas.waiting(""));
    }

    @Test
    void aSuggestionIsTheLeadersTextFromThenOn() {
        instances.submit(id, story("Indsendt"));
        instances.exchange();
        instances.author.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        instances.author.take(
                id,
                ADMINISTRATOR,
                Step.suggest(story("Forslag"))
                        .on(instances.atAuthor(id).orElseThrow().revision())
                        .saying("Sådan?"));
        instances.exchange();

        assertEquals(story("Forslag"), instances.atLeaders(id).story());
        instances.leaders.take(id, LEADER, Step.of(Action.SUBMIT));
        instances.exchange();
        assertEquals(story("Forslag"), instances.atAuthor(id).orElseThrow().story());
        assertEquals("lea", instances.atAuthor(id).orElseThrow().author());
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndWithoutTheAuthorInstance() {
        publish("Ude");
        instances.leaders.take(id, LEADER, Step.of(Action.WITHDRAW));

        assertEquals(Map.of(), instances.published.seen());
        instances.exchange();
        assertEquals(State.WITHDRAWN, instances.atAuthor(id).orElseThrow().state());
        assertEquals(Map.of(), instances.published.seen());
        assertEquals(Optional.empty(), trouble());
    }

    @Test
    void aNameIsGoneAtOnceAndWithoutTheAuthorInstance() {
        Submission out = publish("Ude");
        instances.leaders.take(id, LEADER, Step.of(Action.ANONYMISE));

        assertEquals(Map.of(out.caseId().toString(), "Ude|"), instances.published.seen());
        instances.exchange();
        assertEquals(
                Optional.of(story("Ude").withoutByline()),
                instances.atAuthor(id).orElseThrow().published());
        assertEquals(Map.of(out.caseId().toString(), "Ude|"), instances.published.seen());
        assertEquals(
                Optional.of(story("Ude").withoutByline()),
                instances.atLeaders(id).published());
    }

    @Test
    void beforeSomethingBecomesPublicItsAuthorIsHeard() {
        for (Action action : List.of(Action.WITHDRAW, Action.EDIT)) {
            UUID one = UUID.randomUUID();
            instances.submit(one, story("Nej alligevel"));
            instances.exchange();
            instances.author.take(one, ADMINISTRATOR, Step.of(Action.CLAIM));
            int seen = instances.atAuthor(one).orElseThrow().revision();
            instances.leaders.take(one, LEADER, Step.of(action));

            State state = instances
                    .author
                    .take(one, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen))
                    .state();

            assertEquals(action == Action.EDIT ? State.DRAFT : State.WITHDRAWN, state);
            assertEquals(Map.of(), instances.published.seen());
        }
    }

    @Test
    void nothingBecomesPublicWhileLeadersCannotBeHeard() {
        instances.submit(id, story("Vent"));
        instances.exchange();
        instances.author.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        int seen = instances.atAuthor(id).orElseThrow().revision();
        instances.proxy.cutAfter(0);

        assertEquals(
                State.APPROVED,
                instances
                        .author
                        .take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen))
                        .state());

        assertTrue(trouble().orElseThrow().contains("cannot be reached"), trouble()::toString);
        assertEquals(Map.of(), instances.published.seen());
        instances.author.finishPending();
        assertEquals(State.PUBLISHED, instances.atAuthor(id).orElseThrow().state());
        assertEquals(1, instances.published.seen().size());
        assertEquals(Optional.empty(), trouble());
    }

    @Test
    void whatIsWithdrawnWhileItIsPublishedDoesNotStayPublic() {
        instances.submit(id, story("På vej"));
        instances.exchange();
        instances.published.beforeItArrives = () -> instances.leaders.take(id, LEADER, Step.of(Action.WITHDRAW));
        instances.decide(id, Action.APPROVE);
        assertEquals(1, instances.published.seen().size());

        instances.leaders.finishPending();

        assertEquals(Map.of(), instances.published.seen());
        instances.exchange();
        assertEquals(State.WITHDRAWN, instances.atAuthor(id).orElseThrow().state());
        assertEquals(Map.of(), instances.published.seen());
        assertFalse(instances.toldOnPublic("lea").contains(NoticeKind.PUBLISHED));
    }

    @Test
    void aNameThatGoesWhileANewVersionIsPublishedDoesNotComeBack() {
        Submission out = publish("Første udgave");
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.resubmit(id, story("Anden udgave"));
        instances.exchange();
        instances.published.beforeItArrives = () -> {
            instances.published.beforeItArrives = () -> {};
            instances.leaders.take(id, LEADER, Step.of(Action.ANONYMISE));
        };
        instances.decide(id, Action.APPROVE);
        instances.exchange();

        assertEquals(Map.of(out.caseId().toString(), "Anden udgave|"), instances.published.seen());
        assertEquals(
                story("Anden udgave").withoutByline(),
                instances.atAuthor(id).orElseThrow().story());
    }

    @Test
    void whoDecidedAndWhatTheyToldEachOtherStaysBehindTheFirewall() {
        List<String> brought = new ArrayList<>();
        instances.onRequest = brought::add;
        instances.submit(id, story("Nødstilfælde"));
        instances.exchange();
        instances.author.take(id, OTHER_ADMINISTRATOR, Step.of(Action.CLAIM));
        instances.exchange();
        instances.author.take(
                id,
                ADMINISTRATOR,
                Step.of(Action.APPROVE)
                        .overriding("Bo er syg")
                        .on(instances.atAuthor(id).orElseThrow().revision()));
        instances.exchange();

        assertEquals(State.PUBLISHED, instances.atLeaders(id).state());
        assertTrue(brought.stream().noneMatch(message -> message.contains("adm-") || message.contains("syg")));
    }

    @Test
    void nobodyDecidesOnThePublicInstance() {
        instances.submit(id, story("Her"));

        assertEquals(Optional.empty(), instances.leaders.find(id, ADMINISTRATOR));
        for (Action action : Action.values()) {
            assertThrows(
                    NoSuchSubmissionException.class, () -> instances.leaders.take(id, ADMINISTRATOR, Step.of(action)));
        }
        UUID own = UUID.randomUUID();
        instances.leaders.start(own, ADMINISTRATOR);
        for (Action action : List.of(Action.CLAIM, Action.APPROVE, Action.PUBLISH, Action.TAKE_DOWN)) {
            assertThrows(RefusedException.class, () -> instances.leaders.take(own, ADMINISTRATOR, Step.of(action)));
        }
        assertThrows(RefusedException.class, () -> instances.leaders.submitted(ADMINISTRATOR));
        assertThrows(RefusedException.class, () -> instances.leaders.retry(id, ADMINISTRATOR));
        assertThrows(RefusedException.class, () -> instances.leaders.takeDownCase("x", ADMINISTRATOR, "Væk"));
    }

    @Test
    void aTakeDownReachesItsAuthor() {
        publish("Ude");
        instances.author.take(id, ADMINISTRATOR, Step.of(Action.TAKE_DOWN).saying("Nævner en borger"));
        instances.exchange();

        assertEquals(State.WITHDRAWN, instances.atLeaders(id).state());
        assertEquals(NoticeKind.TAKEN_DOWN, instances.toldOnPublic("lea").get(0));
        assertEquals(Map.of(), instances.published.seen());
    }

    @Test
    void whatIsErasedIsErasedOnBothSides() {
        instances.submit(id, story("Slettes"));
        instances.exchange();
        instances.decide(id, Action.REJECT);
        instances.exchange();
        clock.now = clock.now.plus(Duration.ofDays(181));

        assertEquals(0, instances.author.eraseUnchangedFor(Duration.ofDays(180)));
        assertEquals(0, instances.leaders.eraseUnchangedFor(Duration.ofDays(180)));
        instances.exchange();

        assertEquals(Optional.empty(), instances.atAuthor(id));
        assertEquals(Optional.empty(), instances.leaders.find(id, LEADER));
        assertFalse(exported(AUTHOR).contains("Slettes"));
        assertFalse(exported(PUBLIC).contains("Slettes"));
        assertFalse(exported(PUBLIC).contains(id.toString()));
        assertEquals(0, instances.author.eraseUnchangedFor(Duration.ofDays(180)));
    }

    @Test
    void aDraftThatOnlyThePublicInstanceHasIsErasedThere() {
        instances.leaders.start(id, LEADER);
        instances.save(id, story("Glemt"));
        clock.now = clock.now.plus(Duration.ofDays(181));

        assertEquals(1, instances.leaders.eraseUnchangedFor(Duration.ofDays(180)));

        assertFalse(exported(PUBLIC).contains("Glemt"));
    }

    @Test
    void whatItsAuthorStillWritesIsNotErased() {
        instances.submit(id, story("Indsendt"));
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.exchange();
        clock.now = clock.now.plus(Duration.ofDays(181));
        instances.save(id, story("Taget op igen"));
        instances.author.eraseUnchangedFor(Duration.ofDays(180));
        instances.exchange();

        assertEquals(story("Taget op igen"), instances.atLeaders(id).story());
        instances.leaders.take(id, LEADER, Step.of(Action.SUBMIT));
        instances.exchange();
        assertEquals(
                story("Taget op igen"), instances.atAuthor(id).orElseThrow().story());
    }

    @Test
    void aBacklogGoesInSeveralRounds() {
        List<String> requests = new ArrayList<>();
        instances.onRequest = requests::add;
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(120).toList();
        ids.forEach(one -> instances.submit(one, story("Nummer " + ids.indexOf(one))));
        instances.exchange();

        assertEquals(120, instances.author.submitted(ADMINISTRATOR).size());
        assertEquals(List.of(), instances.replicas.waiting(""));
        assertEquals(List.of(), instances.originals.waiting());
        assertTrue(requests.size() >= 4, requests.size() + " requests");
        requests.clear();
        instances.exchange();
        assertEquals(1, requests.size());
    }

    @Test
    void oneThatIsDamagedStopsNoneOfTheOthers() {
        UUID other = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        for (UUID one : List.of(id, other, third)) {
            instances.submit(one, story("Nummer " + one));
        }
        instances.exchange();
        for (UUID one : List.of(id, other, third)) {
            instances.decide(one, Action.REQUEST_CHANGES);
        }
        damage(PUBLIC, id);
        damage(AUTHOR, other);
        try (LogLines log = LogLines.of("dk.esbjerg.ledelsesgrundlag")) {
            instances.exchange();
            instances.exchange();
            instances.author.finishPending();
            instances.exchange();

            assertEquals(2, log.lines().size(), "one on each side: " + log.lines());
        }

        assertEquals(State.CHANGES_REQUESTED, instances.atLeaders(third).state());
        assertEquals(State.SUBMITTED, instances.atLeaders(other).state());
    }

    @Test
    void everyCharacterArrives() {
        Story story = new Story(
                "\"Citat\" \\ og </script>",
                "Park & vej",
                "Linje\n\nog\ttabulator 🌳",
                "\u2028\u00a0æøå",
                "{\"format\":1}",
                "Ål",
                "",
                List.of("t1", "t2"),
                List.of("r1"));
        instances.submit(id, story);
        instances.exchange();

        assertEquals(story, instances.atAuthor(id).orElseThrow().story());
        instances.author.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        instances.author.take(
                id,
                ADMINISTRATOR,
                Step.suggest(story)
                        .on(instances.atAuthor(id).orElseThrow().revision())
                        .saying("\"Ja\"\n\\ 🌳"));
        instances.exchange();

        Submission returned = instances.atLeaders(id);
        assertEquals(story, returned.story());
        assertEquals(
                "\"Ja\"\n\\ 🌳",
                returned.trail().get(returned.trail().size() - 1).comment());
    }

    @Test
    void whatWaitsOutlivesTheProgramOnEitherSide() {
        instances.submit(id, story("Venter"));
        try (TwoInstances restarted = new TwoInstances(AUTHOR, PUBLIC, clock)) {
            restarted.exchange();
            restarted.decide(id, Action.REQUEST_CHANGES);
        }
        try (TwoInstances restarted = new TwoInstances(AUTHOR, PUBLIC, clock)) {
            restarted.exchange();
            assertEquals(State.CHANGES_REQUESTED, restarted.atLeaders(id).state());
            assertEquals(
                    1,
                    restarted.toldOnPublic("lea").stream()
                            .filter(NoticeKind.CHANGES_REQUESTED::equals)
                            .count());
        }
    }

    @Test
    void whatIsWrittenOnAuthorItselfStaysThereAndBearsNothingOfAnExchange() {
        int started = instances.author.start(id, LEADER).revision();
        instances.author.take(
                id, LEADER, Step.save(story("Hjemme"), TwoInstances.consent()).on(started));
        instances.author.take(id, LEADER, Step.of(Action.SUBMIT));
        instances.exchange();
        instances.decide(id, Action.APPROVE);
        instances.exchange();

        assertEquals(Optional.empty(), instances.leaders.find(id, LEADER));
        assertEquals(1, instances.published.seen().size());
        assertTrue(instances.toldOnAuthor("lea").contains(NoticeKind.PUBLISHED));
        assertFalse(exported(AUTHOR).contains("exchange"));
    }

    @Test
    void aReplicaThatIsLostComesBack() {
        instances.submit(id, story("Først"));
        instances.exchange();
        PUBLIC.change(DossierNode.WORKSPACE, session -> session.removeItem(DossierNode.path(id)));
        instances.decide(id, Action.REQUEST_CHANGES);
        instances.exchange();

        assertEquals(State.CHANGES_REQUESTED, instances.atLeaders(id).state());
        instances.resubmit(id, story("Igen"));
        instances.exchange();
        assertEquals(story("Igen"), instances.atAuthor(id).orElseThrow().story());
    }

    @Test
    void thePullerAsksByItselfAndWhenCalled() throws InterruptedException {
        instances.onAnswer = answer -> answers.release();
        instances.submit(id, story("Af sig selv"));
        instances.puller.start();
        await(() -> instances.atAuthor(id).isPresent());

        instances.decide(id, Action.REQUEST_CHANGES);

        await(() -> instances.atLeaders(id).state() == State.CHANGES_REQUESTED);
    }

    private Submission publish(String learning) {
        instances.submit(id, story(learning));
        instances.exchange();
        instances.decide(id, Action.APPROVE);
        instances.exchange();
        assertEquals(1, instances.published.seen().size());
        return instances.atLeaders(id);
    }

    private Optional<String> trouble() {
        return instances.author.submitted(ADMINISTRATOR).get(0).trouble();
    }

    private List<String> listen() {
        List<String> sent = new ArrayList<>();
        instances.onAnswer = sent::add;
        return sent;
    }

    private static void damage(TestRepository repository, UUID id) {
        repository.change(
                DossierNode.WORKSPACE,
                session -> session.getNode(DossierNode.path(id)).setProperty("state", "nonsense"));
    }

    private static String exported(TestRepository repository) {
        return repository.read(DossierNode.WORKSPACE, session -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                session.exportDocumentView("/", out, true, false);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static List<NoticeKind> sorted(NoticeKind... kinds) {
        return Stream.of(kinds).sorted().toList();
    }

    /** Looks after every answer. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertTrue(answers.tryAcquire(30, TimeUnit.SECONDS), "Nobody asked");
        }
    }

    /** A clock that goes on whenever somebody looks at it. */
    private static final class Time extends Clock {
        private Instant now = Instant.now();

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
