package dk.esbjerg.ledelsesgrundlag.exchange;

import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.LEADER;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.Randomly;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.submissions.Standing;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leaders and administrators do whatever they can, in whatever order, while the connection comes and goes. */
class AnyInterleavingTest {

    @RegisterExtension
    static final TestRepository AUTHOR = new TestRepository();

    @RegisterExtension
    static final TestRepository PUBLIC = new TestRepository();

    private static final Set<Action> TOLD = EnumSet.of(
            Action.CLAIM, Action.SUGGEST, Action.REQUEST_CHANGES, Action.REJECT, Action.PUBLISH, Action.TAKE_DOWN);

    private final Map<Action, Integer> taken = new EnumMap<>(Action.class);
    private int cuts;
    private int crossed;

    @Test
    void bothSidesAgreeInTheEndAndNothingIsPublicThatShouldNotBe() {
        Randomly.check(40, random -> {
            try (TwoInstances instances = new TwoInstances(AUTHOR, PUBLIC, Clock.systemUTC())) {
                new Life(random, instances).live(80);
            } finally {
                AUTHOR.afterEach(null);
                PUBLIC.afterEach(null);
            }
        });

        for (Action action : EnumSet.complementOf(EnumSet.of(Action.START, Action.PUBLISH))) {
            assertTrue(taken.containsKey(action), () -> action + " was never taken: " + taken);
        }
        assertTrue(cuts > 20, "the connection hardly ever broke");
        assertTrue(crossed > 2, "hardly anybody ever did anything while something was published");
    }

    private final class Life {
        private final Random random;
        private final TwoInstances instances;
        private final List<UUID> ids = new ArrayList<>(List.of(UUID.randomUUID()));
        private final Map<String, Set<String>> mayBePublic = new HashMap<>();
        private final Set<String> withdrawn = new HashSet<>();
        private final Set<String> written = new HashSet<>();
        private int texts;
        private boolean lookAgain;

        Life(Random random, TwoInstances instances) {
            this.random = random;
            this.instances = instances;
            instances.onAnswer = this::assertOnlyWhatWasHandedInLeaves;
            instances.onRequest =
                    message -> assertFalse(message.contains("adm-") || message.contains("internt"), message);
        }

        void live(int steps) {
            for (int i = 0; i < steps; i++) {
                UUID id = ids.get(ids.size() - 1 - random.nextInt(Math.min(2, ids.size())));
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> leader(id, random.nextInt(12) > 0);
                    case 3, 4, 5 -> administrator(id);
                    case 6, 7 -> exchange();
                    default -> lookAfter();
                }
                if (lookAgain) {
                    instances.leaders.finishPending();
                    lookAgain = false;
                }
                assertOnlyWhatMayBeIsPublic();
            }
            instances.published.beforeItArrives = () -> {};
            instances.proxy.cutAfter(Long.MAX_VALUE);
            instances.published.broken = false;
            instances.exchange();
            instances.author.finishPending();
            instances.exchange();
            instances.exchange();
            assertOnlyWhatMayBeIsPublic();
            ids.forEach(this::assertBothAgree);
        }

        /** @param patient whether they leave alone what is on its way */
        private void leader(UUID id, boolean patient) {
            Submission submission = instances.leaders.start(id, LEADER);
            if (submission.state().isFinal()) {
                ids.add(UUID.randomUUID());
            }
            Set<Action> open = Workflow.open(submission, LEADER);
            if (patient && !open.contains(Action.SAVE) && !open.contains(Action.ANONYMISE)) {
                return;
            }
            move(submission, LEADER, open).ifPresent(step -> {
                instances.leaders.take(id, LEADER, step);
                count(step);
                String caseId = submission.caseId().toString();
                if (step.action() == Action.WITHDRAW) {
                    withdrawn.add(caseId);
                } else if (step.action() == Action.ANONYMISE) {
                    allowed(caseId).removeIf(text -> !text.endsWith("|"));
                }
            });
        }

        private void administrator(UUID id) {
            Actor actor = Randomly.one(random, List.of(ADMINISTRATOR, OTHER_ADMINISTRATOR));
            Optional<Submission> found = instances.author.find(id, actor);
            if (found.isEmpty()) {
                return;
            }
            Submission submission = found.get();
            boolean override = random.nextInt(10) == 0;
            Set<Action> open = override ? Workflow.openByOverride(submission, actor) : Workflow.open(submission, actor);
            move(submission, actor, open).ifPresent(chosen -> {
                Step step = override ? chosen.overriding("internt") : chosen;
                if (step.action() == Action.APPROVE) {
                    Set<String> texts = allowed(submission.caseId().toString());
                    texts.add(text(submission.story()));
                    texts.add(text(submission.story().withoutByline()));
                }
                cutSometimes();
                if (random.nextInt(3) == 0) {
                    instances.published.beforeItArrives = () -> cross(id);
                }
                instances.author.take(id, actor, step);
                count(step);
            });
        }

        /** Its author does something while it is being published; the public instance looks after that every minute. */
        private void cross(UUID id) {
            instances.published.beforeItArrives = () -> {};
            leader(id, false);
            crossed++;
            lookAgain = true;
        }

