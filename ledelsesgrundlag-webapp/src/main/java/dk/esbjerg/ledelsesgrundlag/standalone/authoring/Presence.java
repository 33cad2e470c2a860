package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Who has which form open. Kept in memory only: it is a courtesy among colleagues, what keeps their work safe is the
 * revision. Any number of threads may call.
 */
@Singleton
public final class Presence {

    private static final Duration GONE_AFTER = Duration.ofSeconds(90);

    private final Clock clock;
    private final Map<Object, Map<String, Sign>> byForm = new HashMap<>();

    /** @param since when that form was opened */
    public record Editor(String fullName, Instant since) {}

    private record Sign(Editor editor, Instant last) {}

    @Inject
    public Presence(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that the user has a form open now.
     *
     * @param form whatever the form is about, such as an item's key
     * @return who else has, the longest first
     */
    public synchronized List<Editor> sign(User user, Object form) {
        Instant now = clock.instant();
        byForm.values().forEach(signs -> signs.values().removeIf(sign -> isOld(sign, now)));
        byForm.values().removeIf(Map::isEmpty);
        Map<String, Sign> signs = byForm.computeIfAbsent(form, key -> new HashMap<>());
        Instant since =
                signs.containsKey(user.name()) ? signs.get(user.name()).editor().since() : now;
        signs.put(user.name(), new Sign(new Editor(user.fullName(), since), now));
        return signs.entrySet().stream()
                .filter(sign -> !sign.getKey().equals(user.name()))
                .map(sign -> sign.getValue().editor())
                .sorted(Comparator.comparing(Editor::since).thenComparing(Editor::fullName))
                .toList();
    }

    /** Notes that the user is done with a form. */
    public synchronized void leave(User user, Object form) {
        if (byForm.containsKey(form)) {
            byForm.get(form).remove(user.name());
        }
    }

    private static boolean isOld(Sign sign, Instant now) {
        return sign.last().plus(GONE_AFTER).isBefore(now);
    }
}
