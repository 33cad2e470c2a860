package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Refused;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.List;
import java.util.Optional;

/**
 * What authors do with a contribution after it was sent. They may whatever has happened meanwhile, so no form says which
 * revision it showed; and one that is sent twice has done what it asks for the first time.
 */
final class Following {

    /** What its author can do with a contribution beside writing and sending it. */
    static final List<Action> ACTIONS = List.of(Action.EDIT, Action.ANONYMISE, Action.WITHDRAW);

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final OwnSubmissions own;

    Following(OwnSubmissions own) {
        this.own = own;
    }

    /** The action with that code, if it is one of these. */
    static Optional<Action> action(String code) {
        return ACTIONS.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    Answer answer(Fields fields, Actor actor) {
        String id = fields.text(OwnSubmissions.ID);
        Optional<Action> action = action(fields.text("do"));
        try {
            Optional<Submission> found = own.find(id, actor);
            return found.isEmpty() || action.isEmpty()
                    ? new Show(NOT_FOUND, new Refused(id, "gone"))
                    : take(action.get(), found.get(), actor);
        } catch (NoSuchSubmissionException gone) {
            return new Show(NOT_FOUND, new Refused(id, "gone"));
        } catch (ContentUnavailableException unavailable) {
            return new Show(UNAVAILABLE, new Refused(id, "notDone"));
        }
    }

    private Answer take(Action action, Submission submission, Actor actor) {
        String id = submission.id().toString();
        try {
            own.take(submission, actor, Step.of(action));
            return done(action, submission);
        } catch (RefusedException refused) {
            if (wasDone(action, id, actor)) {
                return done(action, submission);
            }
            return refused.refusal() == Refusal.NOT_ALLOWED
                    ? new Show(FORBIDDEN, new Refused(id, "notAllowed"))
                    : new Show(CONFLICT, new Refused(id, "notNow"));
        }
    }

    private static Answer done(Action action, Submission submission) {
        return new GoTo(
                action == Action.EDIT
                        ? Place.form(submission.id(), FormStep.CHECK)
                        : Place.contribution(submission.id(), action.code()));
    }

    private boolean wasDone(Action action, String id, Actor actor) {
        return own.find(id, actor)
                .flatMap(now -> now.trail().stream().reduce((first, last) -> last))
                .filter(last -> last.action() == action && last.who().equals(actor.name()))
                .isPresent();
    }
}
