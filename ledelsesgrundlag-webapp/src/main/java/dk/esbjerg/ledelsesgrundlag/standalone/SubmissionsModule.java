package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dk.esbjerg.ledelsesgrundlag.notices.NoticeEntries;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewAddress;
import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.PublicAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Forgetting;
import dk.esbjerg.ledelsesgrundlag.standalone.mail.SmtpTransport;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.AuthoredStore;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserColleagues;
import dk.esbjerg.ledelsesgrundlag.submissions.Housekeeping;
import dk.esbjerg.ledelsesgrundlag.submissions.NoticeBook;
import dk.esbjerg.ledelsesgrundlag.submissions.StoredSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import javax.inject.Singleton;

/** The editorial workflow's ports in this runtime. */
final class SubmissionsModule extends AbstractModule {

    /** Where administrators review submissions. */
    private static final String REVIEWS = "/author/reviews/";

    @Override
    protected void configure() {
        bind(Submissions.class).to(StoredSubmissions.class);
        bind(ContentStore.class).to(AuthoredStore.class);
        bind(Eraser.class).to(Forgetting.class);
        bind(NoticeBook.class).to(NoticeEntries.class);
        bind(Colleagues.class).to(UserColleagues.class);
        bind(MailTransport.class).to(SmtpTransport.class);
        bind(SiteAddress.class).to(PublicAddress.class);
        bind(ReviewAddress.class).toInstance(submission -> REVIEWS + submission);
    }

    @Provides
    @Singleton
    Housekeeping housekeeping(Submissions submissions, Options options) {
        return new Housekeeping(submissions, options.retention());
    }
}
