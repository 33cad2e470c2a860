package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import java.time.Duration;
import javax.inject.Inject;

/**
 * The cookies of ours: who has signed in, who was given the page for signing in, and whose browser this is. No script can
 * read them.
 */
final class Cookies {

    static final String SESSION = "ledelsesgrundlag-session";
    static final String LOGIN = "ledelsesgrundlag-login";

    /** Lets nobody in; see {@link dk.esbjerg.ledelsesgrundlag.standalone.security.Devices}. */
    static final String DEVICE = "ledelsesgrundlag-device";

    private static final long HALF_A_YEAR = Duration.ofDays(180).toSeconds();

    private final String path;
    private final boolean alwaysSecure;

    @Inject
    Cookies(Options options) {
        path = options.contextPath().isEmpty() ? "/" : options.contextPath();
        alwaysSecure = options.publicOrigin()
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
    }

    /** The answer, setting a cookie that lasts until the browser is closed. */
    Answer set(Answer answer, Call call, String name, String value) {
        return answer.with("Set-Cookie", name + "=" + value + attributes(call));
    }

    /** The same, for half a year. */
    Answer keep(Answer answer, Call call, String name, String value) {
        return answer.with("Set-Cookie", name + "=" + value + "; Max-Age=" + HALF_A_YEAR + attributes(call));
    }

    Answer remove(Answer answer, Call call, String name) {
        return answer.with("Set-Cookie", name + "=; Max-Age=0" + attributes(call));
    }

    private String attributes(Call call) {
        return "; Path=" + path + "; HttpOnly; SameSite=Lax" + (alwaysSecure || call.secure() ? "; Secure" : "");
    }
}
