package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Sessions;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Sessions.Session;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Signing in with a name and a password, at {@code /login}; a cookie tells who did. Any thread may ask. */
@Singleton
public final class PasswordSignIn implements SignIn {

    private static final int UNAUTHORIZED = 401;

    /** Pages that are only left open ask this by themselves; that is not their user doing something. */
    private static final String PRESENCE = "/presence";

    private final Sessions sessions;
    private final Users users;
    private final LoginPage page;

    @Inject
    PasswordSignIn(Sessions sessions, Users users, LoginPage page) {
        this.sessions = sessions;
        this.users = users;
        this.page = page;
    }

    @Override
    public Optional<Visitor> visitor(Call call) {
        return signedIn(call).filter(visitor -> !mustChoosePassword(visitor.user()) || isOpenAnyway(call.path()));
    }

    @Override
    public Answer demand(Call call) {
        if (call.byScript()) {
            return Answer.json(UNAUTHORIZED, "{\"status\":\"signedOut\"}");
        }
        if (signedIn(call).isPresent()) {
            return Answer.seeOther(Addresses.ACCOUNT);
        }
        if (call.reads()) {
            return Answer.seeOther(Addresses.loginTo(Addresses.of(call)));
        }
        return page.hold(UNAUTHORIZED, call, HeldForm.sent(call), "", LoginPage.Message.NONE);
    }

    @Override
    public String address(String backTo) {
        return Addresses.loginTo(backTo);
    }

    @Override
    public String signOutAddress() {
        return Addresses.LOGOUT;
    }

    @Override
    public String accountAddress() {
        return Addresses.ACCOUNT;
    }

    /** Whoever has signed in, even if they must choose another password before they go on. */
    Optional<Visitor> signedIn(Call call) {
        return session(call)
                .flatMap(session -> users.find(session.user())
                        .filter(User::enabled)
                        .map(user -> new Visitor(user, session.token())));
    }

    Optional<Session> session(Call call) {
        boolean used = !call.path().endsWith(PRESENCE);
        return call.cookie(Cookies.SESSION).flatMap(id -> sessions.find(id, used));
    }

    boolean mustChoosePassword(User user) {
        return users.hasHandedOutPassword(user);
    }

    private static boolean isOpenAnyway(String path) {
        return Addresses.isAccount(path) || path.equals(Addresses.LOGOUT);
    }
}
