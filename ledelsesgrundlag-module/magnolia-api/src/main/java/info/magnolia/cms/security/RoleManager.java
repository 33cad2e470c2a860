package info.magnolia.cms.security;

public interface RoleManager {
    Role getRole(String name);

    void addPermission(Role role, String workspace, String path, long permission);
}
