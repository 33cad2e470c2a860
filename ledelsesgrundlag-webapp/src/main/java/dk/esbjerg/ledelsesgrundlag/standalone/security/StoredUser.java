package dk.esbjerg.ledelsesgrundlag.standalone.security;

/**
 * A user as kept in the data folder.
 *
 * @param hash of the password
 * @param handedOut whether somebody else knows the password: its user must choose another before doing anything
 */
record StoredUser(User user, String hash, boolean handedOut) {

    StoredUser with(User changed) {
        return new StoredUser(changed, hash, handedOut);
    }

    StoredUser withHash(String changed) {
        return new StoredUser(user, changed, handedOut);
    }
}
