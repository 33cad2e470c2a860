package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Waiting;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import java.util.function.IntSupplier;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for somebody among submissions and notices. */
public final class WaitingReviews implements Waiting {

    private static final Logger log = LoggerFactory.getLogger(WaitingReviews.class);

    private final Submissions submissions;
    private final Notices notices;

    @Inject
    WaitingReviews(Submissions submissions, Notices notices) {
        this.submissions = submissions;
        this.notices = notices;
    }

    @Override
    public int reviews(User user) {
        return Access.mayAdminister(user) ? count(() -> waiting(new Actor(user.name(), Role.ADMINISTRATOR))) : 0;
    }

    @Override
    public int notices(User user) {
        return count(() -> notices.unread(user.name()));
    }

    private int waiting(Actor reader) {
        return (int) submissions.submitted(reader).stream()
                .filter(summary -> Pile.WAITING.holds(summary, reader.name()))
                .count();
    }

    /** A screen about something else is shown without the numbers rather than not at all. */
    private static int count(IntSupplier waiting) {
        try {
            return waiting.getAsInt();
        } catch (ContentUnavailableException e) {
            log.error("What waits cannot be counted: {}", e.getMessage());
            return 0;
        }
    }
}
