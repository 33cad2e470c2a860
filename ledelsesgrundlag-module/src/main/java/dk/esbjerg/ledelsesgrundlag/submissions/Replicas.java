package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dossiers of an instance on which leaders write and nobody decides. What another one fetches and brings can be fetched
 * and brought again. Any thread may call.
 */
public final class Replicas {

    private static final Logger log = LoggerFactory.getLogger(Replicas.class);

    private final DossierStore store;
    private final PublicCases cases;
    private final NoticeBook notices;
    private final Steps steps;

    Replicas(DossierStore store, PublicCases cases, NoticeBook notices, Steps steps) {
        this.store = store;
        this.cases = cases;
        this.notices = notices;
        this.steps = steps;
    }

    /** Those with steps to fetch, by their ids' order as text, from after one of them on. */
    public List<UUID> waiting(String after) {
        return store.index().current().stream()
                .filter(dossier -> dossier.exchanged().waits())
                .map(dossier -> dossier.summary().id())
                .filter(id -> id.toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /** The author's steps with a submission that the other instance has not answered for, oldest first. */
    public List<LeaderStep> steps(UUID id) {
        return read(id).map(Replica::own).orElse(List.of());
    }

    /** Lets a replica follow its original, and tells its author what is new; makes one where there is none. */
    public void follow(Standing standing) {
        UUID id = standing.submission().id();
        store.alone(id, () -> {
            read(id).ifPresent(this::takeAway);
            return store.change(Action.SAVE, session -> {
                Optional<Node> known = DossierNode.find(session, id);
                return known.isPresent()
                        ? AsOne.change(known.get(), node -> follow(standing, node))
                        : begin(standing, DossierNode.add(session, id));
            });
        });
    }

    /** The other instance knows of no such submission, and needs not be told of the author's steps up to that one. */
    public void unknown(UUID id, long number) {
        store.alone(id, () -> {
            if (read(id).isPresent()) {
                store.change(
                        Action.SAVE,
                        session -> AsOne.change(
                                session.getNode(DossierNode.path(id)),
                                node -> rewrite(node, replica -> replica.unknown(number))));
            }
            return null;
        });
    }

    /**
     * Erases what the other instance is about to erase, unless its author has gone on with it.
     *
     * @return whether there is nothing left of it
     */
    public boolean erase(UUID id, Instant unchangedSince) {
        return store.alone(id, () -> {
            Optional<Replica> replica = read(id);
            if (replica.isEmpty()) {
                return true;
            }
            boolean goesOn = !replica.get().own().isEmpty()
                    || !replica.get().dossier().changed().isBefore(unchangedSince);
            return !goesOn
                    && store.remove(id, Action.WITHDRAW, session -> {
                        Optional<Node> node = DossierNode.find(session, id);
                        if (node.isPresent()) {
                            DossierNode.remove(node.get());
                        }
                        return node.isPresent();
                    });
        });
    }

    /** Takes away from readers what its author took away and the other instance does not know of yet. */
    public void keepTakenAway() {
        for (IndexedDossier dossier : store.index().current()) {
            if (dossier.exchanged().waits()) {
                UUID id = dossier.summary().id();
                store.alone(id, () -> {
                    tryToTakeAway(id);
                    return null;
                });
            }
        }
    }

    Optional<Replica> read(UUID id) {
        return store.read(id, ReplicaNode::read);
    }

    Submission take(UUID id, Actor actor, Step step) {
        Step exact = Steps.asStored(step);
        return store.alone(id, () -> {
                    Dossier taken = store.change(step.action(), session -> {
                        Node node = DossierNode.find(session, id).orElseThrow(() -> new NoSuchSubmissionException(id));
                        return AsOne.change(node, found -> take(found, actor, exact));
                    });
                    if (taken.exchanged().waits()) {
                        tryToTakeAway(id);
                    }
                    return taken;
                })
                .submission();
    }

    private Dossier take(Node node, Actor actor, Step step) throws RepositoryException {
        Replica before = ReplicaNode.read(node);
        Submission submission = before.dossier().submission();
        if (!submission.author().equals(actor.name())) {
            throw new NoSuchSubmissionException(submission.id());
        }
        return write(before, before.take(actor, step, steps.now()), node);
    }

    private Dossier follow(Standing standing, Node node) throws RepositoryException {
        Replica before = ReplicaNode.read(node);
        return write(before, before.follow(standing), node);
    }

    private Dossier begin(Standing standing, Node node) throws RepositoryException {
        Replica replica = Replica.of(standing);
        ReplicaNode.write(Optional.empty(), replica, node);
        return replica.dossier();
    }

    private Dossier write(Replica before, Replica.Outcomes outcomes, Node node) throws RepositoryException {
        Replica after = outcomes.replica();
        if (after == before) {
            node.getSession().refresh(false);
            return before.dossier();
        }
        ReplicaNode.write(Optional.of(before), after, node);
        List<Notice> news = outcomes.notices();
        if (!news.isEmpty()) {
            notices.enter(node, after.dossier().submission(), news, steps.now());
        }
        return after.dossier();
    }

    private Dossier rewrite(Node node, UnaryOperator<Replica> change) throws RepositoryException {
        Replica before = ReplicaNode.read(node);
        return write(before, new Replica.Outcomes(change.apply(before), List.of()), node);
    }

    private void tryToTakeAway(UUID id) {
        try {
            read(id).ifPresent(this::takeAway);
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
        } catch (RuntimeException e) {
            log.error("What its author took away of {} may still be there; it is tried again: {}", id, e.toString());
        }
    }

    /** Only away: what is there may be another text than the one that the replica knows of. */
    private void takeAway(Replica replica) {
        String caseId = replica.dossier().submission().caseId().toString();
        if (replica.takesAway(Action.WITHDRAW)) {
            cases.remove(caseId);
        } else if (replica.takesAway(Action.ANONYMISE)) {
            cases.removeByline(caseId);
        }
    }
}
