package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * The notices with mail to send, in all dossiers. What has become of a mail is known here from the moment it is told, also
 * while the repository takes no changes: nothing is sent twice because a disk is full. One thread at a time.
 */
@Singleton
final class Outbox {

    private final ContentStore store;
    private final NoticeIndex index;
    private final Map<UUID, Told> untold = new HashMap<>();

    @Inject
    Outbox(ContentStore store, NoticeIndex index) {
        this.store = store;
        this.index = index;
    }

    /**
     * What is to be sent now, oldest first.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException also while what was sent cannot be noted
     */
    List<KeptNotice> due(Instant now) {
        for (Told told : List.copyOf(untold.values())) {
            note(told.notice(), told.post());
        }
        return index.due(now);
    }

    /** The notice as it is stored at this moment; empty if there is no mail of it to send any more. */
    Optional<KeptNotice> stillWaiting(KeptNotice notice) {
        return store.read(DossierNode.WORKSPACE, session -> {
                    Optional<Node> node = NoticeNode.find(session, notice);
                    return node.isPresent()
                            ? NoticeNode.read(node.get(), notice.submission())
                            : Optional.<KeptNotice>empty();
                })
                .filter(stored -> !stored.post().waiting().isEmpty());
    }

    /**
     * Stores how far the mails of a notice have come.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException if it could not; then {@link #due} tries again
     */
    void note(KeptNotice notice, Post post) {
        untold.put(notice.id(), new Told(notice, post));
        try {
            store.write(DossierNode.WORKSPACE, session -> write(session, notice, post));
        } catch (ChangedMeanwhileException somebodyReadIt) {
            store.write(DossierNode.WORKSPACE, session -> write(session, notice, post));
        }
        untold.remove(notice.id());
    }

    private static Void write(Session session, KeptNotice notice, Post post) throws RepositoryException {
        Optional<Node> node = NoticeNode.find(session, notice);
        if (node.isPresent()) {
            NoticeNode.write(post, node.get());
        }
        return null;
    }

    private record Told(KeptNotice notice, Post post) {}
}
