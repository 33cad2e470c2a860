package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has come to its end, or was given up, with everything that was kept of it: text, names, consent, comments,
 * notices, fingerprints, and what the host may still have of its case.
 */
final class Erasure {

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    private static final Set<State> ERASED =
            EnumSet.of(State.REJECTED, State.WITHDRAWN, State.DRAFT, State.CHANGES_REQUESTED);

    private final DossierStore store;
    private final PublicCases cases;
    private volatile Map<UUID, Instant> waiting = Map.of();

    Erasure(DossierStore store, PublicCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /** @return how many were erased */
    int of(Instant unchangedSince) {
        return of(unchangedSince, dossier -> true);
    }

    /** The same of those that can go now. */
    int of(Instant unchangedSince, Predicate<IndexedDossier> condition) {
        int erased = 0;
        for (IndexedDossier dossier : store.index().current()) {
            if (isDue(dossier, unchangedSince) && condition.test(dossier) && erase(dossier.summary(), unchangedSince)) {
                erased++;
            }
        }
        return erased;
    }

    /** The same where others have a copy, which is to go first: what waits for that is told by {@link #waiting()}. */
    int afterCopies(Instant unchangedSince) {
        Map<UUID, Instant> waits = new HashMap<>();
        int erased = of(unchangedSince, dossier -> {
            boolean original = dossier.exchanged().isOriginal();
            if (original) {
                waits.put(dossier.summary().id(), unchangedSince);
            }
            return !original;
        });
        waiting = Map.copyOf(waits);
        return erased;
    }

    /** What is due when its copy is gone, and since when it has not changed. */
    Map<UUID, Instant> waiting() {
        return waiting;
    }

    /** Its copy is gone. */
    void copyIsGone(UUID id) {
        Optional.ofNullable(waiting.get(id))
                .ifPresent(unchangedSince -> store.read(id)
                        .ifPresent(dossier -> erase(IndexedDossier.of(dossier).summary(), unchangedSince)));
    }

    private static boolean isDue(IndexedDossier dossier, Instant unchangedSince) {
        Summary summary = dossier.summary();
        return ERASED.contains(summary.state())
                && !summary.isPublic()
                && !dossier.pending()
                && summary.changed().isBefore(unchangedSince);
    }

    /** The case goes first: as long as the dossier is there, it is known what else is to go. */
    private boolean erase(Summary summary, Instant unchangedSince) {
        UUID id = summary.id();
        try {
            return store.alone(id, () -> {
                if (store.read(id)
                        .filter(dossier -> isDue(IndexedDossier.of(dossier), unchangedSince))
                        .isEmpty()) {
                    return false;
                }
                cases.remove(summary.caseId().toString());
                return store.remove(id, Action.WITHDRAW, session -> remove(session, id, unchangedSince));
            });
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
            return false;
        } catch (RuntimeException e) {
            log.error("{} cannot be erased yet: {}", id, e.getMessage());
            return false;
        }
    }

    private static boolean remove(Session session, UUID id, Instant unchangedSince) throws RepositoryException {
        Optional<Node> stored = DossierNode.find(session, id);
        return stored.isPresent() && AsOne.change(stored.get(), node -> remove(node, unchangedSince));
    }

    private static boolean remove(Node node, Instant unchangedSince) throws RepositoryException {
        Dossier dossier = DossierNode.read(node);
        if (!isDue(IndexedDossier.of(dossier), unchangedSince)) {
            node.getSession().refresh(false);
            return false;
        }
        ErasedTrail.add(node.getSession(), dossier.submission().trail());
        DossierNode.remove(node);
        return true;
    }
}
