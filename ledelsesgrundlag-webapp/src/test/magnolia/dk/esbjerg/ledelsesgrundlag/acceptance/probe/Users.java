package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import info.magnolia.cms.security.Realm;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import info.magnolia.objectfactory.Components;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** Makes users, as administrators do. */
final class Users {

    private Users() {}

    static List<String> add(HttpServletRequest request) {
        UserManager users = Components.getComponent(SecuritySupport.class).getUserManager(Realm.REALM_ADMIN.getName());
        User user = users.createUser(request.getParameter("user"), request.getParameter("password"));
        for (String group : values(request, "groups")) {
            users.addGroup(user, group);
        }
        for (String role : values(request, "roles")) {
            users.addRole(user, role);
        }
        return List.of("added");
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Stream.of(request.getParameter(name).split(","))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
