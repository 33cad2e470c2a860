package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Who has signed in, in memory: until they sign out, do nothing for as long as the setting says, or twelve hours are
 * over. Any thread may ask.
 */
@Singleton
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_OF_ONE_USER = 20;

    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final FormTokens tokens;
    private final Clock clock;
    private final Duration idle;

    @Inject
    public Sessions(FormTokens tokens, Clock clock, Options options) {
        this.tokens = tokens;
        this.clock = clock;
        idle = options.sessionLength();
    }

    /** One browser of one user. */
    public static final class Session {
        private final String id;
        private final String user;
        private final String token;
        private final Instant begun;
        private volatile Instant used;

        private Session(String user, String token, Instant begun) {
            id = Secrets.random();
            this.user = user;
            this.token = token;
            this.begun = begun;
            used = begun;
        }

        /** What the browser keeps; whoever has it is the user. */
        public String id() {
            return id;
        }

        /** The user's name. */
        public String user() {
            return user;
        }

        /** What the forms of this session carry. */
        public String token() {
            return token;
        }
    }

    /** Begins a session of its own; of too many of one user the least used ends. */
    public Session begin(User user) {
        Instant now = clock.instant();
        byId.values().removeIf(session -> hasEnded(session, now));
        Session begun = new Session(user.name(), tokens.issue(user), now);
        byId.put(begun.id, begun);
        byId.values().stream()
                .filter(session -> session.user.equals(user.name()))
                .sorted(Comparator.comparing((Session session) -> session.used).reversed())
                .skip(MOST_OF_ONE_USER)
                .forEach(session -> end(session.id));
        return begun;
    }

    /**
     * The session with that id; empty if there is none, or no longer.
     *
     * @param used whether its user did something, so that it goes on
     */
    public Optional<Session> find(String id, boolean used) {
        Session session = byId.get(id);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (hasEnded(session, now)) {
            byId.remove(id);
            return Optional.empty();
        }
        if (used) {
            session.used = now;
        }
        return Optional.of(session);
    }

    public void end(String id) {
        byId.remove(id);
    }

    /** Ends all sessions of a user. */
    public void endAll(String user) {
        endWhere(session -> session.user.equals(user));
    }

    /** Ends the sessions of a user, but for the one with that id. */
    public void endOthers(String user, String id) {
        endWhere(session -> session.user.equals(user) && !session.id.equals(id));
    }

    private void endWhere(Predicate<Session> which) {
        byId.values().removeIf(which);
    }

    private boolean hasEnded(Session session, Instant now) {
        return !now.isBefore(session.used.plus(idle)) || !now.isBefore(session.begun.plus(LONGEST));
    }
}
