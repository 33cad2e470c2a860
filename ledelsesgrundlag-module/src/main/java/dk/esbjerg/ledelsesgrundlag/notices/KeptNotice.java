package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A notice as it lies in its dossier.
 *
 * @param id random, and the same for as long as there is the notice
 * @param recipients the names of the users that it is for, at least one
 * @param readers who of them has seen it on the site
 */
record KeptNotice(
        UUID id,
        UUID submission,
        NoticeKind kind,
        Instant when,
        Set<String> recipients,
        Set<String> readers,
        Post post) {

    KeptNotice {
        recipients = Set.copyOf(recipients);
        readers = Set.copyOf(readers);
    }

    SiteNotice forSite(String user) {
        return new SiteNotice(id, submission, kind, when, readers.contains(user));
    }

    boolean isUnreadBy(String user) {
        return recipients.contains(user) && !readers.contains(user);
    }
}
