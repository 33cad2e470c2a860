package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.security.BusyException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.HandedOutPasswords.HandedOut;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** {@code /author/users}: administrators see, create and change users, and give them new passwords. */
public final class UsersScreen implements Screen {

    private static final String HOME = "/author/users";

    /** No user is called that. */
    private static final String NEW = "new";

    private static final String SHOW_PASSWORD = HOME + "/" + NEW + "/";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final UserAdministration administration;
    private final HandedOutPasswords passwords;
    private final Frame frame;

    @Inject
    UsersScreen(UserAdministration administration, HandedOutPasswords passwords, Frame frame) {
        this.administration = administration;
        this.passwords = passwords;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.isEmpty() || !parts.get(0).equals("users")) {
            return Optional.empty();
        }
        // Whoever is no administrator learns nothing here, not even which users there are.
        List<User> all = administration.all(visit.user());
        try {
            return answer(visit, parts.subList(1, parts.size()), all);
        } catch (BusyException e) {
            throw new Refusal(UNAVAILABLE, "users.wait");
        } catch (UserRefusedException e) {
            throw new Refusal(e.reason() == Reason.UNKNOWN ? 404 : CONFLICT, key(e.reason()));
        }
    }

    private Optional<Answer> answer(Visit visit, List<String> parts, List<User> all) {
        if (parts.isEmpty()) {
            return Optional.of(frame.show(
                    visit,
                    "users/users",
                    Map.of("all", all, "saved", visit.query().text("saved"))));
        }
        String first = parts.get(0);
        if (parts.size() == 1 && first.equals(NEW)) {
            return Optional.of(visit.acts() ? create(visit) : showNew(200, visit, "", created(visit)));
        }
        if (parts.size() == 2 && first.equals(NEW)) {
            return Optional.of(showPassword(visit, parts.get(1)));
        }
        Optional<User> user = administration.find(visit.user(), first);
        if (parts.size() == 2 && parts.get(1).equals("password")) {
            return user.map(found -> visit.acts() ? newPassword(visit, found) : show(200, visit, "", found, found));
        }
        return parts.size() == 1 ? user.map(found -> answer(visit, found)) : Optional.empty();
    }

    private Answer answer(Visit visit, User user) {
        if (visit.acts()) {
            return change(visit, user);
        }
        return visit.resumed()
                ? show(200, visit, "", user, UserForm.read(visit.form(), Optional.of(user)))
                : show(200, visit, "", user, user);
    }

    private Answer create(Visit visit) {
        User created = created(visit);
        try {
            String password = administration.create(visit.user(), created);
            return Answer.seeOther(SHOW_PASSWORD + passwords.keep(visit.user(), created.name(), password));
        } catch (UserRefusedException e) {
            return showNew(UNPROCESSABLE, visit, key(e.reason()), created);
        }
    }

    private Answer change(Visit visit, User user) {
        User changed = UserForm.read(visit.form(), Optional.of(user));
        if (!visit.form().text("revision").equals(UserForm.revision(user))) {
            return show(CONFLICT, visit, key(Reason.CHANGED_MEANWHILE), user, changed);
        }
        refuseDamaged(visit);
        try {
            administration.change(visit.user(), user, changed);
            return Answer.seeOther(HOME + "?saved=" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8));
        } catch (UserRefusedException e) {
            int status = e.reason() == Reason.CHANGED_MEANWHILE ? CONFLICT : UNPROCESSABLE;
            return show(status, visit, key(e.reason()), user, changed);
        }
    }

    /** The language is the last that a browser sends, so the boxes above it arrived as they were ticked. */
    private static void refuseDamaged(Visit visit) {
        if (!visit.form().has("fullName")
                || !visit.form().has("mailAddress")
                || !visit.form().has("language")) {
            throw new Refusal(400, "refused.damaged");
        }
    }

    private Answer newPassword(Visit visit, User user) {
        if (user.name().equals(visit.user().name())) {
            throw new Refusal(UNPROCESSABLE, "users.ownPassword");
        }
        String password = administration.newPassword(visit.user(), user.name());
        return Answer.seeOther(SHOW_PASSWORD + passwords.keep(visit.user(), user.name(), password));
    }

    private Answer showPassword(Visit visit, String handle) {
        HandedOut handedOut =
                passwords.take(visit.user(), handle).orElseThrow(() -> new Refusal(404, "users.passwordShown"));
        return frame.show(
                visit,
                "users/password",
                Map.of(
                        "name",
                        handedOut.user(),
                        "password",
                        handedOut.password(),
                        "days",
                        Users.HANDED_OUT_FOR.toDays()));
    }

    private Answer showNew(int status, Visit visit, String problem, User entered) {
        return frame.show(status, visit, "users/new", model(visit, problem, entered));
    }

    private Answer show(int status, Visit visit, String problem, User user, User entered) {
        Map<String, Object> model = model(visit, problem, entered);
        model.put("subject", user);
        model.put("revision", UserForm.revision(user));
        model.put("self", user.name().equals(visit.user().name()));
        return frame.show(status, visit, "users/user", model);
    }

    private static Map<String, Object> model(Visit visit, String problem, User entered) {
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("resumed", visit.resumed());
        model.put("entered", entered);
        model.put("roles", Role.values());
        return model;
    }

    private static User created(Visit visit) {
        return visit.call().reads()
                ? new User("", "", Set.of(), true, "da")
                : UserForm.read(visit.form(), Optional.empty());
    }

    private static String key(Reason reason) {
        return "users.refused." + reason;
    }
}
