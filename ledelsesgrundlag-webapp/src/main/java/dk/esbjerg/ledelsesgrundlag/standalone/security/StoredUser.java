package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.time.Instant;
import java.util.Optional;

/**
 * A user as kept in the data folder.
 *
 * @param hash of the password
 * @param handedOut since when somebody else knows the password, so that its user must choose another before doing anything;
 *     empty where nobody else does
 */
record StoredUser(User user, String hash, Optional<Instant> handedOut) {

    StoredUser with(User changed) {
        return new StoredUser(changed, hash, handedOut);
    }

    StoredUser withHash(String changed) {
        return new StoredUser(user, changed, handedOut);
    }
}
