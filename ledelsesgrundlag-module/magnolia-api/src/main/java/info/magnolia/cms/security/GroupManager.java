package info.magnolia.cms.security;

public interface GroupManager {

    @SuppressWarnings("deprecation")
    Group getGroup(String name) throws AccessDeniedException;
}
