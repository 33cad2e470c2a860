package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param name what is typed to sign in; lower case
 * @param fullName what others see
 * @param mailAddress where they get mail; empty where they get none
 * @param language that of the program's own pages: {@code da} or {@code en}
 */
public record User(
        String name, String fullName, String mailAddress, Set<Role> roles, boolean enabled, String language) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** A user who gets no mail. */
    public User(String name, String fullName, Set<Role> roles, boolean enabled, String language) {
        this(name, fullName, "", roles, enabled, language);
    }

    public User withMailAddress(String changed) {
        return new User(name, fullName, changed, roles, enabled, language);
    }

    public User withLanguage(String changed) {
        return new User(name, fullName, mailAddress, roles, enabled, changed);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
