package dk.esbjerg.ledelsesgrundlag.submissions;

import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.LEADER;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.STORY;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.save;
import static dk.esbjerg.ledelsesgrundlag.submissions.Desk.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program ends before or after anything that it stores, publishes or takes back. */
class CrashTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    @Test
    void whereverTheProgramEndsTheNextStartBringsReadersWhatWasDecided() {
        int steps = 0;
        while (!endsAt(steps)) {
            steps++;
        }

        assertTrue(steps > 20, steps + " places to end at");
    }

    /** @return whether there were fewer steps than that */
    private static boolean endsAt(int step) {
        UUID id = UUID.randomUUID();
        PublicSide readers = new PublicSide(REPOSITORY);
        Power power = new Power(step);
        boolean done = false;
        try {
            live(
                    id,
                    new StoredSubmissions(
                            power.over(REPOSITORY),
                            power.over((Publisher) readers),
                            power.over((Eraser) readers),
                            (dossier, submission, notices, when) -> {},
                            Clock.systemUTC()));
            done = true;
        } catch (Outage atThatStep) {
            // Everything in memory is gone with it.
        }
        Submissions restarted = Desk.over(REPOSITORY, readers, Clock.systemUTC());
        restarted.finishPending();

        Optional<Submission> found = restarted.find(id, LEADER);
        Map<String, Story> expected = found.flatMap(Submission::published)
                .map(story -> Map.of(found.get().caseId().toString(), story))
                .orElse(Map.of());
        assertEquals(expected, readers.seen(), "after " + step);
        found.ifPresent(submission -> assertNotEquals(State.APPROVED, submission.state(), "after " + step));
        return done;
    }

    private static void live(UUID id, Submissions submissions) {
        int started = submissions.start(id, LEADER).revision();
        submissions.take(id, LEADER, save(STORY).on(started));
        approve(id, submissions);
        submissions.take(id, LEADER, Step.of(Action.ANONYMISE));
        int draft = submissions.take(id, LEADER, Step.of(Action.EDIT)).revision();
        submissions.take(id, LEADER, save(titled("En anden")).on(draft));
        approve(id, submissions);
        submissions.take(id, LEADER, Step.of(Action.WITHDRAW));
    }

    private static void approve(UUID id, Submissions submissions) {
        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
        int seen = submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM)).revision();
        submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
    }

    /** The power fails. */
    private static final class Outage extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lasts for some steps. Each thing that is done has one before and one after it. */
    private static final class Power {
        private int left;

        Power(int steps) {
            left = steps;
        }

        private <R> R around(Supplier<R> work) {
            use();
            R result = work.get();
            use();
            return result;
        }

        private void use() {
            if (left-- == 0) {
                throw new Outage();
            }
        }

        ContentStore over(ContentStore store) {
            return new ContentStore() {
                @Override
                public <R> R read(String workspace, SessionFunction<R> function) {
                    return store.read(workspace, function);
                }

                @Override
                public <R> R write(String workspace, SessionFunction<R> function) {
                    return around(() -> store.write(workspace, function));
                }

                @Override
                public void observe(String workspace, Consumer<Set<String>> changedPaths) {
                    store.observe(workspace, changedPaths);
                }
            };
        }

        Publisher over(Publisher publisher) {
            return new Publisher() {
                @Override
                public void publish(String workspace, String path) {
                    around(() -> {
                        publisher.publish(workspace, path);
                        return null;
                    });
                }

                @Override
                public void unpublish(String workspace, String path) {
                    around(() -> {
                        publisher.unpublish(workspace, path);
                        return null;
                    });
                }
            };
        }

        Eraser over(Eraser eraser) {
            return (workspace, id) -> around(() -> {
                eraser.forget(workspace, id);
                return null;
            });
        }
    }
}
