package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.security.Secrets;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Singleton;

/** Passwords that an administrator has made and not yet seen; each is shown once, to whoever made it. In memory only. */
@Singleton
final class HandedOutPasswords {

    private static final int MOST = 100;

    private final Map<String, HandedOut> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HandedOut> eldest) {
            return size() > MOST;
        }
    };

    /** A user's new password, and who made it. */
    record HandedOut(String maker, String user, String password) {}

    /** Keeps a password until its maker asks; the answer is what to ask with. */
    synchronized String keep(User maker, String user, String password) {
        String handle = Secrets.random();
        waiting.put(handle, new HandedOut(maker.name(), user, password));
        return handle;
    }

    synchronized Optional<HandedOut> take(User maker, String handle) {
        HandedOut found = waiting.get(handle);
        if (found == null || !found.maker().equals(maker.name())) {
            return Optional.empty();
        }
        waiting.remove(handle);
        return Optional.of(found);
    }
}
