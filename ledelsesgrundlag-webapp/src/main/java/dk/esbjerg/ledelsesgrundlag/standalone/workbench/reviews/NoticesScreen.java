package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.notices.NoticeWords;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.notices.OwnPage;
import dk.esbjerg.ledelsesgrundlag.notices.SiteNotice;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/notices}: what whoever has signed in was told, newest first. */
public final class NoticesScreen implements Screen {

    private static final int MOST = 100;

    private final Notices notices;
    private final OwnPage own;
    private final Frame frame;

    @Inject
    NoticesScreen(Notices notices, OwnPage own, Frame frame) {
        this.notices = notices;
        this.own = own;
        this.frame = frame;
    }

    /** A notice with its words. @param address where there is more about it */
    public record Row(String words, String advice, String address, Instant when, boolean read) {}

    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("notices"))) {
            return Optional.empty();
        }
        if (visit.acts()) {
            notices.markAllRead(visit.user().name());
            return Optional.of(Answer.seeOther("/author/notices"));
        }
        List<Row> rows = notices.of(visit.user().name()).stream()
                .limit(MOST)
                .map(notice -> row(notice, visit.locale()))
                .toList();
        return Optional.of(frame.show(visit, "reviews/notices", Map.of("rows", rows)));
    }

    private Row row(SiteNotice notice, Locale language) {
        boolean review = NoticeWords.isForReviewers(notice.kind());
        return new Row(
                NoticeWords.sentence(notice.kind(), language),
                NoticeWords.advice(notice.kind(), language),
                review ? ReviewPaths.of(notice.submission()) : own.path(notice.submission()),
                notice.when(),
                notice.read());
    }
}
