package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.sharing.ShareForm.Problem;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is written in the steps of the form. Whatever happens, what was typed is kept or shown again. */
final class Telling {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 3;

    private final OwnSubmissions own;
    private final Typing typing;

    Telling(OwnSubmissions own, Typing typing) {
        this.own = own;
        this.typing = typing;
    }

    /** Keeps a step. */
    Answer answer(FormStep step, Fields fields, Actor actor) {
        Story typed = typing.shown(Story.EMPTY, step, fields);
        List<Problem> problems = Typing.problems(typed, step, fields);
        if (!problems.isEmpty()) {
            return show(UNPROCESSABLE, step, fields, actor, problems.toArray(Problem[]::new));
        }
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return keep(step, fields, actor);
                } catch (RefusedException refused) {
                    if (refused.refusal() != Refusal.STALE || attempt == TRIES) {
                        throw refused;
                    }
                }
            }
        } catch (RefusedException refused) {
            return refused(refused.refusal(), step, fields, actor);
        } catch (NoSuchSubmissionException gone) {
            return gone(step, fields, actor);
        } catch (ContentUnavailableException unavailable) {
            return new Show(UNAVAILABLE, unsaved(step, fields).with(Problem.of("notStored")));
        }
    }

    /** Shows a step as it was typed, without keeping it. */
    Answer again(FormStep step, Fields fields, Actor actor) {
        return show(OK, step, fields, actor, Problem.of("signedInAgain"));
    }

    private Answer keep(FormStep step, Fields fields, Actor actor) {
        Optional<Submission> found = own.find(fields.text(OwnSubmissions.ID), actor);
        if (found.isEmpty() && !isNew(fields)) {
            return gone(step, fields, actor);
        }
        Submission current = found.orElseGet(() -> own.start(fields.text(OwnSubmissions.ID), actor));
        Story story =
                typing.into(found.isPresent() ? current.story() : typing.about(fields.text("opgave")), step, fields);
        if (!ShareForm.same(step, story, current.story())) {
            if (!Workflow.open(current, actor).contains(Action.SAVE)) {
                return show(CONFLICT, step, fields, actor, Problem.of("closed"));
            }
            if (!ShareForm.mark(step, current.story()).equals(fields.text("mark"))) {
                return changedMeanwhile(step, fields, actor);
            }
        }
        if (!story.equals(current.story())) {
            own.take(current, actor, Step.save(story, Optional.empty()).on(current.revision()));
        }
        return new GoTo(
                switch (fields.text("do")) {
                    case "back" -> Place.form(current.id(), step.previous());
                    case "check" -> Place.form(current.id(), FormStep.CHECK);
                    case "later" -> Place.list();
                    default ->
                        Place.form(current.id(), FormStep.of(fields.text("do")).orElse(step.next()));
                });
    }

    private Answer refused(Refusal refusal, FormStep step, Fields fields, Actor actor) {
        return switch (refusal) {
            case NOT_ALLOWED -> show(FORBIDDEN, step, fields, actor, Problem.of("notAllowed"));
            case NOT_YOURS -> gone(step, fields, actor);
            case STALE -> changedMeanwhile(step, fields, actor);
            case TOO_LONG, NOT_PLAIN_TEXT -> show(UNPROCESSABLE, step, fields, actor, Problem.of("cannotBeKept"));
            default -> show(CONFLICT, step, fields, actor, Problem.of("closed"));
        };
    }

    /** There is no such draft, or it is none of theirs; what they typed becomes one if they go on. */
    private Answer gone(FormStep step, Fields fields, Actor actor) {
        ShareForm form = ShareForm.unsaved(UUID.randomUUID(), step, typing.shown(Story.EMPTY, step, fields));
        return new Show(NOT_FOUND, form.with(Problem.of("gone")));
    }

    private Answer changedMeanwhile(FormStep step, Fields fields, Actor actor) {
        return new Show(
                CONFLICT,
                shown(step, fields, actor).with(Problem.of("changedMeanwhile")).seen());
    }

    private Answer show(int status, FormStep step, Fields fields, Actor actor, Problem... problems) {
        return new Show(status, shown(step, fields, actor).with(problems));
    }

    private ShareForm shown(FormStep step, Fields fields, Actor actor) {
        Optional<Submission> found;
        try {
            found = own.find(fields.text(OwnSubmissions.ID), actor);
        } catch (ContentUnavailableException unavailable) {
            found = Optional.empty();
        }
        return found.map(current -> new ShareForm(
                        current.id(),
                        current.revision(),
                        step,
                        typing.shown(current.story(), step, fields),
                        current.story(),
                        fields.text("mark"),
                        Typing.isAnonymous(step, fields),
                        List.of()))
                .orElseGet(() -> unsaved(step, fields));
    }

    /** Also where everything is out of reach. */
    private ShareForm unsaved(FormStep step, Fields fields) {
        return new ShareForm(
                OwnSubmissions.id(fields.text(OwnSubmissions.ID)).orElseGet(UUID::randomUUID),
                isNew(fields) ? 0 : 1,
                step,
                typing.shown(typing.shownAbout(fields.text("opgave")), step, fields),
                Story.EMPTY,
                fields.text("mark"),
                Typing.isAnonymous(step, fields),
                List.of());
    }

    private static boolean isNew(Fields fields) {
        return fields.text("revision").equals("0");
    }
}