        private Optional<Step> move(Submission submission, Actor actor, Set<Action> open) {
            List<Action> likely = new ArrayList<>();
            for (Action action : open) {
                int weight =
                        switch (action) {
                            case WITHDRAW, TAKE_DOWN -> 1;
                            case EDIT, RELEASE -> 3;
                            case APPROVE, ANONYMISE -> 40;
                            default -> 12;
                        };
                likely.addAll(Collections.nCopies(weight, action));
            }
            if (likely.isEmpty()) {
                return Optional.empty();
            }
            Action action = Randomly.one(random, likely);
            Story text = story("tekst-" + ++texts + "-");
            Step step = new Step(
                    action,
                    OptionalInt.of(submission.revision()),
                    actor == LEADER ? "" : "Fordi",
                    false,
                    Optional.of(text),
                    TwoInstances.consent());
            if (Workflow.refusal(submission, actor, step).isPresent()) {
                return Optional.empty();
            }
            if (action == Action.SAVE) {
                written.add(text.learning());
            }
            return Optional.of(step);
        }

        private void exchange() {
            cutSometimes();
            cuts += instances.tryToExchange() ? 0 : 1;
        }

        private void cutSometimes() {
            instances.proxy.cutAfter(random.nextBoolean() ? random.nextInt(6_000) : Long.MAX_VALUE);
        }

        private void lookAfter() {
            instances.published.broken = random.nextInt(3) == 0;
            instances.leaders.finishPending();
            instances.author.finishPending();
        }

        private void count(Step step) {
            taken.merge(step.action(), 1, Integer::sum);
        }

        /** Of what leaders write, the text that is handed in at that moment, and none that is not. */
        private void assertOnlyWhatWasHandedInLeaves(String answer) {
            Set<String> handedIn = ids.stream()
                    .flatMap(id -> instances.leaders.find(id, LEADER).stream())
                    .filter(submission -> submission.state() == State.SUBMITTED)
                    .map(submission -> submission.story().learning())
                    .collect(Collectors.toSet());
            for (String text : written) {
                assertTrue(handedIn.contains(text) || !answer.contains(text), () -> text + " in " + answer);
            }
        }

        private void assertOnlyWhatMayBeIsPublic() {
            instances.assertMessagesWereRight();
            instances.published.seen().forEach((caseId, text) -> {
                assertFalse(withdrawn.contains(caseId), () -> caseId + " was withdrawn");
                assertTrue(allowed(caseId).contains(text), () -> text + " was never approved, or bears a name");
            });
        }

        private void assertBothAgree(UUID id) {
            Optional<Submission> replica = instances.leaders.find(id, LEADER);
            Optional<Submission> original = instances.originals.standing(id).map(Standing::submission);
            assertEquals(List.of(), instances.replicas.steps(id));
            if (original.isEmpty()) {
                replica.ifPresent(draft ->
                        assertTrue(draft.state() == State.DRAFT || draft.state() == State.WITHDRAWN, draft::toString));
                return;
            }
            Submission here = replica.orElseThrow();
            Submission there = original.get();
            assertEquals(there.state(), here.state());
            assertEquals(there.trail(), here.trail());
            assertEquals(there.published(), here.published());
            assertEquals(there.approved(), here.approved());
            assertEquals(
                    there.published().map(AnyInterleavingTest::text).stream().toList(),
                    Optional.ofNullable(instances
                                    .published
                                    .seen()
                                    .get(there.caseId().toString()))
                            .stream()
                            .toList());
            assertNothingTwice(there.trail());
            assertToldOnce(id, there.trail());
        }

        private void assertNothingTwice(List<TrailEntry> trail) {
            List<TrailEntry> own =
                    trail.stream().filter(entry -> entry.who().equals("lea")).toList();
            assertEquals(own.size(), Set.copyOf(own).size(), own::toString);
        }

        /** What others did is told once; not all of it is, where its author withdrew it meanwhile. */
        private void assertToldOnce(UUID id, List<TrailEntry> trail) {
            List<NoticeKind> expected = trail.stream()
                    .filter(entry -> TOLD.contains(entry.action()))
                    .flatMap(entry -> NoticeKind.toAuthor(entry.action()).stream())
                    .toList();
            List<NoticeKind> told = instances.publicNotices.of("lea", id).stream()
                    .map(notice -> notice.kind())
                    .filter(kind -> kind != NoticeKind.RECEIVED)
                    .toList();
            boolean withdrew = trail.stream().anyMatch(entry -> entry.action() == Action.WITHDRAW);
            for (NoticeKind kind : NoticeKind.values()) {
                long most = count(kind, expected);
                long found = count(kind, told);
                assertTrue(withdrew ? found <= most : found == most, () -> kind + ": " + told + " of " + expected);
            }
            assertEquals(List.of(), instances.authorNotices.of("lea"));
            assertEquals(List.of(), instances.publicNotices.of(ADMINISTRATOR.name()));
        }

        private long count(NoticeKind kind, Collection<NoticeKind> kinds) {
            return kinds.stream().filter(kind::equals).count();
        }

        private Set<String> allowed(String caseId) {
            return mayBePublic.computeIfAbsent(caseId, none -> new HashSet<>());
        }
    }

    private static String text(Story story) {
        return story.learning() + "|" + story.byline();
    }
}
