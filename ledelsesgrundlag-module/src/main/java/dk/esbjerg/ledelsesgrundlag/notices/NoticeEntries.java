package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.submissions.NoticeBook;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Administrators;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Person;
import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Enters notices under the names of those whom they are for at that moment. Any thread may call. */
@Singleton
public final class NoticeEntries implements NoticeBook {

    private final Colleagues colleagues;
    private final MailTransport transport;

    @Inject
    public NoticeEntries(Colleagues colleagues, MailTransport transport) {
        this.colleagues = colleagues;
        this.transport = transport;
    }

    @Override
    public void enter(Node dossier, Submission submission, List<Notice> notices, Instant when)
            throws RepositoryException {
        Instant moment = when;
        for (Notice notice : notices) {
            Set<String> recipients = recipients(notice.audience());
            if (!recipients.isEmpty()) {
                boolean mailed = transport.isConfigured() && !notice.kind().isOnSiteOnly();
                NoticeNode.add(dossier, notice.kind(), moment, recipients, mailed ? Post.of(recipients) : Post.NONE);
                // What is told together, as when several steps arrive at once, is listed in its order.
                moment = moment.plusMillis(1);
            }
        }
    }

    private Set<String> recipients(Audience audience) {
        if (audience instanceof Person person) {
            return Set.of(person.name());
        }
        String except = ((Administrators) audience).except();
        return colleagues.administrators().stream()
                .map(Colleague::name)
                .filter(name -> !name.equals(except))
                .collect(Collectors.toSet());
    }
}
