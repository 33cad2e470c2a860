package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * All dossiers at a glance. Whoever writes one here tells at once; what others write, on another node of a cluster or by an
 * import, is noted when the repository tells of it and read when somebody next asks. Any thread may call.
 */
final class Dossiers {

    private static final Comparator<Summary> OLDEST_SUBMISSION_FIRST = Comparator.comparing(
                    (Summary summary) -> summary.submitted().orElseThrow())
            .thenComparing(Summary::id);
    private static final Comparator<Summary> NEWEST_FIRST =
            Comparator.comparing(Summary::started).reversed().thenComparing(Summary::id);

    private static final long NOTHING = -1;

    private final ContentStore store;
    private final Map<UUID, IndexedDossier> dossiers = new ConcurrentHashMap<>();
    private final Damages damages;
    private final Set<UUID> changedElsewhere = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong noted = new AtomicLong();
    private volatile boolean everythingChanged = true;
    private volatile long upTo = NOTHING;
    private volatile Submitted submitted;
    private boolean observing;

    Dossiers(ContentStore store, Damages damages) {
        this.store = store;
        this.damages = damages;
    }

    /** Of all that were ever submitted, as administrators may see them: the one submitted first comes first. */
    List<Summary> submitted() {
        bringUpToDate();
        long counted = changes.get();
        Submitted known = submitted;
        if (known == null || known.changes != counted) {
            known = new Submitted(
                    counted,
                    dossiers.values().stream()
                            .filter(IndexedDossier::wasSubmitted)
                            .map(IndexedDossier::forReviewers)
                            .sorted(OLDEST_SUBMISSION_FIRST)
                            .toList());
            submitted = known;
        }
        return known.summaries;
    }

    /** The one, if it was ever submitted, as administrators may see it. */
    Optional<Summary> submitted(UUID id) {
        bringUpToDate();
        return Optional.ofNullable(dossiers.get(id))
                .filter(IndexedDossier::wasSubmitted)
                .map(IndexedDossier::forReviewers);
    }

    /** What somebody has written, newest first. */
    List<Summary> of(String author) {
        return current().stream()
                .map(IndexedDossier::summary)
                .filter(summary -> summary.author().equals(author))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Collection<IndexedDossier> current() {
        bringUpToDate();
        return dossiers.values();
    }

    /** The one that a case comes from. */
    Optional<UUID> ofCase(String caseId) {
        return current().stream()
                .map(IndexedDossier::summary)
                .filter(summary -> summary.caseId().toString().equals(caseId))
                .map(Summary::id)
                .findFirst();
    }

    /** Tells what was just stored. */
    void put(Dossier dossier) {
        put(IndexedDossier.of(dossier), Dossiers::newer);
    }

    private void put(IndexedDossier dossier, BinaryOperator<IndexedDossier> choice) {
        UUID id = dossier.summary().id();
        dossiers.merge(id, dossier, choice);
        changes.incrementAndGet();
    }

    /** Somebody may have read the dossier before another wrote it, and come here after them. */
    private static IndexedDossier newer(IndexedDossier known, IndexedDossier other) {
        return other.summary().revision() < known.summary().revision() ? known : other;
    }

    void remove(UUID id) {
        dossiers.remove(id);
        changes.incrementAndGet();
    }

    private void bringUpToDate() {
        if (upTo != noted.get()) {
            refresh();
        }
    }

    /** Whoever asks meanwhile waits: what is not read yet is not what there is. */
    private synchronized void refresh() {
        long counted = noted.get();
        if (upTo == counted) {
            return;
        }
        if (!observing) {
            store.observe(DossierNode.WORKSPACE, this::note);
            observing = true;
        }
        boolean everything = everythingChanged;
        Set<UUID> taken = Set.copyOf(changedElsewhere);
        everythingChanged = false;
        changedElsewhere.removeAll(taken);
        try {
            if (everything) {
                store.readAll(DossierNode.WORKSPACE, this::load);
            } else if (!taken.isEmpty()) {
                store.read(DossierNode.WORKSPACE, session -> load(session, taken));
            }
        } catch (RuntimeException e) {
            everythingChanged |= everything;
            changedElsewhere.addAll(taken);
            throw e;
        }
        upTo = counted;
    }

    private void note(Set<String> paths) {
        for (String path : paths) {
            Optional<UUID> id = DossierNode.id(path);
            if (id.isPresent()) {
                changedElsewhere.add(id.get());
            } else if (path.equals("/")) {
                everythingChanged = true;
            }
        }
        noted.incrementAndGet();
    }

    private Void load(Session session) throws RepositoryException {
        Set<UUID> gone = new HashSet<>(dossiers.keySet());
        NodeIterator folders = session.getRootNode().getNodes();
        while (folders.hasNext()) {
            NodeIterator nodes = folders.nextNode().getNodes();
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                if (node.isNodeType(DossierNode.NODE_TYPE)) {
                    read(node, (known, stored) -> stored);
                    DossierNode.id(node.getPath()).ifPresent(gone::remove);
                }
            }
        }
        gone.forEach(this::remove);
        return null;
    }

    private Void load(Session session, Set<UUID> ids) throws RepositoryException {
        for (UUID id : ids) {
            Optional<Node> node = DossierNode.find(session, id);
            if (node.isPresent()) {
                read(node.get(), Dossiers::newer);
            } else {
                remove(id);
                damages.forget(id);
            }
        }
        return null;
    }

    /** One that is damaged hides none of the others. */
    private void read(Node node, BinaryOperator<IndexedDossier> choice) throws RepositoryException {
        try {
            put(AsOne.read(node, IndexedDossier::read), choice);
        } catch (DamagedSubmissionException e) {
            damages.tell(e);
            DossierNode.id(node.getPath()).ifPresent(this::remove);
        }
    }

    private record Submitted(long changes, List<Summary> summaries) {}
}
