package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.Outcome;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Takes steps by the rules of the workflow, each in one save with its trail and its notices. */
final class Steps {

    private final DossierStore store;
    private final NoticeBook notices;
    private final Clock clock;

    Steps(DossierStore store, NoticeBook notices, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.clock = clock;
    }

    Dossier start(UUID id, Actor author) {
        return store.change(Action.START, session -> start(session, id, author));
    }

    Dossier take(UUID id, Actor actor, Step step) {
        Step exact = asStored(step);
        return store.change(step.action(), session -> take(session, id, actor, exact));
    }

    /** The repository keeps milliseconds, and what is remembered here must be what is read there. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Dossier start(Session session, UUID id, Actor author) throws RepositoryException {
        Optional<Node> existing = DossierNode.find(session, id);
        if (existing.isPresent()) {
            Dossier dossier = AsOne.read(existing.get(), DossierNode::read);
            if (!dossier.submission().author().equals(author.name())) {
                throw new RefusedException(Action.START, Refusal.NOT_YOURS);
            }
            return dossier;
        }
        Dossier begun = Dossier.begun(Workflow.start(id, UUID.randomUUID(), author, now()));
        DossierNode.write(Optional.empty(), begun, DossierNode.add(session, id));
        return begun;
    }

    private Dossier take(Session session, UUID id, Actor actor, Step step) throws RepositoryException {
        Node dossier = DossierNode.find(session, id).orElseThrow(() -> new NoSuchSubmissionException(id));
        return AsOne.change(dossier, node -> take(node, actor, step));
    }

    private Dossier take(Node node, Actor actor, Step step) throws RepositoryException {
        Dossier before = DossierNode.read(node);
        if (!Readers.mayKnowOf(before, actor)) {
            throw new NoSuchSubmissionException(before.submission().id());
        }
        Instant now = now();
        Outcome outcome = Workflow.take(before.submission(), actor, step, now);
        if (outcome.submission() == before.submission()) {
            node.getSession().refresh(false);
            return before;
        }
        Dossier after = before.after(outcome.submission(), actor, now);
        DossierNode.write(Optional.of(before), after, node);
        enter(node, after, outcome.notices());
        return after;
    }

    /** Enters whom to tell here; who writes on another instance is told there. */
    void enter(Node node, Dossier dossier, List<Notice> all) throws RepositoryException {
        Audience author = new Audience.Person(dossier.submission().author());
        List<Notice> here = all.stream()
                .filter(notice ->
                        !dossier.exchanged().isOriginal() || !notice.audience().equals(author))
                .toList();
        if (!here.isEmpty()) {
            notices.enter(node, dossier.submission(), here, now());
        }
    }

    static Step asStored(Step step) {
        Optional<Consent> consent = step.consent()
                .map(given -> new Consent(given.version(), given.given().truncatedTo(ChronoUnit.MILLIS)));
        return new Step(step.action(), step.revision(), step.comment(), step.override(), step.story(), consent);
    }
}
