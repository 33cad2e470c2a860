package dk.esbjerg.ledelsesgrundlag.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the mails of one notice have come.
 *
 * @param waiting to whom one is still to be sent
 * @param undelivered who gets none after all, and why
 * @param failures how often the server did not take one
 * @param due when to try next; at once where there is none
 */
record Post(Set<String> waiting, Set<Undelivered> undelivered, int failures, Optional<Instant> due) {

    /** Nothing is to be sent. */
    static final Post NONE = of(Set.of());

    /** Why somebody gets no mail. The code is stored. */
    enum Reason {
        /** They can no longer sign in, or nobody has told where they get mail. */
        NO_ADDRESS("noAddress"),
        /** Their server refuses it for good. */
        REFUSED("refused"),
        /** It was tried for days. */
        GIVEN_UP("givenUp");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Somebody who gets no mail. */
    record Undelivered(String recipient, Reason reason) {}

    Post {
        waiting = Set.copyOf(waiting);
        undelivered = Set.copyOf(undelivered);
    }

    static Post of(Set<String> recipients) {
        return new Post(recipients, Set.of(), 0, Optional.empty());
    }

    /** A time to try that is further off than any pause was set before the clock was set back. */
    boolean isDue(Instant now) {
        boolean waits = due.filter(next -> now.isBefore(next) && !next.isAfter(now.plus(Pauses.LONGEST)))
                .isPresent();
        return !waiting.isEmpty() && !waits;
    }

    Post sent(String recipient) {
        return new Post(without(recipient), undelivered, failures, due);
    }

    Post undelivered(String recipient, Reason reason) {
        Set<Undelivered> more = new HashSet<>(undelivered);
        more.add(new Undelivered(recipient, reason));
        return new Post(without(recipient), more, failures, due);
    }

    /** The server did not take some of it. */
    Post failed(Instant now) {
        return new Post(waiting, undelivered, failures + 1, Optional.of(now.plus(Pauses.after(failures + 1))));
    }

    private Set<String> without(String recipient) {
        Set<String> others = new TreeSet<>(waiting);
        others.remove(recipient);
        return others;
    }
}
