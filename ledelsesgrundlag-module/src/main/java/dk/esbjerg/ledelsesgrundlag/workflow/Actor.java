package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.Objects;

/**
 * Who takes a step.
 *
 * @param name the name the user is known by; two spellings are two people, so the host gives one and always the same
 */
public record Actor(String name, Role role) {

    /** The program, under a name that tells nothing of any user. */
    public static final Actor SYSTEM = new Actor("ledelsesgrundlag", Role.SYSTEM);

    public Actor {
        Objects.requireNonNull(role, "role");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Nobody acts without a name");
        }
    }

    /** Whether this is the user of that name; the program is no user. */
    boolean is(String user) {
        return role != Role.SYSTEM && name.equals(user);
    }
}
