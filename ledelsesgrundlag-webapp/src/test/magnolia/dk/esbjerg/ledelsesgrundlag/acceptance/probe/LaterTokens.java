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
    private static volatile boolean used;

    @Inject
    public LaterTokens(ServerConfiguration server) {
        super(server);
    }

    @Override
    protected long getCurrentMillis() {
        used = true;
        return super.getCurrentMillis() + ahead;
    }

    /** Puts the clock forward, and answers whether any request has gone by it since this was asked last. */
    static List<String> pass(HttpServletRequest request) {
        ahead += Duration.ofMinutes(Long.parseLong(request.getParameter("minutes"))).toMillis();
        boolean before = used;
        used = false;
        return List.of(String.valueOf(before));
    }
}
