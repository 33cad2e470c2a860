package info.magnolia.cms.security;

public interface SecuritySupport {
    GroupManager getGroupManager();

    RoleManager getRoleManager();
}
