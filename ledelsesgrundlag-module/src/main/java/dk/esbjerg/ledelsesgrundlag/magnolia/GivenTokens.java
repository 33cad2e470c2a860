package dk.esbjerg.ledelsesgrundlag.magnolia;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * The tokens that forms of ours were given in a session. They are Magnolia's own against forged requests; but Magnolia takes
 * none that is older than twenty minutes, and who tells a case takes longer. So what a session was given counts until it ends.
 */
final class GivenTokens {

    /** Where Magnolia's own filter keeps the session's token. */
    private static final String MAGNOLIAS = "csrf";

    private static final String GIVEN = GivenTokens.class.getName();

    /** Magnolia makes a new one every ten minutes at most: enough for a day at work. */
    private static final int LIMIT = 100;

    private GivenTokens() {}

    /** The token for a form that is being shown. */
    static synchronized String give(HttpServletRequest request) {
        HttpSession session = request.getSession();
        List<String> given = new ArrayList<>(given(session));
        String token = session.getAttribute(MAGNOLIAS) instanceof String current ? current : last(given);
        if (!given.contains(token)) {
            given.add(token);
            session.setAttribute(
                    GIVEN, new ArrayList<>(given.subList(Math.max(0, given.size() - LIMIT), given.size())));
        }
        return token;
    }

    static boolean wasGiven(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        return session != null && given(session).contains(token);
    }

    @SuppressWarnings("unchecked")
    private static List<String> given(HttpSession session) {
        return session.getAttribute(GIVEN) instanceof List<?> tokens ? (List<String>) tokens : List.of();
    }

    /** A new one where there is none: Magnolia has made none while its user signs in with each request. */
    private static String last(List<String> given) {
        return given.isEmpty() ? random() : given.get(given.size() - 1);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
