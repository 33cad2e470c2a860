package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a user is told on the site. Whoever asks has looked at who is signed in. Any thread may call. */
@Singleton
public final class Notices {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final ContentStore store;
    private final NoticeIndex index;

    @Inject
    public Notices(ContentStore store, NoticeIndex index) {
        this.store = store;
        this.index = index;
    }

    /** All that are for the user, newest first. */
    public List<SiteNotice> of(String user) {
        return index.of(user).stream().map(notice -> notice.forSite(user)).toList();
    }

    /** Those about one submission, newest first. */
    public List<SiteNotice> of(String user, UUID submission) {
        return index.of(user, submission).stream()
                .map(notice -> notice.forSite(user))
                .toList();
    }

    /** How many the user has not seen. */
    public int unread(String user) {
        return index.unread(user);
    }

    /**
     * The user has seen what there is about a submission. Somebody came to read: that it cannot be noted that they did is no
     * reason to show them nothing, so that it is only logged.
     */
    public void markRead(String user, UUID submission) {
        try {
            markRead(user, index.of(user, submission));
        } catch (ContentUnavailableException | ChangedMeanwhileException e) {
            log.warn("Notices about {} stay unread: {}", submission, e.getMessage());
        }
    }

    /** The user has seen everything that there is. */
    public void markAllRead(String user) {
        markRead(user, index.of(user));
    }

    private void markRead(String user, List<KeptNotice> chosen) {
        List<KeptNotice> unread =
                chosen.stream().filter(notice -> notice.isUnreadBy(user)).toList();
        if (unread.isEmpty()) {
            return;
        }
        try {
            store.write(DossierNode.WORKSPACE, session -> markRead(session, user, unread));
        } catch (ChangedMeanwhileException somebodyWasFaster) {
            store.write(DossierNode.WORKSPACE, session -> markRead(session, user, unread));
        }
    }

    private static Void markRead(Session session, String user, List<KeptNotice> notices) throws RepositoryException {
        for (KeptNotice notice : notices) {
            Optional<Node> node = NoticeNode.find(session, notice);
            if (node.isPresent()) {
                NoticeNode.addReader(node.get(), user);
            }
        }
        return null;
    }
}
