package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * All notices at a glance: by whom they are for, and those with mail to send. What changes in the repository is noted when
 * it tells, and read when somebody next asks. Any thread may call; the first one waits until all have been read.
 */
@Singleton
public final class NoticeIndex {

    private static final Comparator<KeptNotice> OLDEST_FIRST =
            Comparator.comparing(KeptNotice::when).thenComparing(KeptNotice::id);

    private final ContentStore store;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    private final Map<UUID, List<KeptNotice>> bySubmission = new HashMap<>();
    private final Map<String, Map<UUID, KeptNotice>> byRecipient = new HashMap<>();
    private final Map<String, Integer> unread = new HashMap<>();
    private final Map<UUID, KeptNotice> withMailWaiting = new HashMap<>();
    private final Map<UUID, KeptNotice> undelivered = new HashMap<>();

    private final Object noting = new Object();
    private final Set<UUID> changed = new HashSet<>();
    private boolean everythingChanged = true;
    private boolean observing;

    @Inject
    public NoticeIndex(ContentStore store) {
        this.store = store;
    }

    /** Reads what there is, so that nobody waits for it later. */
    public void load() {
        refresh();
    }

    /** Newest first. */
    synchronized List<KeptNotice> of(String user) {
        refresh();
        return byRecipient.getOrDefault(user, Map.of()).values().stream()
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    /** Those about one submission, newest first. */
    synchronized List<KeptNotice> of(String user, UUID submission) {
        refresh();
        return bySubmission.getOrDefault(submission, List.of()).stream()
                .filter(notice -> notice.recipients().contains(user))
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    synchronized int unread(String user) {
        refresh();
        return unread.getOrDefault(user, 0);
    }

    /** Those with mail to send, oldest first. */
    synchronized List<KeptNotice> withMailWaiting() {
        refresh();
        return withMailWaiting.values().stream().sorted(OLDEST_FIRST).toList();
    }

    /** Those with mail to send now, oldest first. */
    synchronized List<KeptNotice> due(Instant now) {
        refresh();
        return withMailWaiting.values().stream()
                .filter(notice -> notice.post().isDue(now))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Those of which somebody gets no mail, newest first. */
    synchronized List<KeptNotice> undelivered() {
        refresh();
        return undelivered.values().stream().sorted(OLDEST_FIRST.reversed()).toList();
    }

    /** Has it run whenever something may have been added or changed; it must be quick, for a save waits for it. */
    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    private synchronized void refresh() {
        if (!observing) {
            store.observe(DossierNode.WORKSPACE, this::note);
            observing = true;
        }
        boolean everything;
        Set<UUID> taken;
        synchronized (noting) {
            everything = everythingChanged;
            everythingChanged = false;
            taken = Set.copyOf(changed);
            changed.clear();
        }
        try {
            if (everything) {
                store.readAll(DossierNode.WORKSPACE, this::readEverything);
            } else if (!taken.isEmpty()) {
                store.read(DossierNode.WORKSPACE, session -> read(session, taken));
            }
        } catch (RuntimeException e) {
            synchronized (noting) {
                everythingChanged |= everything;
                changed.addAll(taken);
            }
            throw e;
        }
    }

    /** Called while a save goes on elsewhere: it waits for nobody who reads. */
    private void note(Set<String> paths) {
        synchronized (noting) {
            for (String path : paths) {
                Optional<UUID> id = DossierNode.id(path);
                id.ifPresent(changed::add);
                everythingChanged |= path.equals("/");
            }
        }
        watchers.forEach(Runnable::run);
    }

    private Void readEverything(Session session) throws RepositoryException {
        bySubmission.clear();
        byRecipient.clear();
        unread.clear();
        withMailWaiting.clear();
        undelivered.clear();
        NodeIterator folders = session.getRootNode().getNodes();
        while (folders.hasNext()) {
            NodeIterator dossiers = folders.nextNode().getNodes();
            while (dossiers.hasNext()) {
                Node dossier = dossiers.nextNode();
                Optional<UUID> id = DossierNode.id(dossier.getPath());
                if (id.isPresent()) {
                    put(id.get(), NoticeNode.readAll(dossier, id.get()));
                }
            }
        }
        return null;
    }

    private Void read(Session session, Collection<UUID> submissions) throws RepositoryException {
        for (UUID id : submissions) {
            String path = DossierNode.path(id);
            put(id, session.nodeExists(path) ? NoticeNode.readAll(session.getNode(path), id) : List.of());
        }
        return null;
    }

    private void put(UUID submission, List<KeptNotice> notices) {
        List<KeptNotice> before = notices.isEmpty()
                ? bySubmission.remove(submission)
                : bySubmission.put(submission, List.copyOf(notices));
        if (before != null) {
            before.forEach(this::forget);
        }
        notices.forEach(this::know);
    }

    private void know(KeptNotice notice) {
        for (String name : notice.recipients()) {
            byRecipient.computeIfAbsent(name, unknown -> new HashMap<>()).put(notice.id(), notice);
            unread.merge(name, notice.isUnreadBy(name) ? 1 : 0, Integer::sum);
        }
        if (!notice.post().waiting().isEmpty()) {
            withMailWaiting.put(notice.id(), notice);
        }
        if (!notice.post().undelivered().isEmpty()) {
            undelivered.put(notice.id(), notice);
        }
    }

    private void forget(KeptNotice notice) {
        for (String name : notice.recipients()) {
            byRecipient.get(name).remove(notice.id());
            unread.merge(name, notice.isUnreadBy(name) ? -1 : 0, Integer::sum);
        }
        withMailWaiting.remove(notice.id());
        undelivered.remove(notice.id());
    }
}
