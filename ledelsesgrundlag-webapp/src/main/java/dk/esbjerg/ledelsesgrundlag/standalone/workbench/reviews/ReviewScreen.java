package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.ReviewPage.Told;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/** {@code /author/reviews/<id>}: what was submitted, and what its reviewer does about it. */
public final class ReviewScreen implements Screen {

    private static final String RETRY = "retry";

    private static final Set<Action> CARRIED_OUT =
            EnumSet.of(Action.PUBLISH, Action.WITHDRAW, Action.ANONYMISE, Action.TAKE_DOWN);

    private final Submissions submissions;
    private final Reviews reviews;
    private final Notices notices;
    private final ReviewPage page;

    @Inject
    ReviewScreen(Submissions submissions, Reviews reviews, Notices notices, ReviewPage page) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.notices = notices;
        this.page = page;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return ReviewPaths.submission(visit).map(id -> {
            Actor reader = Reviewer.of(visit);
            Submission submission = reviews.find(id, reader);
            if (visit.acts()) {
                try {
                    return act(visit, reader, submission);
                } catch (NoSuchSubmissionException erasedMeanwhile) {
                    throw ReviewPaths.none();
                }
            }
            notices.markRead(reader.name(), id);
            return page.show(200, visit, reader, submission, told(visit, reader, submission));
        });
    }

    private static Told told(Visit visit, Actor reader, Submission submission) {
        if (visit.resumed()) {
            String words = visit.notStored() ? "" : "resumed";
            return new Told(
                    words, "", "", Decision.typed(visit.form()), visit.form().has("override"), List.of());
        }
        String done = visit.query().text("done");
        return isLatest(done, submission, reader) ? Told.NOTHING.doing(done) : Told.NOTHING;
    }

    /** An address can be kept and passed on: what it says was done is told only as long as that is how things stand. */
    private static boolean isLatest(String done, Submission now, Actor reader) {
        TrailEntry last = now.trail().get(now.trail().size() - 1);
        if (done.equals(RETRY)) {
            return CARRIED_OUT.contains(last.action());
        }
        return done.equals(Action.APPROVE.code())
                ? last.action() == Action.PUBLISH
                : last.action().code().equals(done) && last.who().equals(reader.name());
    }

    private Answer act(Visit visit, Actor reader, Submission submission) {
        UUID id = submission.id();
        if (visit.form().text(Decision.ACTION).equals(RETRY)) {
            submissions.retry(id, reader);
            return done(id, RETRY);
        }
        Decision decision = Decision.read(visit.form());
        Optional<Refusal> refusal = Workflow.refusal(submission, reader, decision.step());
        if (refusal.isPresent()) {
            return refused(visit, reader, submission, decision, refusal.get());
        }
        if (decision.isToBeConfirmed()) {
            return page.ask(200, visit, reader, submission, decision, "");
        }
        try {
            submissions.take(id, reader, decision.step());
        } catch (RefusedException e) {
            return refused(visit, reader, reviews.find(id, reader), decision, e.refusal());
        }
        return done(id, decision.action().code());
    }

    /** Whoever sends a form twice has done what it asks for; everybody else is told what stands in the way. */
    private Answer refused(Visit visit, Actor reader, Submission now, Decision decision, Refusal refusal) {
        if (decision.wasDone(now, reader)) {
            return done(now.id(), decision.action().code());
        }
        int status = RefusalWords.status(refusal);
        String problem = RefusalWords.key(refusal, decision);
        if (decision.confirmed() && RefusalWords.isAboutTheComment(refusal)) {
            return page.ask(status, visit, reader, now, decision, problem);
        }
        return page.show(
                status,
                visit,
                reader,
                now,
                new Told(
                        "",
                        problem,
                        RefusalWords.isAboutTheComment(refusal) ? decision.field() : "",
                        decision.typed(),
                        decision.override(),
                        decision.meanwhile(now)));
    }

    private static Answer done(UUID id, String what) {
        return Answer.seeOther(ReviewPaths.of(id) + "?done=" + what);
    }
}
