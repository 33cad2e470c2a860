package info.magnolia.cms.security;

public interface SecuritySupport {
    RoleManager getRoleManager();
}
