package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Duration KEPT = Duration.ofDays(180);

    private final Calendar calendar = new Calendar();
    private final Desk desk = new Desk(REPOSITORY, REPOSITORY, calendar);
    private final Submissions submissions = desk.submissions;
    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(End.class)
    void whatHasEndedIsErasedWhenItsTimeHasComeAndNoEarlier(End end) {
        end.reach(desk, id);

        calendar.days(180);
        assertEquals(0, submissions.eraseUnchangedFor(KEPT));
        calendar.days(1);
        assertEquals(1, submissions.eraseUnchangedFor(KEPT));

        assertEquals(Optional.empty(), submissions.find(id, LEADER));
        assertEquals(List.of(), submissions.of(LEADER));
        assertEquals(List.of(), submissions.submitted(ADMINISTRATOR));
        assertThrows(NoSuchSubmissionException.class, () -> submissions.take(id, LEADER, Step.of(Action.EDIT)));
        assertEquals(0, submissions.eraseUnchangedFor(KEPT));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void onlyTransitionsAreLeftAndNobodysNameIsInThem(End end) {
        Submission ended = end.reach(desk, id);
        calendar.days(181);
        submissions.eraseUnchangedFor(KEPT);

        String left = Exported.from(REPOSITORY, DossierNode.WORKSPACE);

        for (String gone :
                List.of("Spørg", "Lund", "falder", "lea", "ada", "consentVersion", "Tak, men nej", "fingerprint")) {
            assertFalse(left.matches("(?s).*\\b" + gone + "\\b.*"), gone + " in " + left);
        }
        assertFalse(left.contains(id.toString()), left);
        assertFalse(left.contains(ended.caseId().toString()), left);
        assertTrue(left.contains("to=\"draft\""), left);
        assertTrue(desk.readers.forgotten().contains(ended.caseId().toString()));
    }

    @Test
    void onePersonHasOnePseudonymInADossierAndAnotherInTheNext() {
        End.REJECTED.reach(desk, id);
        End.REJECTED.reach(desk, UUID.randomUUID());
        calendar.days(181);

        assertEquals(2, submissions.eraseUnchangedFor(KEPT));

        assertEquals(
                4,
                Exported.from(REPOSITORY, DossierNode.WORKSPACE)
                        .lines()
                        .flatMap(line -> Pattern.compile("who=\"([^\"]+)\"")
                                .matcher(line)
                                .results())
                        .map(match -> match.group(1))
                        .distinct()
                        .count());
    }

    @Test
    void whatWaitsOrIsPublicIsKept() {
        desk.submit(id, STORY);
        UUID published = UUID.randomUUID();
        desk.approve(published, STORY);
        UUID changing = UUID.randomUUID();
        desk.approve(changing, STORY);
        submissions.take(changing, LEADER, Step.of(Action.EDIT));
        calendar.days(4_000);

        assertEquals(0, submissions.eraseUnchangedFor(KEPT));

        assertEquals(3, submissions.of(LEADER).size());
        assertEquals(2, desk.readers.seen().size());
    }

    @Test
    void whatReadersMayStillSeeIsNotForgotten() {
        desk.approve(id, STORY);
        desk.readers.breakDown();
        submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
        calendar.days(181);

        assertEquals(0, submissions.eraseUnchangedFor(KEPT));
        desk.readers.mend();
        submissions.finishPending();
        assertEquals(1, submissions.eraseUnchangedFor(KEPT));
    }

    /** How a submission comes to its end. */
    private enum End {
        LEFT_AS_DRAFT {
            @Override
            Submission reach(Desk desk, UUID id) {
                return desk.draft(id, STORY);
            }
        },
        WITHDRAWN {
            @Override
            Submission reach(Desk desk, UUID id) {
                desk.approve(id, STORY);
                return desk.submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
            }
        },
        REJECTED {
            @Override
            Submission reach(Desk desk, UUID id) {
                int seen = desk.claim(id, STORY).revision();
                return desk.submissions.take(
                        id, ADMINISTRATOR, Step.of(Action.REJECT).on(seen).saying("Tak, men nej"));
            }
        },
        LEFT_AFTER_CHANGES_WERE_ASKED_FOR {
            @Override
            Submission reach(Desk desk, UUID id) {
                int seen = desk.claim(id, STORY).revision();
                return desk.submissions.take(
                        id,
                        ADMINISTRATOR,
                        Step.of(Action.REQUEST_CHANGES).on(seen).saying("Tak, men nej"));
            }
        };

        abstract Submission reach(Desk desk, UUID id);
    }

    /** A clock that is set by days. */
    private static final class Calendar extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:15:30.123456Z");

        void days(int days) {
            now = now.plus(Duration.ofDays(days));
        }

        @Override
        public Instant instant() {
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
