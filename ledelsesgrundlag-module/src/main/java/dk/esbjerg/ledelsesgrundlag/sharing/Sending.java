package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Refused;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.sharing.ShareForm.Problem;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends a case to review: as its author has just seen it, with their consent, and without what may not be published. */
final class Sending {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final OwnSubmissions own;
    private final PrivacyNotices notices;
    private final Clock clock;

    Sending(OwnSubmissions own, PrivacyNotices notices, Clock clock) {
        this.own = own;
        this.notices = notices;
        this.clock = clock;
    }

    Answer answer(String pagePath, Fields fields, Actor actor) {
        String id = fields.text(OwnSubmissions.ID);
        try {
            Optional<Submission> found = own.find(id, actor);
            return found.isEmpty()
                    ? new Show(NOT_FOUND, new Refused(id, "gone"))
                    : answer(found.get(), notices.around(pagePath), fields, actor);
        } catch (NoSuchSubmissionException gone) {
            return new Show(NOT_FOUND, new Refused(id, "gone"));
        } catch (ContentUnavailableException unavailable) {
            return new Show(UNAVAILABLE, new Refused(id, "notSent"));
        }
    }

    private Answer answer(Submission current, PrivacyNotice notice, Fields fields, Actor actor) {
        if (wasSent(current)) {
            // The same form once more.
            return new GoTo(Place.contribution(current.id(), "sent"));
        }
        if (!Workflow.open(current, actor).contains(Action.SUBMIT)) {
            return new Show(CONFLICT, new Refused(current.id().toString(), "closed"));
        }
        if (!fields.text("revision").equals(String.valueOf(current.revision()))) {
            return show(CONFLICT, current, Set.of(), Problem.of("changedSince"));
        }
        List<Problem> problems = problems(current, notice, fields);
        return problems.isEmpty()
                ? send(current, new Consent(notice.version(), clock.instant().truncatedTo(ChronoUnit.MILLIS)), actor)
                : show(UNPROCESSABLE, current, ticked(notice, fields), problems.toArray(Problem[]::new));
    }

    private static List<Problem> problems(Submission current, PrivacyNotice notice, Fields fields) {
        List<Problem> problems = new ArrayList<>();
        List<PointedOut> pointedOut = PointedOut.in(current.story());
        current.story().missing().forEach(field -> problems.add(new Problem(field.code(), "missing")));
        if (pointedOut.stream().anyMatch(PointedOut::stops)) {
            problems.add(Problem.of("cprNumber"));
        } else if (!pointedOut.isEmpty() && fields.text("keep").isEmpty()) {
            problems.add(new Problem("keep", "keep"));
        }
        String agreed = fields.text("consent");
        if (agreed.isEmpty()) {
            problems.add(new Problem("consent", "noConsent"));
        } else if (!agreed.equals(notice.version())) {
            problems.add(new Problem("consent", "otherConsent"));
        }
        return problems;
    }

    private Answer send(Submission current, Consent consent, Actor actor) {
        try {
            Submission agreed = own.take(
                    current,
                    actor,
                    Step.save(current.story(), Optional.of(consent)).on(current.revision()));
            own.take(agreed, actor, Step.of(Action.SUBMIT).on(agreed.revision()));
            return new GoTo(Place.contribution(current.id(), "sent"));
        } catch (RefusedException refused) {
            return refused(refused.refusal(), current, actor);
        }
    }

    private Answer refused(Refusal refusal, Submission current, Actor actor) {
        Submission now = own.find(current.id().toString(), actor).orElse(current);
        if (wasSent(now)) {
            return new GoTo(Place.contribution(now.id(), "sent"));
        }
        return switch (refusal) {
            case NOT_ALLOWED -> show(FORBIDDEN, now, Set.of(), Problem.of("notAllowed"));
            case STALE -> show(CONFLICT, now, Set.of(), Problem.of("changedSince"));
            default -> new Show(CONFLICT, new Refused(now.id().toString(), "closed"));
        };
    }

    /** What need not be ticked again: not an agreement to other words than those that are shown now. */
    private static Set<String> ticked(PrivacyNotice notice, Fields fields) {
        Set<String> ticked = new HashSet<>();
        if (!fields.text("keep").isEmpty()) {
            ticked.add("keep");
        }
        if (fields.text("consent").equals(notice.version())) {
            ticked.add("consent");
        }
        return ticked;
    }

    private static Answer show(int status, Submission current, Set<String> ticked, Problem... problems) {
        return new Show(
                status,
                ShareForm.kept(current.id(), current.revision(), FormStep.CHECK, current.story())
                        .ticking(ticked)
                        .with(problems));
    }

    private static boolean wasSent(Submission submission) {
        return submission.state() == State.SUBMITTED;
    }
}
