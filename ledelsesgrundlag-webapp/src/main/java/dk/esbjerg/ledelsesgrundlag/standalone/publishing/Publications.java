package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import dk.esbjerg.ledelsesgrundlag.standalone.history.VersionStore;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes several items as one: readers see all of it or nothing, also through a crash. One after the other; any
 * number of threads may ask. Each publication is first written to a journal together with copies of what is to be seen,
 * in one save; from then on it will happen, now or at the next start. Where the storage takes neither it nor what was
 * there before, readers wait.
 */
@Singleton
public final class Publications {

    private static final Logger log = LoggerFactory.getLogger(Publications.class);
    private static final String JOURNAL = "journal";

    /** Somebody would have to save the very same item in each of so many moments in a row. */
    private static final int ATTEMPTS = 5;

    private static final Condition ANYHOW = (item, authored) -> true;

    private final ContentRepository repository;
    private final PublishedGate gate;
    private final MovedAddresses addresses;
    private final PublicationStamps stamps;
    private final Step.Listener listener;
    private final ReentrantLock oneByOne = new ReentrantLock(true);

    @Inject
    public Publications(ContentRepository repository, PublishedGate gate, MovedAddresses addresses) {
        this(repository, gate, addresses, step -> {});
    }

    /** @param listener told of each step, and able to end everything there as a crash would */
    Publications(ContentRepository repository, PublishedGate gate, MovedAddresses addresses, Step.Listener listener) {
        this.repository = repository;
        this.gate = gate;
        this.addresses = addresses;
        this.stamps = new PublicationStamps(repository);
        this.listener = listener;
    }

    /**
     * Publishes these items in an order that works, each with a version that keeps who, when and the comment. What is
     * published is what was authored when this was called.
     *
     * @throws PublicationRefusedException if one of them cannot be published; nothing has changed then
     */
    public void publish(User user, List<ItemKey> items, String comment) {
        requireAuthor(user, items, "publish items");
        publishAs(user.name(), items, comment);
    }

    /**
     * Publishes these items as {@link #publish(User, List, String)} does, if all of them are what the user was shown.
     *
     * @throws PublicationRefusedException with {@link Reason#CHANGED} if one of them is not; nothing has changed then
     */
    public void publish(User user, List<ItemKey> items, Shown shown, String comment) {
        requireAuthor(user, items, "publish items");
        publish(user.name(), items, shown::holds, comment);
    }

    /**
     * Takes these items, and everything below them, away from readers. What readers do not see is left as it is.
     *
     * @throws PublicationRefusedException if that cannot be done; nothing has changed then
     */
    public void unpublish(User user, List<ItemKey> items) {
        requireAuthor(user, items, "unpublish items");
        unpublishAs(user.name(), items);
    }

    /**
     * Takes items away as {@link #unpublish(User, List)} does, if they and all that goes with them are what the user was
     * shown.
     *
     * @throws PublicationRefusedException with {@link Reason#CHANGED} if something is not; nothing has changed then
     */
    public void unpublish(User user, List<ItemKey> items, Shown shown) {
        requireAuthor(user, items, "unpublish items");
        unpublish(user.name(), items, shown::holds);
    }

    /**
     * Brings what was begun when the program ended to its end; to be called before anything is read.
     *
     * @throws StartupException if that cannot be done: readers might see a part of it
     */
    public void recover() {
        try {
            with(this::finishAll);
        } catch (PublicationRefusedException e) {
            throw new StartupException(
                    "What was being published when the program ended cannot be finished: " + e.getMessage(), e);
        }
    }

    /**
     * Tries again what an earlier publication left to be done, as after a full disk, so that whoever is asked about the next
     * one is shown how things really are. What still cannot be done is only logged.
     */
    public void catchUp() {
        try {
            with(this::finishAll);
        } catch (PublicationRefusedException e) {
            log.error("An earlier publication cannot be finished yet: {}", e.getMessage());
        }
    }

    private static void requireAuthor(User user, List<ItemKey> items, String what) {
        Access.requireAuthor(user, what);
        items.forEach(item -> Access.requireAuthorIn(item.workspace(), user, what));
    }

    void publishAs(String user, List<ItemKey> items, String comment) {
        publish(user, items, ANYHOW, comment);
    }

    void unpublishAs(String user, List<ItemKey> items) {
        unpublish(user, items, ANYHOW);
    }

    private void publish(String user, List<ItemKey> items, Condition condition, String comment) {
        with(history -> {
            finishEarlier(history);
            JournalEntry entry = write(history, user, items, condition, comment);
            listener.reached(Step.WRITTEN);
            finish(entry, true);
        });
    }

    private void unpublish(String user, List<ItemKey> items, Condition condition) {
        with(history -> {
            finishEarlier(history);
            Optional<JournalEntry> entry = writeRemoval(history, user, items, condition);
            if (entry.isPresent()) {
                listener.reached(Step.WRITTEN);
                finish(entry.get(), true);
            }
        });
    }

