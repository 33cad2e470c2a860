package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Makes whoever guesses passwords wait: by user and address together after a few failures, and by address alone after
 * more. The waits double up to a minute and are forgotten after a quarter of an hour without failures, so nobody is
 * locked out for long, and from elsewhere not at all. What others do at the same address makes nobody wait longer than a
 * minute from when they first asked, and less with few failures of their own; a device that the user has signed in with
 * before is counted by itself. Any thread may ask.
 */
@Singleton
public final class Throttle {

    private static final int FREE_OF_ONE_USER = 5;
    private static final int FREE_OF_ONE_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_FOR_OTHERS = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_DOUBLINGS = 6;
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;
    private final Map<String, Failures> remembered = new Recent<>();

    /** When those who wait because of others at their address first asked. */
    private final Map<String, Instant> waiting = new Recent<>();

    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    private record Failures(int count, Instant last, Instant until) {}

    @Inject
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks for an attempt to sign in. An attempt counts as failed until {@link #succeeded} says otherwise, so that many at
     * once are no way around this.
     *
     * @param device one that the user has signed in with before
     * @return how long to wait before asking again, or empty if the attempt may be made
     */
    public synchronized Optional<Duration> attempt(String user, String address, Optional<String> device) {
        Instant now = clock.instant();
        String network = network(address);
        String own = own(user, network, device);
        Instant until = until(own, now);
        if (device.isEmpty()) {
            until = latest(until, untilOthersLetIn(own, network, now));
        }
        if (until.isAfter(now)) {
            return Optional.of(Duration.between(now, until));
        }
        waiting.remove(own);
        count(own, FREE_OF_ONE_USER, now);
        if (device.isEmpty()) {
            count(network, FREE_OF_ONE_ADDRESS, now);
        }
        return Optional.empty();
    }

    /** Made-up names must not keep a user out, so whoever has waited long enough goes before what the address has done. */
    private Instant untilOthersLetIn(String own, String network, Instant now) {
        Instant until = until(network, now);
        if (!until.isAfter(now)) {
            return until;
        }
        Instant asked = waiting.get(own);
        if (asked == null || asked.plus(FORGOTTEN).isBefore(now)) {
            asked = now;
            waiting.put(own, now);
        }
        Failures failures = remembered.get(own);
        boolean few = failures == null || failures.count() < FREE_OF_ONE_USER;
        Instant longest = asked.plus(few ? LONGEST_FOR_OTHERS : LONGEST);
        return until.isBefore(longest) ? until : longest;
    }

    /** The attempt was none of a guesser; what others do from the same address is still remembered. */
    public synchronized void succeeded(String user, String address, Optional<String> device) {
        String network = network(address);
        remembered.remove(own(user, network, device));
        if (device.isPresent()) {
            return;
        }
        remembered.computeIfPresent(
                network,
                (key, failures) -> failures.count() == 1
                        ? null
                        : new Failures(failures.count() - 1, failures.last(), Instant.MIN));
    }

    /** How many users and addresses it has in mind. */
    synchronized int remembered() {
        return remembered.size();
    }

    private Instant until(String key, Instant now) {
        Failures failures = remembered.get(key);
        if (failures != null && failures.last().plus(FORGOTTEN).isBefore(now)) {
            remembered.remove(key);
            failures = null;
        }
        return failures == null ? Instant.MIN : failures.until();
    }

    private void count(String key, int free, Instant now) {
        Failures before = remembered.get(key);
        int count = before == null ? 1 : before.count() + 1;
        int doublings = Math.min(count - free, MOST_DOUBLINGS);
        Duration wait = doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
        remembered.put(key, new Failures(count, now, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String own(String user, String network, Optional<String> device) {
        String name = UserRules.name(user.substring(0, Math.min(user.length(), LONGEST_NAME)));
        return device.map(known -> "device " + known).orElse(network) + " " + name;
    }

    /** One household or host has a whole IPv6 network to change its address in. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? address
                    : java.util.HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
