package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What everybody may change about themselves. Any thread may ask. */
@Singleton
public final class OwnAccount {

    private static final Logger log = LoggerFactory.getLogger(OwnAccount.class);

    private final Users users;
    private final PasswordHashes hashes;
    private final Sessions sessions;

    @Inject
    public OwnAccount(Users users, PasswordHashes hashes, Sessions sessions) {
        this.users = users;
        this.hashes = hashes;
        this.sessions = sessions;
    }

    /**
     * Changes the password; the user's other sessions end.
     *
     * @param keptSession the id of the session that goes on
     * @throws UserRefusedException if the old password is wrong, or no longer right once the new one is to be stored, or the new one is not allowed
     * @throws BusyException if too many passwords are being checked
     */
    public void changePassword(User user, String oldPassword, String newPassword, String keptSession) {
        UserRules.checkPassword(user, newPassword);
        StoredUser verified = users.verified(user.name(), oldPassword)
                .orElseThrow(() -> new UserRefusedException(Reason.OLD_PASSWORD_WRONG));
        String hash = hashes.hash(newPassword);
        users.change(user.name(), stored -> {
            if (!stored.hash().equals(verified.hash()) || !stored.handedOut().equals(verified.handedOut())) {
                throw new UserRefusedException(Reason.OLD_PASSWORD_WRONG);
            }
            return new StoredUser(stored.user(), hash, Optional.empty());
        });
        sessions.endOthers(user.name(), keptSession);
        log.info("{} changed their password", user.name());
    }

    /** @throws UserRefusedException if the program does not speak that language */
    public void changeLanguage(User user, String language) {
        users.change(user.name(), stored -> stored.with(stored.user().withLanguage(language)));
    }

    /** @throws UserRefusedException if it is neither an address nor empty */
    public void changeMailAddress(User user, String mailAddress) {
        users.change(user.name(), stored -> stored.with(stored.user().withMailAddress(mailAddress)));
    }
}
