package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.sharing.Actors;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import info.magnolia.commands.MgnlCommand;
import info.magnolia.context.Context;
import javax.inject.Inject;

/**
 * Takes a published case away from readers, by the current user, whether it came from a submission or not. It is asked with
 * the case's {@code uuid} and with the reason as {@code comment}.
 */
public final class TakeDownCaseCommand extends MgnlCommand {

    private final Submissions submissions;
    private final CurrentUser user;

    @Inject
    public TakeDownCaseCommand(Submissions submissions, CurrentUser user) {
        this.submissions = submissions;
        this.user = user;
    }

    /** @throws CommandRefusedException if it is not done */
    @Override
    public boolean execute(Context context) {
        CommandParameters parameters = new CommandParameters(context);
        try {
            submissions.takeDownCase(parameters.text("uuid"), Actors.of(user), parameters.comment());
            return true;
        } catch (RefusedException refused) {
            throw new CommandRefusedException(RefusalWords.of(refused.refusal()), refused);
        } catch (PublishingException | ContentUnavailableException failed) {
            throw new CommandRefusedException(RefusalWords.unavailable(), failed);
        }
    }
}
