package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice as one of those that it is for sees it on the site; {@link NoticeWords} has the words.
 *
 * @param read whether this one has seen it
 */
public record SiteNotice(UUID id, UUID submission, NoticeKind kind, Instant when, boolean read) {}
