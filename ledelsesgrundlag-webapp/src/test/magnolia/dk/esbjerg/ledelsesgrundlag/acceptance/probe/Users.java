package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import info.magnolia.cms.security.Realm;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import info.magnolia.objectfactory.Components;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** Makes users, as administrators do. */
final class Users {

    private static final int ATTEMPTS = 60;

    private Users() {}

    /** Answers once the user is there with all groups and roles. */
    static List<String> add(HttpServletRequest request) throws InterruptedException {
        UserManager users = Components.getComponent(SecuritySupport.class).getUserManager(Realm.REALM_ADMIN.getName());
        String name = request.getParameter("user");
        List<String> groups = values(request, "groups");
        List<String> roles = values(request, "roles");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Magnolia finds users by a query; what it could not do it logs, and answers null.
            User user = users.getUser(name);
            if (user == null) {
                user = users.createUser(name, request.getParameter("password"));
            }
            if (user != null && isIn(users, user, groups, roles)) {
                return List.of("added");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("Magnolia did not make the user " + name + "; its log says why");
    }

    /** What is there is not added again. */
    private static boolean isIn(UserManager users, User user, List<String> groups, List<String> roles) {
        for (String group : groups) {
            users.addGroup(user, group);
        }
        for (String role : roles) {
            users.addRole(user, role);
        }
        User made = users.getUser(user.getName());
        return made != null
                && made.getGroups().containsAll(groups)
                && made.getRoles().containsAll(roles);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Stream.of(request.getParameter(name).split(","))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
