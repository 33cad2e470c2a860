package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Reads and changes single dossiers, and keeps the index true. */
final class DossierStore {

    /** Two digits of an id in hexadecimal: who writes in the same folder does so one after the other. */
    private static final int LOCKS = 256;

    private final ContentStore store;
    private final Damages damages = new Damages();
    private final Dossiers index;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();
    private volatile boolean prepared;

    DossierStore(ContentStore store) {
        this.store = store;
        index = new Dossiers(store, damages);
    }

    Dossiers index() {
        return index;
    }

    /** @throws DamagedSubmissionException if it is not what was stored */
    Optional<Dossier> read(UUID id) {
        return read(id, DossierNode::read);
    }

    /**
     * The same with what more there is to it. A session that comes upon a dossier while somebody saves it may keep some of
     * it as it was before, so that only what another session finds damaged too is.
     */
    <R> Optional<R> read(UUID id, AsOne.Work<R> reading) {
        try {
            return readOnce(id, reading);
        } catch (DamagedSubmissionException maybeSavedMeanwhile) {
            try {
                return readOnce(id, reading);
            } catch (DamagedSubmissionException e) {
                damages.tell(e);
                throw e;
            }
        }
    }

    private <R> Optional<R> readOnce(UUID id, AsOne.Work<R> reading) {
        return store.read(DossierNode.WORKSPACE, session -> {
            Optional<Node> node = DossierNode.find(session, id);
            return node.isPresent() ? Optional.of(AsOne.read(node.get(), reading)) : Optional.empty();
        });
    }

    /** Does something while nobody else here changes that dossier: two at a time would only refuse each other. */
    <R> R alone(UUID id, Supplier<R> work) {
        ReentrantLock lock = locks.get((int) (id.getMostSignificantBits() >>> 56));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes a dossier in one save. Where somebody on another node of a cluster was faster it is done again on what they
     * left: either the step is still possible, or the rules say why not.
     *
     * @param action what is refused if somebody was faster twice
     */
    Dossier change(Action action, Change change) {
        Dossier stored = write(action, change::in);
        damages.forget(stored.submission().id());
        index.put(stored);
        return stored;
    }

    /** The same for what leaves no dossier behind. */
    boolean remove(UUID id, Action action, Removal removal) {
        boolean removed = write(action, session -> removal.in(session));
        if (removed) {
            index.remove(id);
            damages.forget(id);
        }
        return removed;
    }

    private <R> R write(Action action, ContentStore.SessionFunction<R> function) {
        prepare();
        try {
            return store.write(DossierNode.WORKSPACE, function);
        } catch (ChangedMeanwhileException | DamagedSubmissionException somebodyWasFaster) {
            try {
                return store.write(DossierNode.WORKSPACE, function);
            } catch (ChangedMeanwhileException again) {
                throw new RefusedException(action, Refusal.STALE);
            } catch (DamagedSubmissionException e) {
                damages.tell(e);
                throw e;
            }
        }
    }

    private void prepare() {
        if (!prepared) {
            store.write(DossierNode.WORKSPACE, session -> {
                ReviewCopy.prepare(session);
                return null;
            });
            prepared = true;
        }
    }

    /** What is done with a session of the dossiers' workspace, which is saved afterwards. */
    @FunctionalInterface
    interface Change {
        Dossier in(Session session) throws RepositoryException;
    }

    /** Removes a dossier, and says whether it did. */
    @FunctionalInterface
    interface Removal {
        boolean in(Session session) throws RepositoryException;
    }
}
