package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.ResumedForms;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Secrets;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.security.WorkflowOnlyException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /author} and everything below it: to those who have signed in, and acting only on forms that we gave them. */
@Singleton
public final class Workbench implements Responder, ResumedForms {

    /** The form field that every form of ours carries. */
    public static final String TOKEN = "_token";

    private static final Logger log = LoggerFactory.getLogger(Workbench.class);
    private static final String HOME = "/author";

    private final SignIn signIn;
    private final Frame frame;
    private final Words words;
    private final WorkbenchFiles files;
    private final Set<Screen> screens;

    @Inject
    public Workbench(SignIn signIn, Frame frame, Words words, WorkbenchFiles files, Set<Screen> screens) {
        this.signIn = signIn;
        this.frame = frame;
        this.words = words;
        this.files = files;
        this.screens = screens;
    }

    @Override
    public boolean answers(String path) {
        return path.equals(HOME) || path.startsWith(HOME + "/");
    }

    @Override
    public boolean isForAnybody() {
        return true;
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().startsWith(WorkbenchFiles.PREFIX)) {
            Optional<Answer> file = files.answer(call.path(), call.query().text("v"));
            if (file.isPresent()) {
                return file.get();
            }
        }
        Optional<Visitor> visitor = signIn.visitor(call);
        return visitor.isEmpty() ? signIn.demand(call) : answer(new Visit(call, visitor.get(), false));
    }

    @Override
    public Answer resume(Call call, Visitor visitor) {
        return answer(new Visit(call, visitor, true));
    }

    private Answer answer(Visit visit) {
        try {
            if (!visit.call().reads() && !visit.resumed()) {
                refuseForged(visit);
            }
            return show(visit);
        } catch (WorkflowOnlyException e) {
            log.warn("Refused: {}", e.getMessage());
            return refused(visit, new Refusal(403, "refused.workflow"));
        } catch (AccessDeniedException e) {
            log.warn("Refused: {}", e.getMessage());
            return refused(visit, new Refusal(403, "refused.forbidden"));
        } catch (ContentUnavailableException e) {
            if (!visit.acts()) {
                throw e;
            }
            log.error("{} was not stored: {}", visit.call().path(), e.getMessage());
            return notStored(visit);
        } catch (Refusal e) {
            return refused(visit, e);
        }
    }

    private Answer show(Visit visit) {
        for (Screen screen : screens) {
            if (!screen.isForEverybody() && !Access.mayAuthor(visit.user())) {
                continue;
            }
            Optional<Answer> answer = screen.answer(visit);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Access.mayAuthor(visit.user())
                ? new Refusal(404, "refused.notFound")
                : new Refusal(403, "refused.forbidden");
    }

    /** Whoever wrote something gets it back in its form; what has no form to go back to is only refused. */
    private Answer notStored(Visit visit) {
        try {
            Answer form = show(visit.againAsNotStored());
            if (form.status() == 200) {
                return new Answer(503, form.headers(), form.body());
            }
        } catch (ContentUnavailableException | Refusal neitherCanItBeRead) {
            log.warn("Nor can its form be shown: {}", neitherCanItBeRead.getMessage());
        }
        return refused(visit, new Refusal(503, "refused.notStored"));
    }

    /** A page elsewhere can send a form here in the user's name, but it knows no token. */
    private static void refuseForged(Visit visit) {
        Call call = visit.call();
        if (!call.method().equals("POST")) {
            throw new Refusal(405, "refused.method");
        }
        if (call.fromElsewhere()
                || !Secrets.equal(call.form().text(TOKEN), visit.visitor().token())) {
            throw new Refusal(403, "refused.forged");
        }
    }

    private Answer refused(Visit visit, Refusal refusal) {
        return frame.show(
                refusal.status(),
                visit,
                "refused",
                Map.of("words", words.say(visit.locale(), refusal.label(), refusal.arguments())));
    }
}
