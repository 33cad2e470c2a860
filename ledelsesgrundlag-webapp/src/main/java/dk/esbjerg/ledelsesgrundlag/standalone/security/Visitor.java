package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;

/**
 * Somebody who has signed in, for one call.
 *
 * @param token what every form of theirs carries, to show that it was us who gave it to them
 */
public record Visitor(User user, String token) implements CurrentUser {

    @Override
    public String name() {
        return user.name();
    }

    @Override
    public boolean hasRole(String role) {
        return Role.of(role).filter(user::has).isPresent();
    }
}
