package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import java.util.Locale;
import java.util.stream.Stream;

/** Users as the workflow sees them. */
public final class Actors {

    private Actors() {}

    /** The current user, in the strongest of the framework's roles that they have. */
    public static Actor of(CurrentUser user) {
        Role role = Stream.of(Role.ADMINISTRATOR, Role.EDITOR, Role.LEADER)
                .filter(candidate -> user.hasRole(nameOf(candidate)))
                .findFirst()
                .orElse(Role.READER);
        return new Actor(user.name(), role);
    }

    private static String nameOf(Role role) {
        return "ledelsesgrundlag-" + role.name().toLowerCase(Locale.ROOT);
    }
}
