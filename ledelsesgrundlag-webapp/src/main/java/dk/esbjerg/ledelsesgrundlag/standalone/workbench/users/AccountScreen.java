package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.security.BusyException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Devices;
import dk.esbjerg.ledelsesgrundlag.standalone.security.OwnAccount;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Throttle;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/account}: one's own password, mail address and language. */
public final class AccountScreen implements Screen {

    private static final String MAIL_ADDRESS = "mailAddress";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final OwnAccount account;
    private final Users users;
    private final Throttle throttle;
    private final Devices devices;
    private final Frame frame;

    @Inject
    AccountScreen(OwnAccount account, Users users, Throttle throttle, Devices devices, Frame frame) {
        this.account = account;
        this.users = users;
        this.throttle = throttle;
        this.devices = devices;
        this.frame = frame;
    }

    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.isEmpty() || !parts.get(0).equals("account")) {
            return Optional.empty();
        }
        String what = String.join("/", parts.subList(1, parts.size()));
        return switch (what) {
            case "" -> Optional.of(show(200, visit, ""));
            case "password" -> Optional.of(visit.acts() ? changePassword(visit) : show(200, visit, ""));
            case "mail" -> Optional.of(visit.acts() ? changeMailAddress(visit) : show(200, visit, ""));
            case "language" -> Optional.of(visit.acts() ? changeLanguage(visit) : show(200, visit, ""));
            default -> Optional.empty();
        };
    }

    private Answer changePassword(Visit visit) {
        String name = visit.user().name();
        String address = visit.call().remoteAddress();
        String chosen = visit.form().text("newPassword");
        if (!chosen.equals(visit.form().text("repeatedPassword"))) {
            return show(UNPROCESSABLE, visit, "users.refused.PASSWORD_REPEATED");
        }
        Optional<String> device = visit.call().cookie(Cookies.DEVICE).flatMap(kept -> devices.of(kept, name));
        Optional<Duration> wait = throttle.attempt(name, address, device);
        if (wait.isPresent()) {
            return show(TOO_MANY, visit, "users.wait")
                    .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
        }
        try {
            account.changePassword(
                    visit.user(),
                    visit.form().text("oldPassword"),
                    chosen,
                    visit.call().cookie(Cookies.SESSION).orElse(""));
        } catch (UserRefusedException e) {
            if (e.reason() != Reason.OLD_PASSWORD_WRONG) {
                throttle.succeeded(name, address, device);
            }
            return show(UNPROCESSABLE, visit, "users.refused." + e.reason());
        } catch (BusyException e) {
            throttle.succeeded(name, address, device);
            return show(TOO_MANY, visit, "users.wait").with("Retry-After", "3");
        }
        throttle.succeeded(name, address, device);
        return Answer.seeOther(Addresses.ACCOUNT + "?changed=password");
    }

    private Answer changeMailAddress(Visit visit) {
        if (!visit.form().has(MAIL_ADDRESS)) {
            throw new Refusal(400, "refused.damaged");
        }
        try {
            account.changeMailAddress(
                    visit.user(), visit.form().text(MAIL_ADDRESS).strip());
        } catch (UserRefusedException e) {
            return show(UNPROCESSABLE, visit, "users.refused." + e.reason());
        }
        return Answer.seeOther(Addresses.ACCOUNT + "?changed=mail");
    }

    private Answer changeLanguage(Visit visit) {
        try {
            account.changeLanguage(visit.user(), visit.form().text("language"));
        } catch (UserRefusedException e) {
            throw new Refusal(UNPROCESSABLE, "users.refused." + e.reason());
        }
        return Answer.seeOther(Addresses.ACCOUNT + "?changed=language");
    }

    private Answer show(int status, Visit visit, String problem) {
        return frame.show(
                status,
                visit,
                "users/account",
                Map.of(
                        "problem",
                        problem,
                        MAIL_ADDRESS,
                        visit.form().first(MAIL_ADDRESS).orElse(visit.user().mailAddress()),
                        "mustChoose",
                        users.hasHandedOutPassword(visit.user()),
                        "changed",
                        problem.isEmpty() ? visit.query().text("changed") : "",
                        "resumed",
                        visit.resumed()));
    }
}
