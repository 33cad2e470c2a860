package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Submissions as the repository keeps them. */
@Singleton
public final class StoredSubmissions implements Submissions {

    private static final Logger log = LoggerFactory.getLogger(StoredSubmissions.class);

    private final DossierStore store;
    private final Steps steps;
    private final PublicCases cases;
    private final Execution execution;

    @Inject
    public StoredSubmissions(
            ContentStore content, Publisher publisher, Eraser eraser, NoticeBook notices, Clock clock) {
        store = new DossierStore(content);
        steps = new Steps(store, notices, clock);
        cases = new PublicCases(content, publisher, eraser);
        execution = new Execution(store, cases, steps);
    }

    @Override
    public Submission start(UUID id, Actor author) {
        return store.alone(id, () -> steps.start(id, author)).submission();
    }

    @Override
    public Submission take(UUID id, Actor actor, Step step) {
        return store.alone(id, () -> execution.of(steps.take(id, actor, step))).submission();
    }

    @Override
    public Submission retry(UUID id, Actor actor) {
        requireAdministrator(actor, Action.PUBLISH);
        Dossier dossier = store.alone(id, () -> execution.of(existing(id)));
        if (!Readers.mayKnowOf(dossier, actor)) {
            throw new NoSuchSubmissionException(id);
        }
        return Readers.view(dossier, actor);
    }

    @Override
    public void takeDownCase(String caseId, Actor actor, String why) {
        requireAdministrator(actor, Action.TAKE_DOWN);
        Optional<UUID> submission = store.index().ofCase(caseId);
        if (submission.isPresent()) {
            take(submission.get(), actor, Step.of(Action.TAKE_DOWN).saying(why));
            return;
        }
        if (why.isBlank()) {
            throw new RefusedException(Action.TAKE_DOWN, Refusal.COMMENT_NEEDED);
        }
        if (!cases.exists(caseId)) {
            throw new RefusedException(Action.TAKE_DOWN, Refusal.WRONG_STATE);
        }
        cases.remove(caseId);
        log.info("{} took down the case {}, which came from no submission: {}", actor.name(), caseId, why);
    }

    @Override
    public Optional<Submission> find(UUID id, Actor reader) {
        return store.read(id)
                .filter(dossier -> Readers.mayKnowOf(dossier, reader))
                .map(dossier -> Readers.view(dossier, reader));
    }

    @Override
    public Optional<Story> reviewed(UUID id, Actor reader) {
        return store.read(id).flatMap(dossier -> Readers.reviewed(dossier, reader));
    }

    @Override
    public List<Summary> of(Actor author) {
        return store.index().of(author.name());
    }

    @Override
    public List<Summary> submitted(Actor reader) {
        requireAdministrator(reader, Action.CLAIM);
        return store.index().submitted();
    }

    @Override
    public void finishPending() {
        for (IndexedDossier dossier : store.index().current()) {
            if (dossier.pending()) {
                finish(dossier.summary().id());
            }
        }
    }

    @Override
    public int eraseUnchangedFor(Duration time) {
        return new Erasure(store, cases).of(steps.now().minus(time));
    }

    /** Every one that was ever submitted, as administrators may see it. */
    List<Summary> summaries() {
        return store.index().submitted();
    }

    /** The one, if it was ever submitted. */
    Optional<Summary> summary(UUID id) {
        return store.index().submitted(id);
    }

    private void finish(UUID id) {
        try {
            store.alone(id, () -> execution.of(existing(id)));
        } catch (RuntimeException e) {
            log.error("Cannot finish what was decided about {}: {}", id, e.getMessage());
        }
    }

    private Dossier existing(UUID id) {
        return store.read(id).orElseThrow(() -> new NoSuchSubmissionException(id));
    }

    private static void requireAdministrator(Actor actor, Action action) {
        if (actor.role() != Role.ADMINISTRATOR) {
            throw new RefusedException(action, Refusal.NOT_ALLOWED);
        }
    }
}
