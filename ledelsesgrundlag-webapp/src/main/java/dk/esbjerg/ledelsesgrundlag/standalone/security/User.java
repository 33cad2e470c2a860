package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param name what is typed to sign in; lower case
 * @param fullName what others see
 * @param language that of the program's own pages: {@code da} or {@code en}
 */
public record User(String name, String fullName, Set<Role> roles, boolean enabled, String language) {

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
