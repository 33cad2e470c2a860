package info.magnolia.cms.security;

import java.util.Collection;

public interface GroupManager {

    @SuppressWarnings("deprecation")
    Group getGroup(String name) throws AccessDeniedException;

    Collection<String> getGroupsWithRole(String role);
}
