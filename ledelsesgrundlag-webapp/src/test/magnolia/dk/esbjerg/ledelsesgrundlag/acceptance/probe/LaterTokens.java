package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.security.HmacCsrfToken;
import java.time.Duration;
import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;

/** Magnolia's own tokens against forged requests, with a clock that a test can put forward. */
public final class LaterTokens extends HmacCsrfToken {

    private static volatile long ahead;
    private static volatile int made;

    @Inject
    public LaterTokens(ServerConfiguration server) {
        super(server);
        made++;
    }

    @Override
    protected long getCurrentMillis() {
        return super.getCurrentMillis() + ahead;
    }

    /** Puts the clock forward, and answers with how many filters have ever gone by it. */
    static List<String> pass(HttpServletRequest request) {
        ahead += Duration.ofMinutes(Long.parseLong(request.getParameter("minutes"))).toMillis();
        return List.of(String.valueOf(made));
    }
}
