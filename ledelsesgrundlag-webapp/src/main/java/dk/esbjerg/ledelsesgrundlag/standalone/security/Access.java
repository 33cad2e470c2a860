package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.util.Set;

/** What the roles allow. Asked where content is read and written, and by menus only so that they offer nothing in vain. */
public final class Access {

    private static final Set<Role> AUTHORS = Set.of(Role.EDITOR, Role.ADMINISTRATOR);

    /** What becomes public there was submitted by a leader and approved. */
    private static final Set<String> OF_THE_WORKFLOW = Set.of(Case.WORKSPACE, DossierNode.WORKSPACE);

    private Access() {}

    /** Whether the user may read drafts, edit and publish: pages, framework content, tools and assets alike. */
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

    /** Whether items of a workspace are written by authors, and not by the editorial workflow alone. */
    public static boolean isForAuthors(String workspace) {
        return !OF_THE_WORKFLOW.contains(workspace);
    }

    /**
     * @throws AccessDeniedException if the user may not author
     * @throws WorkflowOnlyException if nobody may in that workspace
     */
    public static void requireAuthorIn(String workspace, User user, String what) {
        requireAuthor(user, what);
        if (!isForAuthors(workspace)) {
            throw new WorkflowOnlyException(user.name() + " may not " + what + " in " + workspace);
        }
    }

    /** @throws AccessDeniedException if not */
    public static void requireAdministrator(User user, String what) {
        if (!mayAdminister(user)) {
            throw new AccessDeniedException(user.name() + " may not " + what);
        }
    }
}
