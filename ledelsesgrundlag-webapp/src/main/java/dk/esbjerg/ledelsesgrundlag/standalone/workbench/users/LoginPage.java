package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FormTokens;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Secrets;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** The page for signing in. */
final class LoginPage {

    /** The form field that shows that this page was ours: the same as the cookie that came with it. */
    static final String TOKEN = "_login";

    private static final String TEMPLATE = "users/login";
    private static final String RANDOM = "[A-Za-z0-9_-]{43}";

    private final Frame frame;
    private final Cookies cookies;
    private final FormTokens tokens;
    private final Users users;

    @Inject
    LoginPage(Frame frame, Cookies cookies, FormTokens tokens, Users users) {
        this.frame = frame;
        this.cookies = cookies;
        this.tokens = tokens;
        this.users = users;
    }

    /** What the page says besides asking for name and password. */
    record Message(String key, boolean problem) {
        static final Message NONE = new Message("", false);
    }

    /** Asks whoever is going somewhere. */
    Answer show(int status, Call call, String next, String name, Message message) {
        return show(status, call, message, language(call), name, next, Optional.empty());
    }

    /** Asks whoever sent a form. A form that we did not give out is not shown to anybody. */
    Answer hold(int status, Call call, HeldForm form, String name, Message message) {
        Optional<User> sender = tokens.userOf(form.token()).flatMap(users::find);
        if (sender.isEmpty() || Addresses.ours(form.address()).isEmpty()) {
            return show(status, call, "", name, message);
        }
        String known = name.isEmpty() ? sender.get().name() : name;
        Locale locale = Locale.forLanguageTag(sender.get().language());
        return show(status, call, message, locale, known, "", Optional.of(form));
    }

    private Answer show(
            int status, Call call, Message message, Locale locale, String name, String next, Optional<HeldForm> form) {
        String token = call.cookie(Cookies.LOGIN)
                .filter(value -> value.matches(RANDOM))
                .orElseGet(Secrets::random);
        Map<String, Object> model = new HashMap<>();
        model.put("loginToken", token);
        model.put("message", message.key());
        model.put("problem", message.problem());
        model.put("name", name);
        model.put("next", next);
        model.put("held", form.map(HeldForm::hidden).orElse(List.of()));
        model.put("lostFiles", form.map(HeldForm::lostFiles).orElse(false));
        model.put("otherLanguage", locale.getLanguage().equals("da") ? "en" : "da");
        return cookies.set(frame.show(status, locale, TEMPLATE, model), call, Cookies.LOGIN, token);
    }

    private static Locale language(Call call) {
        String asked = call.form().first("language").orElse(call.query().text("language"));
        return Locale.forLanguageTag(asked.equals("en") ? "en" : "da");
    }
}
