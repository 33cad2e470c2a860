package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to the framework; named as the module names its roles in Magnolia. */
public enum Role {
    LEADER,
    EDITOR,
    ADMINISTRATOR;

    /** Such as {@code ledelsesgrundlag-editor}. */
    public String id() {
        return "ledelsesgrundlag-" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
