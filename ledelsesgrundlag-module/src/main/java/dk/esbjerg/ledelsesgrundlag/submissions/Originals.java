package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dossiers of an instance on which is decided about what leaders write on another one: as what is fetched from there and
 * brought there sees them. Everything can be done again. Any thread may call.
 */
public final class Originals {

    private static final Logger log = LoggerFactory.getLogger(Originals.class);

    private final DossierStore store;
    private final Steps steps;
    private final Execution execution;
    private final Erasure erasure;

    Originals(DossierStore store, Steps steps, Execution execution, Erasure erasure) {
        this.store = store;
        this.steps = steps;
        this.execution = execution;
        this.erasure = erasure;
    }

    /** Those of which the other instance does not know how they stand. */
    public List<UUID> waiting() {
        return store.index().current().stream()
                .filter(dossier -> dossier.exchanged().waits())
                .map(dossier -> dossier.summary().id())
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    public Optional<Standing> standing(UUID id) {
        return store.read(id).map(Standing::of);
    }

    /**
     * Takes over a leader's steps with one submission, each once; those that the rules refuse are answered for all the same.
     *
     * @param sent oldest first
     * @return whether there is such a submission afterwards
     */
    public boolean take(UUID id, List<LeaderStep> sent) {
        return store.alone(id, () -> {
            Optional<Dossier> known = store.read(id);
            if (known.isEmpty() && begun(sent).isEmpty()) {
                return false;
            }
            Dossier taken = store.change(Action.SUBMIT, session -> take(session, id, sent));
            // What was approved becomes public only after the other instance was asked once more.
            if (taken.submission().state() != State.APPROVED) {
                execution.of(taken);
            }
            return true;
        });
    }

    /** The other instance knows how it stood at that revision, with the leader's steps up to that one. */
    public void confirm(UUID id, int revision, long number) {
        store.alone(id, () -> {
            if (store.read(id)
                    .filter(dossier -> isAsOf(dossier, revision, number))
                    .isPresent()) {
                store.change(
                        Action.SAVE,
                        session -> AsOne.change(
                                session.getNode(DossierNode.path(id)), node -> confirm(node, revision, number)));
            }
            return null;
        });
    }

    /** What is to be erased there, before it is here, unless it has changed there since that moment. */
    public Map<UUID, Instant> due() {
        return erasure.waiting();
    }

    /** It is erased there. */
    public void erased(UUID id) {
        erasure.copyIsGone(id);
    }

    private Dossier take(Session session, UUID id, List<LeaderStep> sent) throws RepositoryException {
        Optional<Node> known = DossierNode.find(session, id);
        if (known.isPresent()) {
            return AsOne.change(known.get(), node -> {
                Dossier before = DossierNode.read(node);
                return write(Optional.of(before), taken(before, sent), node);
            });
        }
        return write(Optional.empty(), begun(sent).orElseThrow(), DossierNode.add(session, id));
    }

    /** What is left when a dossier begins with the first step that hands something in; empty if none does. */
    private Optional<Replay> begun(List<LeaderStep> sent) {
        for (int i = 0; i < sent.size(); i++) {
            LeaderStep first = sent.get(i);
            if (first.handed().isPresent()) {
                Dossier begun = Dossier.begun(Workflow.start(
                        first.submission(),
                        first.handed().get().caseId(),
                        first.actor(),
                        notLater(first.handed().get().started())));
                Replay replay = taken(begun, sent.subList(i, sent.size()));
                if (replay.dossier().wasSubmitted()) {
                    return Optional.of(replay);
                }
            }
        }
        return Optional.empty();
    }

    private Replay taken(Dossier before, List<LeaderStep> sent) {
        Dossier dossier = before;
        List<Notice> notices = new ArrayList<>();
        for (LeaderStep step : sent) {
            if (step.number() <= dossier.exchanged().number()) {
                continue;
            }
            try {
                Replay replay = Replay.of(step, dossier, notLater(step.when()));
                dossier = replay.dossier();
                notices.addAll(replay.notices());
            } catch (RefusedException refused) {
                log.info("{} came too late with {}: {}", step.action(), step.submission(), refused.refusal());
            }
            dossier = dossier.with(dossier.exchanged().taken(step.number()));
        }
        return new Replay(dossier, notices);
    }

    private Dossier write(Optional<Dossier> before, Replay replay, Node node) throws RepositoryException {
        Dossier after = replay.dossier();
        if (before.isPresent() && after == before.get()) {
            node.getSession().refresh(false);
            return after;
        }
        DossierNode.write(before, after, node);
        steps.enter(node, after, replay.notices());
        return after;
    }

    private static Dossier confirm(Node node, int revision, long number) throws RepositoryException {
        Dossier dossier = DossierNode.read(node);
        if (!isAsOf(dossier, revision, number)) {
            node.getSession().refresh(false);
            return dossier;
        }
        Dossier confirmed = dossier.with(new Exchanged(number, 0, false));
        DossierNode.write(confirmed.exchanged(), node);
        return confirmed;
    }

    private static boolean isAsOf(Dossier dossier, int revision, long number) {
        return dossier.submission().revision() == revision
                && dossier.exchanged().number() == number
                && dossier.exchanged().waits();
    }

    /** The other instance's clock may run ahead of ours. */
    private Instant notLater(Instant when) {
        Instant now = steps.now();
        return when.isAfter(now) ? now : when;
    }
}
