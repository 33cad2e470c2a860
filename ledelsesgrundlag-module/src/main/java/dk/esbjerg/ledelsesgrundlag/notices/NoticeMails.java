package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewAddress;
import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.inject.Inject;

/** Writes the mails of notices. The same notice to the same user is the same mail whenever it is written. */
final class NoticeMails {

    private final SiteAddress site;
    private final ReviewAddress reviews;
    private final OwnPage own;

    @Inject
    NoticeMails(SiteAddress site, ReviewAddress reviews, OwnPage own) {
        this.site = site;
        this.reviews = reviews;
        this.own = own;
    }

    Mail write(KeptNotice notice, Colleague to) {
        String link = site.of(
                NoticeWords.isForReviewers(notice.kind())
                        ? reviews.path(notice.submission())
                        : own.path(notice.submission()));
        return new Mail(
                messageId(notice, to, URI.create(link)),
                to.mailAddress(),
                NoticeWords.sentence(notice.kind(), to.language()),
                NoticeWords.mail(notice.kind(), to.language(), link));
    }

    /** Mail servers log it for longer than anybody can erase: it tells neither the submission nor the user. */
    private static String messageId(KeptNotice notice, Colleague to, URI link) {
        byte[] one = (notice.id() + "/" + to.name()).getBytes(StandardCharsets.UTF_8);
        String host = link.getHost() == null ? "localhost" : link.getHost();
        return "<" + UUID.nameUUIDFromBytes(one) + "@" + host + ">";
    }
}