    private JournalEntry write(Session history, String user, List<ItemKey> items, Condition condition, String comment)
            throws RepositoryException {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<JournalEntry> entry = copy(history, user, items, condition, comment);
                if (entry.isPresent()) {
                    history.save();
                    return entry.get();
                }
                history.refresh(false);
            } catch (ItemNotFoundException | InvalidItemStateException e) {
                history.refresh(false);
                if (attempt == ATTEMPTS) {
                    throw new PublicationRefusedException(Reason.GONE, "", "It no longer exists: " + e.getMessage(), e);
                }
            }
        }
    }

    /** Empty where somebody saved one of the items in the middle of its being copied. */
    private Optional<JournalEntry> copy(
            Session history, String user, List<ItemKey> items, Condition condition, String comment)
            throws RepositoryException {
        Instant when = Instant.now();
        List<Source> sources = new ArrayList<>();
        try {
            JournalEntry entry = JournalEntry.begin(journal(history), when, user);
            for (ItemKey item : new LinkedHashSet<>(items)) {
                sources.add(Source.open(repository, item));
            }
            sources.sort(Comparator.comparingInt(source -> source.kept.above().size()));
            for (Source source : sources) {
                Instant modified = source.kept.image().modified();
                require(condition, source.item, source.node());
                add(history, entry, source, when, user, comment);
                if (!source.kept.image().modified().equals(modified)) {
                    return Optional.empty();
                }
            }
            return Optional.of(entry);
        } finally {
            sources.forEach(Source::close);
        }
    }

    private void add(Session history, JournalEntry entry, Source source, Instant when, String user, String comment)
            throws RepositoryException {
        Session published = repository.session(View.PUBLISHED, source.item.workspace());
        try {
            Optional<KeptNode> before = live(published, source.item.id());
            Optional<Node> first = Optional.empty();
            if (before.isPresent() && !VersionStore.holds(history, source.item)) {
                // What readers have seen until now was not published here; it can be brought back all the same.
                first = Optional.of(
                        VersionStore.add(history, source.item, before.get(), seenSince(before.get()), "", ""));
            }
            Node version = VersionStore.add(history, source.item, source.kept, when, user, comment);
            entry.add(source.item, before, Optional.of(version), first);
            addresses.remember(history, source.item, published);
        } finally {
            published.logout();
        }
    }

    private Optional<JournalEntry> writeRemoval(Session history, String user, List<ItemKey> items, Condition condition)
            throws RepositoryException {
        JournalEntry entry = JournalEntry.begin(journal(history), Instant.now(), user);
        boolean any = false;
        for (ItemKey item : new LinkedHashSet<>(items)) {
            Session published = repository.session(View.PUBLISHED, item.workspace());
            try {
                Optional<KeptNode> before = live(published, item.id());
                if (before.isPresent()) {
                    requireWithAllBelow(condition, item, before.get());
                    entry.add(item, before, Optional.empty(), Optional.empty());
                    addresses.remember(history, item, published);
                    any = true;
                }
            } finally {
                published.logout();
            }
        }
        if (!any) {
            history.refresh(false);
            return Optional.empty();
        }
        history.save();
        return Optional.of(entry);
    }

    /** Readers may see below it what is authored elsewhere by now. */
    private void requireWithAllBelow(Condition condition, ItemKey item, KeptNode published) throws RepositoryException {
        Session authored = repository.session(View.AUTHORED, item.workspace());
        try {
            for (String id : published.image().itemIds()) {
                Optional<KeptNode> node = live(authored, id);
                if (node.isPresent()) {
                    require(condition, new ItemKey(item.workspace(), id), authored.getNodeByIdentifier(id));
                }
            }
        } finally {
            authored.logout();
        }
    }

    private static void require(Condition condition, ItemKey item, Node authored) throws RepositoryException {
        if (!condition.holds(item, authored)) {
            throw new PublicationRefusedException(
                    Reason.CHANGED, authored.getPath(), authored.getPath() + " is not what the user was shown", null);
        }
    }

    /** What is asked for now is not even written down while something earlier cannot be finished. */
    private void finishEarlier(Session history) throws RepositoryException {
        try {
            finishAll(history);
        } catch (PublicationRefusedException e) {
            throw new PublicationRefusedException(Reason.IMPOSSIBLE, "", e.getMessage(), e);
        }
    }

    /** @throws PublicationRefusedException if something is still there in part, or may be */
    private void finishAll(Session history) throws RepositoryException {
        List<JournalEntry> unfinished = new ArrayList<>();
        NodeIterator entries = journal(history).getNodes();
        while (entries.hasNext()) {
            unfinished.add(new JournalEntry(entries.nextNode()));
        }
        for (JournalEntry entry : unfinished) {
            String user = entry.by();
            log.info("Finishing what {} began to publish", user);
            try {
                finish(entry, false);
            } catch (PublicationRefusedException e) {
                if (e.reason() == Reason.PENDING) {
                    throw e;
                }
                log.warn("What {} began to publish cannot be published: {}", user, e.getMessage());
            }
        }
        gate.release();
    }

    /** @param first whether nobody has tried to finish it before */
    private void finish(JournalEntry entry, boolean first) throws RepositoryException {
        List<JournalEntry.Change> changes = entry.changes();
        try {
            gate.exclusively(() -> show(changes, first));
        } catch (PublicationRefusedException e) {
            if (e.reason() != Reason.PENDING) {
                forget(entry, changes);
            }
            throw e;
        }
        listener.reached(Step.SEEN);
        try {
            for (JournalEntry.Change change : changes) {
                stamps.put(change, entry.when(), entry.by());
                listener.reached(Step.STAMPED);
            }
            entry.close();
        } catch (RepositoryException e) {
            // Readers see it, so it is published; what is left to do stands in the journal.
            log.error("Published, but editors are not told of it before the next publication: {}", e.getMessage());
            return;
        }
        listener.reached(Step.DONE);
    }

    private static void forget(JournalEntry entry, List<JournalEntry.Change> changes) throws RepositoryException {
        try {
            entry.forget();
        } catch (RepositoryException e) {
            throw pending(changes, e);
        }
    }

    /**
     * @throws PublicationRefusedException if it cannot be done: {@link Reason#PENDING} where it must be tried again; or
     *     else what was there before is there again
     */
    private void show(List<JournalEntry.Change> changes, boolean first) throws RepositoryException {
        AtomicInteger saved = new AtomicInteger();
        try (PublishedChange change = new PublishedChange(repository)) {
            change.make(changes);
            change.save(() -> {
                saved.incrementAndGet();
                listener.reached(Step.SAVED);
            });
        } catch (PublicationRefusedException e) {
            putBack(changes);
            throw e;
        } catch (RepositoryException | RuntimeException e) {
            if (!first && isOfTheStorage(e)) {
                // Somebody may have been told that it is published, so it is not taken back.
                throw pending(changes, e);
            }
            if (!first || saved.get() > 0) {
                putBack(changes);
            }
            throw new PublicationRefusedException(Reason.IMPOSSIBLE, "", String.valueOf(e.getMessage()), e);
        }
    }

    /** What the content is not allowed to be has an exception type of its own. */
    private static boolean isOfTheStorage(Exception e) {
        return e.getClass() == RepositoryException.class;
    }

    private void putBack(List<JournalEntry.Change> changes) throws RepositoryException {
        try {
            PublishedChange.putBack(repository, changes);
        } catch (RepositoryException | RuntimeException e) {
            gate.withhold(this::catchUp);
            throw pending(changes, e);
        }
    }

    private static PublicationRefusedException pending(List<JournalEntry.Change> changes, Exception cause)
            throws RepositoryException {
        List<String> items = new ArrayList<>();
        for (JournalEntry.Change change : changes) {
            Optional<KeptNode> kept = change.after().or(change::before);
            items.add(change.item().workspace() + ":"
                    + (kept.isPresent() ? kept.get().path() : change.item().id()));
        }
        return new PublicationRefusedException(
                Reason.PENDING, "", String.join(", ", items) + " cannot be stored: " + deepest(cause), cause);
    }

    private static String deepest(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static Node journal(Session history) throws RepositoryException {
        Node root = history.getRootNode();
        return root.hasNode(JOURNAL) ? root.getNode(JOURNAL) : root.addNode(JOURNAL, "lgh:entry");
    }

    private static Optional<KeptNode> live(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(KeptNode.live(session.getNodeByIdentifier(id)));
        } catch (ItemNotFoundException none) {
            return Optional.empty();
        }
    }

    private static Instant seenSince(KeptNode kept) throws RepositoryException {
        for (String stamp : List.of(Stamp.ACTIVATED, Stamp.MODIFIED, Stamp.CREATED)) {
            if (kept.image().property(stamp).isPresent()) {
                return kept.image().property(stamp).get().getDate().toInstant();
            }
        }
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void with(Work work) {
        oneByOne.lock();
        try {
            Session history = repository.privateSession(VersionStore.WORKSPACE);
            try {
                work.in(history);
            } finally {
                history.logout();
            }
        } catch (RepositoryException e) {
            throw new PublicationRefusedException(Reason.IMPOSSIBLE, "", e.getMessage(), e);
        } finally {
            oneByOne.unlock();
        }
    }

    /** What is done with the history. */
    @FunctionalInterface
    private interface Work {
        void in(Session history) throws RepositoryException;
    }

    /** What an authored item must be like. */
    @FunctionalInterface
    private interface Condition {
        boolean holds(ItemKey item, Node authored) throws RepositoryException;
    }

    /** An authored item, for as long as it is copied. */
    private record Source(ItemKey item, KeptNode kept, Session session) {

        Node node() throws RepositoryException {
            return session.getNodeByIdentifier(item.id());
        }

        static Source open(ContentRepository repository, ItemKey item) throws RepositoryException {
            Session session = repository.session(View.AUTHORED, item.workspace());
            try {
                KeptNode kept = KeptNode.live(session.getNodeByIdentifier(item.id()));
                if (!(kept.image() instanceof LiveNode live) || live.isPart()) {
                    throw new ItemNotFoundException(item.id());
                }
                return new Source(item, kept, session);
            } catch (RepositoryException e) {
                session.logout();
                throw e;
            }
        }

        void close() {
            session.logout();
        }
    }
}
