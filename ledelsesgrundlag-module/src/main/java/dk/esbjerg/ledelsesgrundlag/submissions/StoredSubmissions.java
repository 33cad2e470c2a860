package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Erasure erasure;
    private volatile Optional<Counterpart> counterpart = Optional.empty();

    @Inject
    public StoredSubmissions(
            ContentStore content, Publisher publisher, Eraser eraser, NoticeBook notices, Clock clock) {
        store = new DossierStore(content);
        steps = new Steps(store, notices, clock);
        cases = new PublicCases(content, publisher, eraser);
        execution = new Execution(store, cases, steps);
        erasure = new Erasure(store, cases);
    }

    /** The same for an instance beside this one, on which leaders write. */
    public Originals originals() {
        return new Originals(store, steps, execution, erasure);
    }

    /** Where leaders write on another instance, they are heard before something of theirs becomes public; empty where not. */
    public void exchangeWith(Optional<Counterpart> other) {
        counterpart = other;
    }

    @Override
    public Submission start(UUID id, Actor author) {
        return store.alone(id, () -> steps.start(id, author)).submission();
    }

    @Override
    public Submission take(UUID id, Actor actor, Step step) {
        Dossier dossier = store.alone(id, () -> {
            Dossier taken = steps.take(id, actor, step);
            return waitsForAuthor(taken) ? taken : execution.of(taken);
        });
        return Readers.view(waitsForAuthor(dossier) ? heardAndCarriedOut(dossier) : told(dossier), actor);
    }

    @Override
    public Submission retry(UUID id, Actor actor) {
        requireAdministrator(actor, Action.PUBLISH);
        Dossier dossier = hearAndCarryOut(id);
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
        List<IndexedDossier> pending =
                store.index().current().stream().filter(IndexedDossier::pending).toList();
        boolean waits = pending.stream()
                .anyMatch(dossier -> waitsForAuthor(dossier.summary().state(), dossier.pending(), dossier.exchanged()));
        Optional<String> silence = waits ? hear() : Optional.empty();
        pending.forEach(dossier -> finish(dossier.summary().id(), silence));
    }

    @Override
    public int eraseUnchangedFor(Duration time) {
        Instant unchangedSince = steps.now().minus(time);
        return counterpart.isPresent() ? erasure.afterCopies(unchangedSince) : erasure.of(unchangedSince);
    }

    /** Every one that was ever submitted, as administrators may see it. */
    List<Summary> summaries() {
        return store.index().submitted();
    }

    /** The one, if it was ever submitted. */
    Optional<Summary> summary(UUID id) {
        return store.index().submitted(id);
    }

    /** The step is taken: what cannot be carried out now is tried again like all that is pending. */
    private Dossier heardAndCarriedOut(Dossier decided) {
        UUID id = decided.submission().id();
        try {
            return hearAndCarryOut(id);
        } catch (RuntimeException e) {
            log.error("What was decided about {} is not carried out yet", id, e);
            return decided;
        }
    }

    private Dossier hearAndCarryOut(UUID id) {
        Optional<String> silence = waitsForAuthor(existing(id)) ? hear() : Optional.empty();
        return told(carryOut(id, silence));
    }

    /** What is approved becomes public only if its author has had nothing to say against it until now. */
    private Dossier carryOut(UUID id, Optional<String> silence) {
        return store.alone(id, () -> {
            Dossier dossier = existing(id);
            return silence.isPresent() && waitsForAuthor(dossier)
                    ? execution.postpone(dossier, silence.get())
                    : execution.of(dossier);
        });
    }

    private boolean waitsForAuthor(Dossier dossier) {
        return waitsForAuthor(dossier.submission().state(), dossier.pending(), dossier.exchanged());
    }

    private boolean waitsForAuthor(State state, boolean pending, Exchanged exchanged) {
        return counterpart.isPresent() && state == State.APPROVED && pending && exchanged.isOriginal();
    }

    /** Says why it could not be asked what authors have done; nothing where it could. */
    private Optional<String> hear() {
        try {
            counterpart.ifPresent(Counterpart::exchange);
            return Optional.empty();
        } catch (CounterpartException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Dossier told(Dossier dossier) {
        if (dossier.exchanged().waits()) {
            counterpart.ifPresent(Counterpart::exchangeSoon);
        }
        return dossier;
    }

    private void finish(UUID id, Optional<String> silence) {
        try {
            told(carryOut(id, silence));
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
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
