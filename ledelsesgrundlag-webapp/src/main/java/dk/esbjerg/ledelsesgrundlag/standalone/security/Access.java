package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.Set;

/** What the roles allow. Asked where content is read and written, and by menus only so that they offer nothing in vain. */
public final class Access {

    private static final Set<Role> AUTHORS = Set.of(Role.EDITOR, Role.ADMINISTRATOR);

    private Access() {}

    /** Whether the user may read drafts, edit and publish: pages, framework content, tools, cases and assets alike. */
    public static boolean mayAuthor(User user) {
        return user.enabled() && user.roles().stream().anyMatch(AUTHORS::contains);
    }

    /** Whether the user may create, disable and assign users. */
    public static boolean mayAdminister(User user) {
        return user.enabled() && user.has(Role.ADMINISTRATOR);
    }

    /** @throws AccessDeniedException if not */
    public static void requireAuthor(User user, String what) {
        if (!mayAuthor(user)) {
            throw new AccessDeniedException(user.name() + " may not " + what);
        }
    }

    /** @throws AccessDeniedException if not */
    public static void requireAdministrator(User user, String what) {
        if (!mayAdminister(user)) {
            throw new AccessDeniedException(user.name() + " may not " + what);
        }
    }
}
