package dk.esbjerg.ledelsesgrundlag.exchange;

import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.LEADER;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.OTHER_ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.exchange.TwoInstances.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection is cut in every part of an exchange in turn: within what is asked, before the answer, and within it. */
class CutTest {

    @RegisterExtension
    static final TestRepository AUTHOR = new TestRepository();

    @RegisterExtension
    static final TestRepository PUBLIC = new TestRepository();

    private static final int STEP = 499;

    private final List<String> told = Stream.of(
                    NoticeKind.RECEIVED,
                    NoticeKind.IN_REVIEW,
                    NoticeKind.CHANGES_REQUESTED,
                    NoticeKind.RECEIVED,
                    NoticeKind.IN_REVIEW,
                    NoticeKind.PUBLISHED)
            .map(NoticeKind::code)
            .sorted()
            .toList();
    private final List<String> toldToReviewers = Stream.of(
                    NoticeKind.SUBMITTED, NoticeKind.RESUBMITTED, NoticeKind.TAKEN_BACK, NoticeKind.WITHDRAWN)
            .map(NoticeKind::code)
            .sorted()
            .toList();

    @Test
    void whereverItIsCutBothSidesAgreeAfterwards() {
        int cuts = 0;
        while (lives(cuts * STEP)) {
            cuts++;
        }

        assertTrue(cuts > 50, cuts + " places to cut at");
    }

    /** @return whether it was cut */
    private boolean lives(int bytes) {
        UUID id = UUID.randomUUID();
        try (TwoInstances instances = new TwoInstances(AUTHOR, PUBLIC, Clock.systemUTC())) {
            instances.proxy.cutAfter(bytes);
            live(id, instances);
            String where = "cut after " + bytes;

            Submission original = instances.atAuthor(id).orElseThrow();
            Submission replica = instances.atLeaders(id);
            assertEquals(State.WITHDRAWN, original.state(), where);
            assertEquals(State.WITHDRAWN, replica.state(), where);
            assertEquals(
                    List.of(
                            Action.START,
                            Action.SUBMIT,
                            Action.CLAIM,
                            Action.REQUEST_CHANGES,
                            Action.SUBMIT,
                            Action.CLAIM,
                            Action.APPROVE,
                            Action.PUBLISH,
                            Action.ANONYMISE,
                            Action.EDIT,
                            Action.WITHDRAW),
                    original.trail().stream().map(entry -> entry.action()).toList(),
                    where);
            assertEquals(
                    instances.originals.standing(id).orElseThrow().submission().trail(), replica.trail(), where);
            assertEquals(story("Så").withoutByline(), original.story(), where);
            assertEquals(story("Kladde").withoutByline(), replica.story(), where);
            assertEquals(Map.of(), instances.published.seen(), where);
            assertEquals(List.of(), instances.originals.waiting(), where);
            assertEquals(List.of(), instances.replicas.waiting(""), where);
            assertEquals(told, codes(instances.toldOnPublic("lea")), where);
            assertEquals(toldToReviewers, codes(instances.toldOnAuthor(OTHER_ADMINISTRATOR.name())), where);
            assertEquals(List.of(), instances.toldOnAuthor("lea"), where);
            assertEquals(List.of(), instances.toldOnPublic(ADMINISTRATOR.name()), where);
            return instances.proxy.hasCut();
        } finally {
            AUTHOR.afterEach(null);
            PUBLIC.afterEach(null);
        }
    }

    private static void live(UUID id, TwoInstances instances) {
        instances.submit(id, story("Først"));
        instances.exchange();
        instances.decide(id, Action.REQUEST_CHANGES);
        instances.exchange();
        instances.resubmit(id, story("Så"));
        instances.exchange();
        instances.decide(id, Action.APPROVE);
        // Where leaders could not be heard it waits.
        instances.author.finishPending();
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.ANONYMISE));
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.EDIT));
        instances.exchange();
        instances.save(id, story("Kladde").withoutByline());
        instances.exchange();
        instances.leaders.take(id, LEADER, Step.of(Action.WITHDRAW));
        instances.exchange();
    }

    private static List<String> codes(List<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::code).sorted().toList();
    }
}
