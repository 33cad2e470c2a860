package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.sharing.Actors;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import info.magnolia.commands.MgnlCommand;
import info.magnolia.context.Context;
import java.util.UUID;
import javax.inject.Inject;

/**
 * One step with a submission, by the current user: what a command of our catalogue does. Whatever the user may otherwise read
 * or write, the rules of the workflow decide; what they refuse is said in words that AdminCentral can show.
 *
 * <p>A command is configured with the code of its action. It is asked with the {@code path} of the submission, or its id as
 * {@code submission}; with {@code revision}, the one that the user had before them; with {@code comment}; with {@code
 * override} where an administrator decides in an emergency, for which the comment then is the reason; and to suggest a text,
 * with the parts of it that are different.
 */
public final class SubmissionCommand extends MgnlCommand {

    private final Submissions submissions;
    private final CurrentUser user;
    private String transition;

    @Inject
    public SubmissionCommand(Submissions submissions, CurrentUser user) {
        this.submissions = submissions;
        this.user = user;
    }

    /** The action's code. */
    public void setTransition(String transition) {
        this.transition = transition;
    }

    public String getTransition() {
        return transition;
    }

    /** @throws CommandRefusedException if the step is not taken; nothing has changed then */
    @Override
    public boolean execute(Context context) {
        Action action = Action.of(transition);
        CommandParameters parameters = new CommandParameters(context);
        try {
            take(action, parameters, Actors.of(user));
            return true;
        } catch (RefusedException refused) {
            throw new CommandRefusedException(RefusalWords.of(refused.refusal()), refused);
        } catch (NoSuchSubmissionException gone) {
            throw new CommandRefusedException(RefusalWords.gone(), gone);
        } catch (ContentUnavailableException unavailable) {
            throw new CommandRefusedException(RefusalWords.unavailable(), unavailable);
        }
    }

    private void take(Action action, CommandParameters parameters, Actor actor) {
        UUID id = parameters.submission().orElseThrow(() -> new CommandRefusedException(RefusalWords.gone(), null));
        switch (action) {
            // To publish is the program's business; an administrator can have it try again.
            case PUBLISH -> submissions.retry(id, actor);
            case SUGGEST -> submissions.take(id, actor, parameters.about(suggestion(id, parameters, actor)));
            default -> submissions.take(id, actor, parameters.about(Step.of(action)));
        }
    }

    private Step suggestion(UUID id, CommandParameters parameters, Actor actor) {
        return submissions
                .find(id, actor)
                .map(submission -> Step.suggest(parameters.changed(submission.story())))
                .orElseThrow(() -> new NoSuchSubmissionException(id));
    }
}
