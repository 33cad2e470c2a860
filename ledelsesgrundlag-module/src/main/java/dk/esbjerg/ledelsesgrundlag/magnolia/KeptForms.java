package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Forms whose senders had to sign in first, each for the browser that sent it: in memory, for an hour, and never more text
 * than there is room for. The oldest goes first.
 */
@Singleton
public final class KeptForms {

    private static final String COOKIE = "bidrag";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int ROOM = 20_000_000;

    private final Clock clock;
    private final Map<String, Kept> forms = new LinkedHashMap<>();
    private int used;

    @Inject
    public KeptForms(Clock clock) {
        this.clock = clock;
    }

    /** @return what the browser is to show to have it back */
    synchronized String keep(String address, Fields fields) {
        String id = UUID.randomUUID().toString();
        Kept kept = new Kept(address, fields, size(fields), clock.instant());
        forms.put(id, kept);
        used += kept.size();
        makeRoom();
        return id;
    }

    /** Empty where there is none, or it was sent to another page. */
    synchronized Optional<Fields> find(String id, String address) {
        makeRoom();
        return Optional.ofNullable(forms.get(id))
                .filter(kept -> kept.address().equals(address))
                .map(Kept::fields);
    }

    synchronized void forget(String id) {
        Kept kept = forms.remove(id);
        used -= kept == null ? 0 : kept.size();
    }

    static Optional<String> cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void setCookie(String id, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + id + "; Path=" + request.getContextPath() + "/; Max-Age=" + KEPT.toSeconds()
                        + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : ""));
    }

    private void makeRoom() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Kept> kept = forms.values().iterator();
        while (kept.hasNext()) {
            Kept next = kept.next();
            if (used <= ROOM && !next.since().isBefore(oldest)) {
                return;
            }
            kept.remove();
            used -= next.size();
        }
    }

    private static int size(Fields fields) {
        return fields.byName().values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    private record Kept(String address, Fields fields, int size, Instant since) {}
}
