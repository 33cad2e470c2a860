package info.magnolia.cms.security;

import java.util.Collection;

public interface UserManager {
    User getUser(String name);

    Collection<String> getUsersWithGroup(String group, boolean transitive);

    Collection<String> getUsersWithRole(String role);
}
