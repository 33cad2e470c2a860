package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.security.BusyException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Devices;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FormTokens;
import dk.esbjerg.ledelsesgrundlag.standalone.security.ResumedForms;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Secrets;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Sessions;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Sessions.Session;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Throttle;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Workbench;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.LoginPage.Message;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /login} and {@code /logout}. */
@Singleton
public final class SigningIn implements Responder {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_NAME = 100;

    private final PasswordSignIn signIn;
    private final Users users;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Devices devices;
    private final FormTokens tokens;
    private final LoginPage page;
    private final Cookies cookies;
    private final Frame frame;
    private final Set<ResumedForms> forms;

    @Inject
    SigningIn(
            PasswordSignIn signIn,
            Users users,
            Sessions sessions,
            Throttle throttle,
            Devices devices,
            FormTokens tokens,
            LoginPage page,
            Cookies cookies,
            Frame frame,
            Set<ResumedForms> forms) {
        this.signIn = signIn;
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        this.tokens = tokens;
        this.page = page;
        this.cookies = cookies;
        this.frame = frame;
        this.forms = forms;
    }

    @Override
    public boolean answers(String path) {
        return path.equals(Addresses.LOGIN) || path.equals(Addresses.LOGOUT);
    }

    @Override
    public boolean isForAnybody() {
        return true;
    }

    @Override
    public Answer answer(Call call) {
        boolean posted = call.method().equals("POST");
        if (!posted && !call.reads()) {
            return page.show(METHOD_NOT_ALLOWED, call, "", "", Message.NONE).with("Allow", "GET, HEAD, POST");
        }
        if (call.path().equals(Addresses.LOGOUT)) {
            return posted ? signOut(call) : Answer.seeOther(Addresses.LOGIN);
        }
        return posted ? signIn(call) : ask(call);
    }

    private Answer ask(Call call) {
        String next = Addresses.ours(call.query().text("next")).orElse("");
        Optional<Visitor> visitor = signIn.signedIn(call);
        if (visitor.isPresent()) {
            return Answer.seeOther(goal(visitor.get().user(), next));
        }
        Message message = call.query().has("signedOut") ? new Message("login.signedOut", false) : Message.NONE;
        return page.show(200, call, next, "", message);
    }

    private Answer signIn(Call call) {
        String typed = call.form().text("name").strip();
        String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        if (call.fromElsewhere() || !isOurPage(call)) {
            return again(FORBIDDEN, call, name, "login.forged");
        }
        Optional<String> device = call.cookie(Cookies.DEVICE).flatMap(kept -> devices.of(kept, name));
        Optional<Duration> wait = throttle.attempt(name, call.remoteAddress(), device);
        if (wait.isPresent()) {
            return wait(call, name, wait.get());
        }
        Optional<User> user;
        try {
            user = users.verify(name, call.form().text("password"));
        } catch (BusyException e) {
            throttle.succeeded(name, call.remoteAddress(), device);
            return wait(call, name, Duration.ofSeconds(2));
        }
        if (user.isEmpty()) {
            log.warn("Somebody at {} could not sign in", call.remoteAddress());
            return again(FORBIDDEN, call, name, "login.wrong");
        }
        throttle.succeeded(name, call.remoteAddress(), device);
        return begin(call, user.get());
    }

    private Answer begin(Call call, User user) {
        call.cookie(Cookies.SESSION).ifPresent(sessions::end);
        Session session = sessions.begin(user);
        HeldForm held = HeldForm.carried(call);
        Optional<ResumedForms> where = resuming(user, held);
        Answer answer;
        if (held.address().isEmpty() || signIn.mustChoosePassword(user)) {
            answer = Answer.seeOther(goal(user, call.form().text("next")));
        } else if (where.isPresent()) {
            answer = where.get().resume(held.again(call), new Visitor(user, session.token()));
        } else {
            answer = notTheirs(user, held);
        }
        Answer known = cookies.keep(answer, call, Cookies.DEVICE, devices.remember(user));
        return cookies.remove(cookies.set(known, call, Cookies.SESSION, session.id()), call, Cookies.LOGIN);
    }

    /** What shows the form again; nothing does that to somebody else's. */
    private Optional<ResumedForms> resuming(User user, HeldForm held) {
        boolean theirs = Addresses.ours(held.address()).isPresent()
                && tokens.userOf(held.token()).filter(user.name()::equals).isPresent();
        return forms.stream()
                .filter(form -> theirs && form.answers(Addresses.path(held.address())))
                .findFirst();
    }

    private Answer notTheirs(User user, HeldForm held) {
        return frame.show(
                CONFLICT,
                Locale.forLanguageTag(user.language()),
                "users/notTheirs",
                Map.of("goal", goal(user, held.address())));
    }

    private String goal(User user, String next) {
        return signIn.mustChoosePassword(user) ? Addresses.ACCOUNT : Addresses.after(user, next);
    }

    private Answer signOut(Call call) {
        Optional<Session> session = signIn.session(call);
        if (session.isPresent()) {
            if (call.fromElsewhere()
                    || !Secrets.equal(
                            call.form().text(Workbench.TOKEN), session.get().token())) {
                return frame.show(FORBIDDEN, Locale.forLanguageTag("da"), "users/notSignedOut", Map.of());
            }
            sessions.end(session.get().id());
        }
        return cookies.remove(Answer.seeOther(Addresses.LOGIN + "?signedOut=true"), call, Cookies.SESSION);
    }

    private static boolean isOurPage(Call call) {
        String token = call.cookie(Cookies.LOGIN).orElse("");
        return !token.isEmpty() && Secrets.equal(call.form().text(LoginPage.TOKEN), token);
    }

    private Answer wait(Call call, String name, Duration wait) {
        return again(TOO_MANY, call, name, "login.wait").with("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }

    private Answer again(int status, Call call, String name, String message) {
        HeldForm held = HeldForm.carried(call);
        Message problem = new Message(message, true);
        return held.address().isEmpty()
                ? page.show(
                        status, call, Addresses.ours(call.form().text("next")).orElse(""), name, problem)
                : page.hold(status, call, held, name, problem);
    }
}
