package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What administrators do with users. Whose access changes is signed out at once. Any thread may ask. */
@Singleton
public final class UserAdministration {

    private static final Logger log = LoggerFactory.getLogger(UserAdministration.class);

    private final Users users;
    private final PasswordHashes hashes;
    private final Sessions sessions;

    @Inject
    public UserAdministration(Users users, PasswordHashes hashes, Sessions sessions) {
        this.users = users;
        this.hashes = hashes;
        this.sessions = sessions;
    }

    /** @throws AccessDeniedException if the actor is no administrator */
    public List<User> all(User actor) {
        Access.requireAdministrator(actor, "see the users");
        return users.all();
    }

    /** @throws AccessDeniedException if the actor is no administrator */
    public Optional<User> find(User actor, String name) {
        Access.requireAdministrator(actor, "see a user");
        return users.find(name);
    }

    /**
     * Creates a user with a password that is good for choosing another one.
     *
     * @return the password, which nobody can be told again
     * @throws AccessDeniedException if the actor is no administrator
     * @throws UserRefusedException if there can be no such user
     */
    public String create(User actor, User created) {
        Access.requireAdministrator(actor, "create users");
        UserRules.check(created);
        if (users.find(created.name()).isPresent()) {
            throw new UserRefusedException(Reason.NAME_TAKEN);
        }
        String password = Secrets.password();
        users.create(created, hashes.hash(password), true);
        log.info("{} created the user {} with {}", actor.name(), created.name(), created.roles());
        return password;
    }

    /**
     * Changes a user's full name, mail address, roles, language and whether they may sign in.
     *
     * @param seen the user as the actor saw it
     * @throws AccessDeniedException if the actor is no administrator
     * @throws UserRefusedException if somebody else changed the user meanwhile, or the change is not allowed
     */
    public void change(User actor, User seen, User changed) {
        Access.requireAdministrator(actor, "change users");
        if (actor.name().equals(changed.name()) && !Access.mayAdminister(changed)) {
            throw new UserRefusedException(Reason.OWN_ACCESS);
        }
        StoredUser before = users.change(changed.name(), stored -> {
            if (!stored.user().equals(seen)) {
                throw new UserRefusedException(Reason.CHANGED_MEANWHILE);
            }
            return stored.with(changed);
        });
        if (!before.user().roles().equals(changed.roles()) || before.user().enabled() != changed.enabled()) {
            sessions.endAll(changed.name());
            log.info(
                    "{} gave {} the roles {}, {}",
                    actor.name(),
                    changed.name(),
                    changed.roles(),
                    changed.enabled() ? "enabled" : "disabled");
        }
    }

    /**
     * Gives a user a new password that is good for choosing another one.
     *
     * @return the password, which nobody can be told again
     * @throws AccessDeniedException if the actor is no administrator
     * @throws UserRefusedException if there is no such user
     */
    public String newPassword(User actor, String name) {
        Access.requireAdministrator(actor, "give a new password");
        if (users.find(name).isEmpty()) {
            throw new UserRefusedException(Reason.UNKNOWN);
        }
        String password = Secrets.password();
        String hash = hashes.hash(password);
        users.handOut(name, hash);
        sessions.endAll(name);
        log.info("{} gave {} a new password", actor.name(), name);
        return password;
    }
}
