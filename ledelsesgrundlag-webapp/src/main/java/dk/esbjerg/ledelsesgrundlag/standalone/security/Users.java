package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Everybody who can sign in, kept in memory and in the data folder. Reading is open to the program; who may change whom
 * is the business of {@link UserAdministration} and {@link OwnAccount}. Any thread may ask.
 */
@Singleton
public final class Users {

    /** For how long a password is good that somebody else knows too. */
    public static final Duration HANDED_OUT_FOR = Duration.ofDays(7);

    private final UserStore store;
    private final PasswordHashes hashes;
    private final Clock clock;
    private volatile Map<String, StoredUser> known;

    @Inject
    public Users(ContentRepository repository, PasswordHashes hashes, Clock clock) {
        store = new UserStore(repository);
        this.hashes = hashes;
        this.clock = clock;
    }

    /** The user with that name, in whatever case it is typed. */
    public Optional<User> find(String name) {
        return stored(UserRules.name(name)).map(StoredUser::user);
    }

    /** All of them by what others see of them. */
    public List<User> all() {
        return known().values().stream()
                .map(StoredUser::user)
                .sorted(Comparator.comparing(User::fullName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(User::name))
                .toList();
    }

    /** Whether somebody else knows the user's password, so that another must be chosen first. */
    public boolean hasHandedOutPassword(User user) {
        return stored(user.name()).flatMap(StoredUser::handedOut).isPresent();
    }

    /**
     * The enabled user with that name and password; empty for anything else, after the same time. A password that somebody
     * else knows too is none any more after {@link #HANDED_OUT_FOR}.
     *
     * @throws BusyException if too many ask at once
     */
    public Optional<User> verify(String name, String password) {
        return verified(name, password).flatMap(verified -> find(name));
    }

    /** The same, as it was stored when the password was found to be right. */
    Optional<StoredUser> verified(String name, String password) {
        Optional<StoredUser> stored =
                stored(UserRules.name(name)).filter(user -> user.user().enabled());
        if (stored.isEmpty() || password.length() > 2 * UserRules.PASSWORD_MOST) {
            hashes.pretend(password.substring(0, Math.min(password.length(), UserRules.PASSWORD_MOST)));
            return Optional.empty();
        }
        String hash = stored.get().hash();
        if (!hashes.matches(password, hash) || isPast(stored.get())) {
            return Optional.empty();
        }
        if (!hashes.isOutdated(hash)) {
            return stored;
        }
        String renewed = hashes.hash(password);
        change(stored.get().user().name(), now -> now.hash().equals(hash) ? now.withHash(renewed) : now);
        return stored.map(user -> user.withHash(renewed));
    }

    private boolean isPast(StoredUser stored) {
        return stored.handedOut()
                .filter(since -> clock.instant().isAfter(since.plus(HANDED_OUT_FOR)))
                .isPresent();
    }

    /** The key that forms are signed with; it stays the same for the data folder's life. */
    byte[] formKey() {
        return store.formKey();
    }

    /** @throws UserRefusedException if there can be no such user, or there is one */
    synchronized void create(User user, String hash, boolean handedOut) {
        UserRules.check(user);
        if (known().containsKey(user.name())) {
            throw new UserRefusedException(Reason.NAME_TAKEN);
        }
        put(new StoredUser(user, hash, handedOut ? Optional.of(clock.instant()) : Optional.empty()));
    }

    /** Creates the user, or makes an existing one exactly that. */
    synchronized void put(User user, String hash, boolean handedOut) {
        UserRules.check(user);
        put(new StoredUser(user, hash, handedOut ? Optional.of(clock.instant()) : Optional.empty()));
    }

    /** Gives a user a password that somebody else knows. @throws UserRefusedException if there is no such user */
    void handOut(String name, String hash) {
        change(name, stored -> new StoredUser(stored.user(), hash, Optional.of(clock.instant())));
    }

    /**
     * Changes a user as it is now.
     *
     * @throws UserRefusedException if there is no such user, or the change leaves what there cannot be
     */
    synchronized StoredUser change(String name, UnaryOperator<StoredUser> change) {
        StoredUser before = stored(name).orElseThrow(() -> new UserRefusedException(Reason.UNKNOWN));
        StoredUser after = change.apply(before);
        UserRules.check(after.user());
        if (Access.mayAdminister(before.user())
                && !Access.mayAdminister(after.user())
                && known().values().stream()
                                .filter(user -> Access.mayAdminister(user.user()))
                                .count()
                        == 1) {
            throw new UserRefusedException(Reason.LAST_ADMINISTRATOR);
        }
        if (!after.equals(before)) {
            put(after);
        }
        return before;
    }

    private void put(StoredUser stored) {
        store.write(stored);
        Map<String, StoredUser> changed = new TreeMap<>(known());
        changed.put(stored.user().name(), stored);
        known = changed;
    }

    private Optional<StoredUser> stored(String name) {
        return Optional.ofNullable(known().get(name));
    }

    private Map<String, StoredUser> known() {
        Map<String, StoredUser> users = known;
        return users == null ? load() : users;
    }

    private synchronized Map<String, StoredUser> load() {
        if (known == null) {
            Map<String, StoredUser> users = new TreeMap<>();
            store.readAll().forEach(stored -> users.put(stored.user().name(), stored));
            known = users;
        }
        return known;
    }
}
