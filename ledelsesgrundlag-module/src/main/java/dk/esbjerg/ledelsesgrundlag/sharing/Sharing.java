package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Refused;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import java.time.Clock;
import javax.inject.Inject;

/**
 * Takes the forms that leaders post to the pages of theirs. Whoever calls it has made sure that the form was given to this
 * very user. Any thread may call.
 */
public final class Sharing {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Telling telling;
    private final Sending sending;
    private final Following following;

    @Inject
    public Sharing(Submissions submissions, Framework framework, PrivacyNotices notices, Clock clock) {
        OwnSubmissions own = new OwnSubmissions(submissions);
        telling = new Telling(own, new Typing(framework));
        sending = new Sending(own, notices, clock);
        following = new Following(own);
    }

    /**
     * Does what a form asks for, or says why not.
     *
     * @param template the name of the page's template, such as {@code shareCase}
     * @param pagePath where that page lies
     */
    public Answer answer(String template, String pagePath, Fields fields, Actor actor) {
        if (template.equals(Place.FOLLOW)) {
            return following.answer(fields, actor);
        }
        if (!template.equals(Place.FORM)) {
            return new Show(NOT_FOUND, new Refused("", "gone"));
        }
        return step(fields) == FormStep.CHECK
                ? sending.answer(pagePath, fields, actor)
                : telling.answer(step(fields), fields, actor);
    }

    /**
     * What a form is to show that was posted before its user had to sign in again: nothing was done, and nothing that they
     * typed is lost.
     */
    public Answer again(String template, Fields fields, Actor actor) {
        if (!template.equals(Place.FORM) || step(fields) == FormStep.CHECK) {
            return new Show(OK, new Refused(fields.text(OwnSubmissions.ID), "signedInAgain"));
        }
        return telling.again(step(fields), fields, actor);
    }

    /** What is said to a form that was not given to whoever sent it: nothing was done, and none of it is shown. */
    public Answer forged(Fields fields) {
        return new Show(FORBIDDEN, new Refused(fields.text(OwnSubmissions.ID), "forged"));
    }

    private static FormStep step(Fields fields) {
        return FormStep.of(fields.text("trin")).orElse(FormStep.CHALLENGE);
    }
}
